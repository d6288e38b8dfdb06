-- What an agency's own headings mean, as its author said once: it holds for every file that the agency sends.
create table chronology.heading (
  partnership_id uuid not null references access.partnership,
  agency_id uuid not null references access.agency,
  -- The heading without case, punctuation and numbering.
  name text not null check (name <> ''),
  meaning text not null check (meaning in ('date', 'time', 'end date', 'end time', 'source', 'event', 'agency', 'action', 'comment',
    'sequence', 'own')),
  said_at timestamptz not null,
  said_by uuid not null references access.person,
  primary key (partnership_id, agency_id, name)
);
alter table chronology.heading enable row level security;
alter table chronology.heading force row level security;
create policy owner on chronology.heading to current_user using (true) with check (true);
create policy worker on chronology.heading to heed_worker using (true) with check (true);
-- Imports are read under a policy of their own: whoever reads one of the agency's may read what its headings mean.
create policy staff on chronology.heading to heed_staff
  using (agency_id in (select i.agency_id from chronology.import i where i.partnership_id = heading.partnership_id))
  with check (agency_id in (select i.agency_id from chronology.import i where i.partnership_id = heading.partnership_id));
grant select, insert, update on chronology.heading to heed_staff;
grant select on chronology.heading to heed_worker;

-- The headings of the tables that an import holds, in their order, with what each was taken to mean: [{heading, meaning}].
alter table chronology.import add column headings json;
-- When there was a heading to ask about before the rows could be relied on. Asked once: the answer holds.
alter table chronology.import add column headings_asked_at timestamptz;
alter table chronology.import add constraint import_asks_of_headings check (headings_asked_at is null or headings is not null);

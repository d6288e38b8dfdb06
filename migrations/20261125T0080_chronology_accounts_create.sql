-- Several agencies' accounts of what may be one event. An account is an entry, and stays one: nothing here changes it.
create table chronology.same_event (
  id uuid primary key,
  review_id uuid not null references access.scope,
  proposed_at timestamptz not null
);
create index on chronology.same_event (review_id);

create table chronology.account (
  same_event_id uuid not null references chronology.same_event,
  review_id uuid not null references access.scope,
  entry_id uuid not null references chronology.entry,
  primary key (same_event_id, entry_id)
);
create index on chronology.account (entry_id);
create index on chronology.account (review_id);

-- What the panel decided about a proposal, which account it relies on, and why. Undone, and never taken out.
create table chronology.same_event_decision (
  id uuid primary key,
  same_event_id uuid not null references chronology.same_event,
  review_id uuid not null references access.scope,
  decision text not null check (decision in ('one event', 'different events')),
  -- Null where the panel relies on no account more than on the others.
  relied_on uuid references chronology.entry,
  reasons text not null check (reasons <> ''),
  -- By entry, a hash of what each account said then: whether an agency has changed it since.
  accounts_then json not null,
  decided_at timestamptz not null,
  decided_by uuid not null references access.person,
  undone_at timestamptz,
  undone_by uuid references access.person,
  check ((undone_at is null) = (undone_by is null)),
  check (relied_on is null or decision = 'one event')
);
create unique index same_event_decided_once on chronology.same_event_decision (same_event_id) where undone_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['same_event', 'account', 'same_event_decision'] loop
    execute format('alter table chronology.%I enable row level security', t);
    execute format('alter table chronology.%I force row level security', t);
    execute format('create policy owner on chronology.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on chronology.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on chronology.%I to heed_staff
      using (review_id = any ((select access.visible_scopes())::uuid[]))
      with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
end $$;

grant select, insert on chronology.same_event, chronology.account to heed_staff, heed_worker;
grant select, insert, update on chronology.same_event_decision to heed_staff, heed_worker;

-- What the panel says of an entry. Kept by the entry, so that it outlives the file that the entry came in.
create table chronology.comment (
  id uuid primary key,
  review_id uuid not null references access.scope,
  entry_id uuid not null references chronology.entry,
  text text not null check (text <> ''),
  written_at timestamptz not null,
  written_by uuid not null references access.person,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.person,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index on chronology.comment (entry_id);
create index on chronology.comment (review_id);

-- A theme that an entry tells of, by its code in statute/themes.ts. A code, once used, keeps its meaning.
create table chronology.coded (
  id uuid primary key,
  review_id uuid not null references access.scope,
  entry_id uuid not null references chronology.entry,
  code text not null check (code <> ''),
  shows text not null check (shows in ('concern', 'good practice', 'neither')),
  coded_at timestamptz not null,
  coded_by uuid not null references access.person,
  removed_at timestamptz,
  removed_by uuid references access.person,
  check ((removed_at is null) = (removed_by is null))
);
create unique index coded_once on chronology.coded (entry_id, code) where removed_at is null;
create index on chronology.coded (review_id, code);

-- A question to one agency about its chronology, of which only that agency and the panel read.
create table chronology.asked (
  id uuid primary key,
  request_id uuid not null references requests.request,
  review_id uuid not null references access.scope,
  -- One of the agency's own entries; null where the question is about what it did not write.
  entry_id uuid references chronology.entry,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person,
  closed_at timestamptz,
  closed_by uuid references access.person,
  check ((closed_at is null) = (closed_by is null))
);
create index on chronology.asked (review_id);
create index on chronology.asked (request_id);
create index on chronology.asked (entry_id);

-- What is written in a thread, in order: first the question itself.
create table chronology.said (
  id uuid primary key,
  asked_id uuid not null references chronology.asked,
  request_id uuid not null references requests.request,
  side text not null check (side in ('panel', 'agency')),
  text text not null check (text <> ''),
  said_at timestamptz not null,
  said_by uuid not null references access.person,
  -- The order in which it was said, also within one moment.
  place bigint generated always as identity
);
create index on chronology.said (asked_id, place);

do $$
declare
  t text;
begin
  foreach t in array array['comment', 'coded'] loop
    execute format('create policy staff on chronology.%I to heed_staff
      using (review_id = any ((select access.visible_scopes())::uuid[]))
      with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
  foreach t in array array['asked', 'said'] loop
    execute format('create policy staff on chronology.%I to heed_staff
      using (request_id = any ((select access.visible_scopes())::uuid[]))
      with check (request_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
  foreach t in array array['comment', 'coded', 'asked', 'said'] loop
    execute format('alter table chronology.%I enable row level security', t);
    execute format('alter table chronology.%I force row level security', t);
    execute format('create policy owner on chronology.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on chronology.%I to heed_worker using (true) with check (true)', t);
  end loop;
end $$;

grant select, insert, update on chronology.comment, chronology.coded, chronology.asked to heed_staff, heed_worker;
grant select, insert on chronology.said to heed_staff, heed_worker;

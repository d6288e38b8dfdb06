-- Agencies' accounts of what happened: the files they sent, the rows read from them, and the entries they accepted.
create schema chronology;
grant usage on schema chronology to heed_staff, heed_worker;

-- One file, sent by an agency's author in answer to a request. Never edited in place: a mended file is another import.
create table chronology.import (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- None while there is no review yet.
  review_id uuid references access.scope,
  partnership_id uuid not null references access.partnership,
  agency_id uuid not null references access.agency,
  agency_name text not null check (agency_name <> ''),
  file_id uuid not null unique references documents.file,
  received_at timestamptz not null,
  received_by uuid not null references access.person,
  read_at timestamptz,
  unreadable_because text,
  accepted_at timestamptz,
  accepted_by uuid references access.person,
  abandoned_at timestamptz,
  abandoned_by uuid references access.person,
  -- When another import of the same agency took its place.
  replaced_at timestamptz,
  check (read_at is null or unreadable_because is null),
  check ((accepted_at is null) = (accepted_by is null)),
  check ((abandoned_at is null) = (abandoned_by is null)),
  check (accepted_at is null or (read_at is not null and abandoned_at is null)),
  check (replaced_at is null or accepted_at is not null)
);
create index on chronology.import (request_id, received_at desc);
create unique index import_stands_once on chronology.import (request_id) where accepted_at is not null and replaced_at is null;

-- What its author should know of how a file was read: what was left out, what was hidden, which tables are no chronology.
create table chronology.remark (
  import_id uuid not null references chronology.import,
  request_id uuid not null references requests.request,
  position integer not null check (position > 0),
  text text not null check (text <> ''),
  primary key (import_id, position)
);

-- A row as it was read. What is written stays as it was written; what is understood by it may be corrected.
create table chronology.draft_row (
  id uuid primary key,
  import_id uuid not null references chronology.import,
  request_id uuid not null references requests.request,
  position integer not null check (position > 0),
  in_table integer not null check (in_table > 0),
  in_row integer not null check (in_row > 0),
  kind text not null check (kind in ('event', 'authorNote', 'needsAttention')),
  -- As written; null where the cell is empty.
  date_written text,
  date date,
  latest date,
  precision text check (precision in ('day', 'month', 'year', 'range')),
  uncertain boolean not null,
  time text check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  end_written text,
  end_date date,
  end_latest date,
  end_precision text check (end_precision in ('day', 'month', 'year', 'range')),
  end_uncertain boolean not null,
  end_time text check (end_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  source text not null,
  text text not null,
  sequence double precision,
  -- Every cell of the row that is not empty, by its heading, in their order; and which heading is which. json, not jsonb:
  -- jsonb would forget the order.
  columns json not null,
  headings json not null,
  corrected_at timestamptz,
  corrected_by uuid references access.person,
  unique (import_id, position),
  check ((date is null) = (latest is null) and (date is null) = (precision is null) and date <= latest),
  check ((end_date is null) = (end_latest is null) and (end_date is null) = (end_precision is null) and end_date <= end_latest),
  check (kind <> 'event' or date is not null),
  check ((corrected_at is null) = (corrected_by is null))
);

-- Something in a row that a person must look at. Settled when it was corrected, or said to be as the record has it.
create table chronology.fault (
  id uuid primary key,
  draft_row_id uuid not null references chronology.draft_row,
  import_id uuid not null references chronology.import,
  request_id uuid not null references requests.request,
  position integer not null check (position > 0),
  column_heading text not null,
  value text not null,
  problem text not null check (problem <> ''),
  suggestion text not null,
  settled_at timestamptz,
  settled_by uuid references access.person,
  unique (draft_row_id, position),
  check ((settled_at is null) = (settled_by is null))
);
create index on chronology.fault (import_id) where settled_at is null;

-- A row that its agency accepted. What a report cites: never changed, never deleted. Entries of a replaced import no
-- longer count, and can still be found from what cites them.
create table chronology.entry (
  id uuid primary key,
  import_id uuid not null references chronology.import,
  request_id uuid not null references requests.request,
  review_id uuid references access.scope,
  agency_id uuid not null references access.agency,
  agency_name text not null check (agency_name <> ''),
  position integer not null check (position > 0),
  in_table integer not null check (in_table > 0),
  in_row integer not null check (in_row > 0),
  kind text not null check (kind in ('event', 'authorNote', 'needsAttention')),
  date_written text,
  date date,
  latest date,
  precision text check (precision in ('day', 'month', 'year', 'range')),
  uncertain boolean not null,
  time text check (time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  end_written text,
  end_date date,
  end_latest date,
  end_precision text check (end_precision in ('day', 'month', 'year', 'range')),
  end_uncertain boolean not null,
  end_time text check (end_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  source text not null,
  text text not null,
  sequence double precision,
  columns json not null,
  headings json not null,
  -- Was the date, time or source understood as its author corrected it?
  corrected boolean not null,
  unique (import_id, position),
  check ((date is null) = (latest is null) and (date is null) = (precision is null) and date <= latest),
  check (kind <> 'event' or date is not null)
);
create index on chronology.entry (request_id, date, position);

-- The requests whose chronology the person acting may read: their own agency's, and others' once they are shared. Asked
-- once per statement, as access.visible_scopes() is.
create function chronology.readable_requests() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct r.scope_id), '{}') from access.reach r
  join access.scope s on s.id = r.scope_id and s.kind = 'request'
  where r.person_id = nullif(current_setting('app.person', true), '')::uuid
    and (r.role in ('agency-author', 'agency-signatory') or s.shared_at is not null)
$$;
revoke execute on function chronology.readable_requests() from public;
grant execute on function chronology.readable_requests() to heed_staff, heed_worker;

do $$
declare
  t text;
begin
  foreach t in array array['import', 'remark', 'draft_row', 'fault', 'entry'] loop
    execute format('alter table chronology.%I enable row level security', t);
    execute format('alter table chronology.%I force row level security', t);
    execute format('create policy owner on chronology.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on chronology.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on chronology.%I to heed_staff
      using (request_id = any ((select chronology.readable_requests())::uuid[]))
      with check (request_id = any ((select chronology.readable_requests())::uuid[]))', t);
  end loop;
end $$;

grant select, insert, update on chronology.import, chronology.draft_row, chronology.fault to heed_staff, heed_worker;
grant select, insert on chronology.remark, chronology.entry to heed_staff, heed_worker;
-- A job may run twice; what it read the first time makes way.
grant delete on chronology.remark, chronology.draft_row, chronology.fault to heed_worker;

-- A chronology that an agency's authors type in the browser, row by row, until it is sent as a file of theirs would be.
create table chronology.typed_table (
  request_id uuid primary key references requests.request,
  -- The headings of its columns, in their order. Columns are added at the end, and never taken away.
  headings json not null check (json_typeof(headings) = 'array'),
  begun_at timestamptz not null,
  begun_by uuid not null references access.person,
  -- The imports whose rows it holds: those that were brought in, and those that were made from it.
  holds uuid[] not null default '{}'
);

-- One row, saved when it is added and whenever it is changed.
create table chronology.typed_row (
  id uuid primary key,
  request_id uuid not null references requests.request,
  -- The order in which rows were added.
  place bigint generated always as identity,
  -- Every cell that is not empty, by its heading, in their order. json, not jsonb: jsonb would forget the order.
  cells json not null check (json_typeof(cells) = 'object'),
  -- Counts every change, so that nobody saves over what they have not seen.
  version integer not null check (version > 0),
  -- The form that added it and its place among what that form brought: sent twice, it is one row.
  added_in uuid not null,
  added_as integer not null check (added_as > 0),
  written_at timestamptz not null,
  written_by uuid not null references access.person,
  struck_at timestamptz,
  struck_by uuid references access.person,
  check ((struck_at is null) = (struck_by is null))
);
create index on chronology.typed_row (request_id, place);

do $$
declare
  t text;
begin
  foreach t in array array['typed_table', 'typed_row'] loop
    execute format('alter table chronology.%I enable row level security', t);
    execute format('alter table chronology.%I force row level security', t);
    execute format('create policy owner on chronology.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on chronology.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on chronology.%I to heed_staff
      using (request_id = any ((select chronology.readable_requests())::uuid[]))
      with check (request_id = any ((select chronology.readable_requests())::uuid[]))', t);
  end loop;
end $$;

grant select, insert, update on chronology.typed_table, chronology.typed_row to heed_staff;

-- An entry survives when its agency sends its chronology again: it keeps its id, and with it whatever hangs on it, when it
-- says the same or is recognised as the same row mended. What it said before is kept.
create table chronology.earlier_entry (
  entry_id uuid not null references chronology.entry,
  -- The import that said so.
  import_id uuid not null references chronology.import,
  request_id uuid not null references requests.request,
  until timestamptz not null,
  date_written text,
  date date,
  latest date,
  precision text check (precision in ('day', 'month', 'year', 'range')),
  uncertain boolean not null,
  time text,
  end_written text,
  source text not null,
  text text not null,
  columns json not null,
  headings json not null,
  primary key (entry_id, import_id)
);

alter table chronology.earlier_entry enable row level security;
alter table chronology.earlier_entry force row level security;
create policy owner on chronology.earlier_entry to current_user using (true) with check (true);
create policy worker on chronology.earlier_entry to heed_worker using (true) with check (true);
create policy staff on chronology.earlier_entry to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]));
grant select, insert on chronology.earlier_entry to heed_staff, heed_worker;

-- Whose account it is, and of which review, never changes.
grant update (import_id, position, in_table, in_row, kind, date_written, date, latest, precision, uncertain, time, end_written,
  end_date, end_latest, end_precision, end_uncertain, end_time, source, text, sequence, columns, headings, corrected)
  on chronology.entry to heed_staff, heed_worker;

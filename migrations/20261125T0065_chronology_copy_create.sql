-- A copy of a review's combined chronology that someone asked for, made in the background. What was asked, how far it is,
-- and for a week its content. The key to the pseudonyms is in none.
create table chronology.copy (
  id uuid primary key,
  review_id uuid not null references access.scope,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person,
  format text not null check (format in ('docx', 'xlsx', 'csv', 'pdf', 'json')),
  -- What the table was narrowed to, as it stands in an address, and in words.
  asked text not null,
  asked_in_words text not null,
  with_names boolean not null,
  entries integer not null check (entries >= 0),
  written integer not null default 0 check (written >= 0),
  finished_at timestamptz,
  failed_because text,
  content bytea,
  check (failed_because is null or finished_at is null),
  check (content is null or finished_at is not null)
);
create index on chronology.copy (review_id, asked_by, asked_at desc);

alter table chronology.copy enable row level security;
alter table chronology.copy force row level security;
create policy owner on chronology.copy to current_user using (true) with check (true);
create policy worker on chronology.copy to heed_worker using (true) with check (true);
-- A copy is for whoever asked for it, as long as they reach the review.
create policy staff on chronology.copy to heed_staff
  using (review_id = any ((select access.visible_scopes())::uuid[]) and asked_by = nullif(current_setting('app.person', true), '')::uuid)
  with check (review_id = any ((select access.visible_scopes())::uuid[]) and asked_by = nullif(current_setting('app.person', true), '')::uuid);
grant select, insert on chronology.copy to heed_staff;
grant select, update on chronology.copy to heed_worker;

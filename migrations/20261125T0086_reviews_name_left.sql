-- Words that were proposed as names and are none, or may stay. Sealed, because whoever decided may have been wrong.
create table reviews.name_left (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  word_sealed text not null,
  left_at timestamptz not null,
  left_by uuid not null references access.person,
  undone_at timestamptz,
  undone_by uuid references access.person,
  check ((undone_at is null) = (undone_by is null))
);
create index on reviews.name_left (review_id);
alter table reviews.name_left enable row level security;
alter table reviews.name_left force row level security;
create policy owner on reviews.name_left to current_user using (true) with check (true);
create policy worker on reviews.name_left to heed_worker using (true) with check (true);
create policy staff on reviews.name_left to heed_staff
  using (review_id = any ((select access.visible_scopes())::uuid[]))
  with check (review_id = any ((select access.visible_scopes())::uuid[]));
grant select, insert, update on reviews.name_left to heed_staff, heed_worker;

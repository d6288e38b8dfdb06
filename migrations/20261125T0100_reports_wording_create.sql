-- Why a wording that the check of the language remarks on is kept. `wording` is a hash of the rule, of the wording and of the
-- paragraph that it stands in: when that paragraph changes, the reason falls away.
create table reports.wording_kept (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  wording text not null,
  reasons text not null check (reasons <> ''),
  kept_at timestamptz not null,
  kept_by uuid not null references access.person
);
create index on reports.wording_kept (review_id, wording);

alter table reports.wording_kept enable row level security;
alter table reports.wording_kept force row level security;
create policy owner on reports.wording_kept to current_user using (true) with check (true);
create policy worker on reports.wording_kept to heed_worker using (true) with check (true);
create policy staff on reports.wording_kept to heed_staff
  using (review_id = any ((select access.visible_scopes())::uuid[]))
  with check (review_id = any ((select access.visible_scopes())::uuid[]));
grant select, insert on reports.wording_kept to heed_staff, heed_worker;

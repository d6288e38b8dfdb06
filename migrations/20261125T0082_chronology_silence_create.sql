-- Why a silence in the chronology is none: found from the entries each time, explained once. Undone, and never taken out.
create table chronology.silence_explained (
  id uuid primary key,
  review_id uuid not null references access.scope,
  kind text not null check (kind in ('gap', 'referral', 'one-sided')),
  -- Whose silence it is; null where it is everybody's.
  request_id uuid references requests.request,
  -- The last entry before a gap, the referral, or what one agency alone recorded; and the first after a gap.
  entry_id uuid not null references chronology.entry,
  next_entry_id uuid references chronology.entry,
  reasons text not null check (reasons <> ''),
  explained_at timestamptz not null,
  explained_by uuid not null references access.person,
  undone_at timestamptz,
  undone_by uuid references access.person,
  check ((undone_at is null) = (undone_by is null)),
  check ((kind = 'gap') = (next_entry_id is not null)),
  check (kind = 'gap' or request_id is not null)
);
create unique index silence_explained_once on chronology.silence_explained (review_id, kind, request_id, entry_id, next_entry_id)
  nulls not distinct where undone_at is null;
alter table chronology.silence_explained enable row level security;
alter table chronology.silence_explained force row level security;
create policy owner on chronology.silence_explained to current_user using (true) with check (true);
create policy worker on chronology.silence_explained to heed_worker using (true) with check (true);
create policy staff on chronology.silence_explained to heed_staff
  using (review_id = any ((select access.visible_scopes())::uuid[]))
  with check (review_id = any ((select access.visible_scopes())::uuid[]));
grant select, insert, update on chronology.silence_explained to heed_staff, heed_worker;

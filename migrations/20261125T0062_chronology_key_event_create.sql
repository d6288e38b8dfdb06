-- Entries that the panel marks as key events: who marked them and when, and who took the mark back.
create table chronology.key_event (
  id uuid primary key,
  entry_id uuid not null references chronology.entry,
  review_id uuid not null references access.scope,
  request_id uuid not null references requests.request,
  marked_at timestamptz not null,
  marked_by uuid not null references access.person,
  undone_at timestamptz,
  undone_by uuid references access.person,
  check ((undone_at is null) = (undone_by is null))
);
create unique index key_event_once on chronology.key_event (entry_id) where undone_at is null;
create index on chronology.key_event (review_id) where undone_at is null;

alter table chronology.key_event enable row level security;
alter table chronology.key_event force row level security;
create policy owner on chronology.key_event to current_user using (true) with check (true);
create policy worker on chronology.key_event to heed_worker using (true) with check (true);
create policy staff on chronology.key_event to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]) and review_id = any ((select access.visible_scopes())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]) and review_id = any ((select access.visible_scopes())::uuid[]));
grant select, insert, update on chronology.key_event to heed_staff;
grant select on chronology.key_event to heed_worker;

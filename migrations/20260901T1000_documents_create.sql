-- Files that people send: what they are, whether they may be opened. The bytes lie on disk under the file's id.
create schema documents;
grant usage on schema documents to heed_staff, heed_worker;

create table documents.file (
  id uuid primary key,
  partnership_id uuid not null references access.partnership,
  -- The matter it was sent for: whoever reaches that may ask for the file.
  scope_id uuid not null references access.scope,
  -- As its sender called it.
  file_name text not null check (length(file_name) between 1 and 255),
  -- What its content says it is.
  kind text not null check (kind in ('docx', 'docm', 'xlsx', 'xlsm', 'csv', 'txt', 'pdf', 'png', 'jpeg')),
  size_bytes bigint not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null,
  received_by uuid not null references access.person,
  -- When the virus scanner gave its verdict. A file released without one was released in a demonstration.
  scanned_at timestamptz,
  infected_with text,
  released_at timestamptz,
  check (infected_with is null or scanned_at is not null),
  check (infected_with is null or released_at is null)
);
create index on documents.file (scope_id);

alter table documents.file enable row level security;
alter table documents.file force row level security;
create policy owner on documents.file to current_user using (true) with check (true);
create policy worker on documents.file to heed_worker using (true) with check (true);
-- What an agency sent is its own people's until it is shared.
create policy staff on documents.file to heed_staff
  using (scope_id = any ((select access.visible_scopes())::uuid[])
    and (access.roles_on(scope_id) && array['agency-author', 'agency-signatory']
      or exists (select from access.scope s where s.id = scope_id and (s.kind <> 'request' or s.shared_at is not null))))
  with check (scope_id = any ((select access.visible_scopes())::uuid[]));

grant select, insert on documents.file to heed_staff;
grant select, update on documents.file to heed_worker;

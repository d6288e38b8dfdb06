-- That every entry of one agency's chronology was looked through with one version of the register: until its entries
-- change, none need be counted to know that words find them all.
create table chronology.looked_through (
  request_id uuid primary key references requests.request,
  review_id uuid not null references access.scope,
  register_version text not null
);
create index on chronology.looked_through (review_id);
alter table chronology.looked_through enable row level security;
alter table chronology.looked_through force row level security;
create policy owner on chronology.looked_through to current_user using (true) with check (true);
create policy worker on chronology.looked_through to heed_worker using (true) with check (true);
create policy staff on chronology.looked_through to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]));
grant select, delete on chronology.looked_through to heed_staff;
grant select, insert, update, delete on chronology.looked_through to heed_worker;

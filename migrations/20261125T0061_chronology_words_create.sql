-- The words of each entry that counts, to be searched. In `masked`, every name that the identity register held stands as
-- the id of its register entry and nothing else of it: neither the name, nor the pseudonym. So whoever may not see names
-- finds nothing by a name, and the key to the pseudonyms cannot be read from here. `register_version` says which register
-- that was; what was masked by another is not searched until it has been looked through again.
create table chronology.words (
  entry_id uuid primary key references chronology.entry,
  review_id uuid not null references access.scope,
  request_id uuid not null references requests.request,
  as_written tsvector not null,
  masked tsvector not null,
  register_version text not null
);
create index on chronology.words using gin (as_written);
create index on chronology.words using gin (masked);
create index on chronology.words (review_id, register_version);

alter table chronology.words enable row level security;
alter table chronology.words force row level security;
create policy owner on chronology.words to current_user using (true) with check (true);
create policy worker on chronology.words to heed_worker using (true) with check (true);
create policy staff on chronology.words to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]));
grant select on chronology.words to heed_staff, heed_worker;
grant insert, update, delete on chronology.words to heed_worker;

-- The entries of a review in which words stand, of those that the person acting may read. It runs as the owner because a
-- policy keeps PostgreSQL from using an index for words: it would read every entry of every review. It asks the policy's
-- own question instead.
create function chronology.entries_with(review uuid, question tsquery) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select entry_id from chronology.words
  where as_written @@ question and review_id = review
    and request_id = any ((select chronology.readable_requests())::uuid[])
$$;
create function chronology.entries_masked_with(review uuid, question tsquery, version text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select entry_id from chronology.words
  where masked @@ question and review_id = review and register_version = version
    and request_id = any ((select chronology.readable_requests())::uuid[])
$$;
revoke execute on function chronology.entries_with(uuid, tsquery) from public;
revoke execute on function chronology.entries_masked_with(uuid, tsquery, text) from public;
grant execute on function chronology.entries_with(uuid, tsquery) to heed_staff;
grant execute on function chronology.entries_masked_with(uuid, tsquery, text) to heed_staff;

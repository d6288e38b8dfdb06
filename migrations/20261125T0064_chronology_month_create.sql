-- How many entries each agency has in each month, and over how many days the widest of them may lie. Counting a hundred
-- thousand entries takes longer than showing a page of them; adding up these does not.
create table chronology.month (
  request_id uuid not null references requests.request,
  review_id uuid references access.scope,
  -- Where the month begins in the order of all entries; '~' for those without a date.
  begins text collate "C" not null,
  kind text not null check (kind in ('event', 'authorNote', 'needsAttention')),
  entries integer not null check (entries > 0),
  widest integer not null check (widest >= 0),
  primary key (request_id, begins, kind)
);
create index on chronology.month (review_id, begins);
alter table chronology.month enable row level security;
alter table chronology.month force row level security;
create policy owner on chronology.month to current_user using (true) with check (true);
create policy worker on chronology.month to heed_worker using (true) with check (true);
create policy staff on chronology.month to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]));
grant select, insert, delete on chronology.month to heed_staff, heed_worker;

insert into chronology.month (request_id, review_id, begins, kind, entries, widest)
select request_id, review_id, coalesce(lpad((date_trunc('month', date::timestamp)::date - date '0001-01-01')::text, 7, '0'), '~'),
  kind, count(*), coalesce(max(latest - date), 0)
from chronology.place group by 1, 2, 3, 4;

-- What is searched also says where it stands, so that what is found need not be looked up again.
delete from chronology.words;
delete from chronology.looked_through;
alter table chronology.words
  add column order_key text collate "C" not null,
  add column date date,
  add column latest date,
  add column kind text not null;

drop function chronology.entries_with(uuid, tsquery);
drop function chronology.entries_masked_with(uuid, tsquery, text);
create function chronology.entries_with(review uuid, question tsquery)
returns table (entry_id uuid, review_id uuid, request_id uuid, order_key text, date date, latest date, kind text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.entry_id, w.review_id, w.request_id, w.order_key, w.date, w.latest, w.kind from chronology.words w
  where w.as_written @@ question and w.review_id = review
    and w.request_id = any ((select chronology.readable_requests())::uuid[])
$$;
create function chronology.entries_masked_with(review uuid, question tsquery, version text)
returns table (entry_id uuid, review_id uuid, request_id uuid, order_key text, date date, latest date, kind text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.entry_id, w.review_id, w.request_id, w.order_key, w.date, w.latest, w.kind from chronology.words w
  where w.masked @@ question and w.review_id = review and w.register_version = version
    and w.request_id = any ((select chronology.readable_requests())::uuid[])
$$;
revoke execute on function chronology.entries_with(uuid, tsquery) from public;
revoke execute on function chronology.entries_masked_with(uuid, tsquery, text) from public;
grant execute on function chronology.entries_with(uuid, tsquery) to heed_staff, heed_worker;
grant execute on function chronology.entries_masked_with(uuid, tsquery, text) to heed_staff, heed_worker;

-- Where an entry stands among all agencies' entries, as text that sorts bytewise: by day; on one day wider intervals
-- first, then entries without a time, then by time; ties by sequence number, agency, request, place in the file. Entries
-- whose date could not be understood come last. What is assumed to sort by is kept here and shown nowhere. The same rule
-- as chronology/merge/merge.ts, which a test holds it to.
create function chronology.order_key(
  date date, latest date, at text, sequence double precision, agency text, request uuid, place integer, entry uuid
) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  select coalesce(lpad((date - date '0001-01-01')::text, 7, '0'), '~')
    || chr(31) || coalesce(lpad((9999999 - (latest - date))::text, 7, '0'), '')
    || chr(31) || case when date is null then '' else coalesce(at, '') end
    || chr(31) || case
      when sequence is null then '~'
      when sequence < 0 then 'n' || translate(encode(float8send(sequence), 'hex'), '0123456789abcdef', 'fedcba9876543210')
      else 'p' || encode(float8send(sequence + 0), 'hex')
    end
    || chr(31) || agency
    || chr(31) || request::text
    || chr(31) || lpad(place::text, 7, '0')
    || chr(31) || entry::text
$$;
revoke execute on function chronology.order_key(date, date, text, double precision, text, uuid, integer, uuid) from public;
grant execute on function chronology.order_key(date, date, text, double precision, text, uuid, integer, uuid) to heed_staff, heed_worker;

-- The entries that count, each with its place: in its agency's chronology and, where there is a review, in the combined
-- one. A replaced entry has no place: it is still found from what cites it.
create table chronology.place (
  entry_id uuid primary key references chronology.entry,
  -- None while there is no review.
  review_id uuid references access.scope,
  request_id uuid not null references requests.request,
  order_key text collate "C" not null,
  date date,
  latest date,
  kind text not null check (kind in ('event', 'authorNote', 'needsAttention')),
  check ((date is null) = (latest is null) and date <= latest)
);
create unique index place_in_order on chronology.place (review_id, order_key) include (request_id, date, latest, kind);
create index place_of_request on chronology.place (request_id, order_key);

alter table chronology.place enable row level security;
alter table chronology.place force row level security;
create policy owner on chronology.place to current_user using (true) with check (true);
create policy worker on chronology.place to heed_worker using (true) with check (true);
create policy staff on chronology.place to heed_staff
  using (request_id = any ((select chronology.readable_requests())::uuid[]))
  with check (request_id = any ((select chronology.readable_requests())::uuid[]));
grant select, insert, delete on chronology.place to heed_staff, heed_worker;

insert into chronology.place (entry_id, review_id, request_id, order_key, date, latest, kind)
select e.id, i.review_id, e.request_id,
  chronology.order_key(e.date, e.latest, e.time, e.sequence, e.agency_name, e.request_id, e.position, e.id), e.date, e.latest, e.kind
from chronology.entry e
join chronology.import i on i.id = e.import_id
where i.accepted_at is not null and i.replaced_at is null;

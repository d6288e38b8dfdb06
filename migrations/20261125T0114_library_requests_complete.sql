-- A report on request, from asking to having it: who asked is told that it arrived, the answer is a link that ends, and how
-- long it took is kept when who asked is forgotten.
alter table library.report_request
  -- The hash of what stands in the link; the link itself is in one e-mail and nowhere else.
  add link_hash text collate "C" unique,
  add link_until timestamptz,
  add check ((link_hash is null) = (link_until is null)),
  add check (link_hash is null or answered_on is not null);

-- How long a request took. It names no one.
create table library.request_taken (
  id uuid primary key,
  publication_id uuid not null references library.publication,
  asked_on date not null,
  answered_on date not null check (answered_on >= asked_on),
  sent boolean not null
);
create index on library.request_taken (publication_id);

-- What a reader tells us about a page: something is wrong or missing. Read by the partnership whose review it is about, or by
-- all when it is about none.
create table library.feedback (
  id uuid primary key,
  publication_id uuid references library.publication,
  page text not null check (length(page) <= 200),
  told_at timestamptz not null default now(),
  text text not null check (length(text) between 1 and 2000),
  email text not null default '' check (email !~ '[\s]' and length(email) <= 320),
  seen_on date,
  seen_by uuid,
  check ((seen_on is null) = (seen_by is null))
);

do $$
declare
  t text;
begin
  foreach t in array array['request_taken', 'feedback'] loop
    execute format('alter table library.%I enable row level security', t);
    execute format('alter table library.%I force row level security', t);
    execute format('create policy owner on library.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on library.%I to heed_worker using (true) with check (true)', t);
    execute format('grant select, insert, delete on library.%I to heed_worker', t);
  end loop;
end $$;

create policy own on library.request_taken to heed_staff
  using (exists (select from library.publication p where p.id = publication_id and p.partnership_id = (select library.acting_partnership())));
create policy listed on library.request_taken for select to heed_library
  using (exists (select from library.publication p where p.id = publication_id and library.is_listed(p)));
grant select, insert on library.request_taken to heed_staff;
grant select on library.request_taken to heed_library;

-- Whoever tells us can read nothing back.
create policy tells on library.feedback for insert to heed_library, heed_staff
  with check (seen_on is null
    and (publication_id is null or exists (select from library.publication p where p.id = publication_id and library.is_listed(p))));
create policy own on library.feedback to heed_staff
  using ((select library.acting_partnership()) is not null and (publication_id is null
    or exists (select from library.publication p where p.id = publication_id and p.partnership_id = (select library.acting_partnership()))));
grant insert (id, publication_id, page, text, email) on library.feedback to heed_library, heed_staff;
grant select, update (seen_on, seen_by) on library.feedback to heed_staff;

-- What the link in the answer opens, while it lasts. A withdrawn report is not given any more.
create function library.answered_request(hash text) returns table (slug text, title text, sent boolean, answer text, link_until timestamptz, has_pdf boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.slug, p.title, r.sent, r.answer, r.link_until,
    exists (select from library.pdf d where d.publication_id = p.id and d.document = 'report')
  from library.report_request r join library.publication p on p.id = r.publication_id
  where r.link_hash = hash and r.link_until > now() and library.is_listed(p)
$$;

create function library.requested_pdf(hash text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.bytes
  from library.report_request r join library.publication p on p.id = r.publication_id
    join library.pdf d on d.publication_id = p.id and d.document = 'report'
  where r.link_hash = hash and r.link_until > now() and r.sent and p.may_republish and library.is_listed(p)
$$;
grant execute on function library.answered_request(text), library.requested_pdf(text) to heed_library, heed_staff;

-- The public site may ask for these two, and can read nothing of what they do.
insert into jobs.open_to_library (name) values ('make the PDFs of a publication'), ('acknowledge a report request')
  on conflict do nothing; -- a copy from before may hold them already

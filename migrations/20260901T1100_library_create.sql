-- The public library: published reviews and nothing else. The public site connects as heed_library, which may read what
-- is on the site and ask for what no longer is, and has no way to any other schema.
create schema library;
grant usage on schema library to heed_staff, heed_worker, heed_library;

-- These small functions are written so that PostgreSQL folds them into the query that calls them.
create function library.today() returns date
language sql stable
return (now() at time zone 'Europe/London')::date;
grant execute on function library.today() to heed_staff, heed_worker, heed_library;

-- The record of a publication, which stays when the report itself has left the site.
create table library.publication (
  id uuid primary key,
  -- The permanent address. Made of the kind, the year and random letters: no name, no reference, no place.
  slug text collate "C" not null unique check (slug ~ '^[a-z]+-[12][0-9]{3}-[b-z0-9]{6}$'),
  partnership_id uuid not null,
  partnership_name text not null,
  nation text not null check (nation in ('England', 'Wales', 'Scotland', 'NorthernIreland')),
  kind text not null,
  language text not null check (language in ('English', 'Welsh')),
  title text not null check (title <> ''),
  published_on date not null,
  -- The last day of the full text on the site; afterwards on request. Null: it stays.
  on_site_until date check (on_site_until >= published_on),
  -- The hash of all that the public is given. It is what was checked and approved.
  fingerprint text not null,
  published_by uuid,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  check ((withdrawn_on is null) = (withdrawn_because is null)),
  check (withdrawn_on is not null or withdrawn_by is null)
);
create index on library.publication (published_on desc, id);
create index on library.publication (partnership_id);

create table library.report (
  publication_id uuid primary key references library.publication,
  summary text not null,
  themes text[] not null default '{}'
);

create table library.section (
  publication_id uuid not null references library.publication,
  number smallint not null,
  heading text not null,
  blocks jsonb not null,
  -- The blocks as plain words, from which a search result quotes.
  words text not null,
  primary key (publication_id, number)
);

-- What goes with a report to be read in minutes: the learning bulletin and the seven-minute briefing.
create table library.companion (
  publication_id uuid not null references library.publication,
  document text not null check (document in ('briefing', 'bulletin')),
  sections jsonb not null,
  primary key (publication_id, document)
);

create table library.pdf (
  publication_id uuid not null references library.publication,
  document text not null check (document in ('report', 'briefing', 'bulletin')),
  bytes bytea not null,
  sha256 text not null,
  primary key (publication_id, document)
);
-- A PDF is compressed already.
alter table library.pdf alter column bytes set storage external;

create table library.recommendation (
  publication_id uuid not null references library.publication,
  number smallint not null,
  text text not null,
  addressed_to text[] not null check (cardinality(addressed_to) > 0),
  primary key (publication_id, number)
);

-- What an organisation told the public about a recommendation, one after another: a later answer does not hide an earlier.
create table library.answer (
  id uuid primary key,
  publication_id uuid not null,
  number smallint not null,
  organisation text not null,
  position text not null check (position in
    ('accepted', 'accepted in part', 'not accepted', 'under way', 'done', 'done another way', 'overtaken by events')),
  text text not null,
  answered_on date not null,
  foreign key (publication_id, number) references library.recommendation
);
create index on library.answer (publication_id, number, answered_on);

-- What is searched. The vectors are out of line, so that the tables stay small and finding needs no text (stack.md, section 6).
create table library.head (
  publication_id uuid primary key references library.publication,
  vector tsvector not null
);
create index on library.head using gin (vector) with (fastupdate = off);

create table library.body (
  publication_id uuid primary key references library.publication,
  vector tsvector not null
) with (toast_tuple_target = 128);
alter table library.body alter column vector set storage external;
create index on library.body using gin (vector) with (fastupdate = off);

-- The words of titles, summaries and themes as people write them, for "did you mean".
create table library.word (
  publication_id uuid not null references library.publication,
  word text not null,
  primary key (publication_id, word)
);
create index on library.word using gin (word public.gin_trgm_ops);

create table library.report_request (
  id uuid primary key,
  publication_id uuid not null references library.publication,
  asked_at timestamptz not null default now(),
  name text not null check (length(name) between 1 and 200),
  email text not null check (email !~ '[\s]' and position('@' in email) > 1 and length(email) <= 320),
  organisation text not null default '' check (length(organisation) <= 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  answered_on date,
  answered_by uuid,
  sent boolean,
  answer text,
  check (num_nonnulls(answered_on, answered_by, sent, answer) in (0, 4))
);
create index on library.report_request (publication_id) where answered_on is null;

-- May anyone see the record; may anyone read the whole.
create function library.is_listed(p library.publication) returns boolean
language sql stable
return p.published_on <= library.today() and p.withdrawn_on is null;

create function library.is_on_site(p library.publication) returns boolean
language sql stable
return library.is_listed(p) and (p.on_site_until is null or p.on_site_until >= library.today());
grant execute on function library.is_listed(library.publication), library.is_on_site(library.publication)
  to heed_staff, heed_worker, heed_library;

-- Row-level security. What is on the site is for all; a partnership's staff also reach what of theirs is not.
create function library.acting_partnership() returns uuid
language sql stable
return nullif(current_setting('app.partnership', true), '')::uuid;
grant execute on function library.acting_partnership() to heed_staff, heed_worker, heed_library;

do $$
declare
  t text;
begin
  foreach t in array array['publication', 'report', 'section', 'companion', 'pdf', 'recommendation', 'answer', 'report_request'] loop
    execute format('alter table library.%I enable row level security', t);
    execute format('alter table library.%I force row level security', t);
    execute format('create policy owner on library.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on library.%I to heed_worker using (true) with check (true)', t);
  end loop;

  foreach t in array array['report', 'section', 'companion', 'pdf', 'recommendation', 'answer'] loop
    execute format('create policy on_site on library.%I for select to heed_library, heed_staff
      using (exists (select from library.publication p where p.id = publication_id and library.is_on_site(p)))', t);
    execute format('create policy own on library.%I to heed_staff
      using (exists (select from library.publication p where p.id = publication_id and p.partnership_id = (select library.acting_partnership())))', t);
    execute format('grant select on library.%I to heed_staff, heed_worker, heed_library', t);
    execute format('grant insert on library.%I to heed_staff, heed_worker', t);
  end loop;
end $$;

create policy listed on library.publication for select to heed_library, heed_staff using (library.is_listed(publication));
create policy own on library.publication to heed_staff
  using (partnership_id = (select library.acting_partnership()))
  with check (partnership_id = (select library.acting_partnership()));
grant select on library.publication to heed_staff, heed_worker, heed_library;
grant insert on library.publication to heed_staff, heed_worker;
grant update (withdrawn_on, withdrawn_by, withdrawn_because) on library.publication to heed_staff, heed_worker;

-- Whoever asks can read nothing back, neither its own requests nor others'.
create policy asks on library.report_request for insert to heed_library, heed_staff
  with check (answered_on is null
    and exists (select from library.publication p where p.id = publication_id and library.is_listed(p) and not library.is_on_site(p)));
create policy own on library.report_request to heed_staff
  using (exists (select from library.publication p where p.id = publication_id and p.partnership_id = (select library.acting_partnership())));
grant insert (id, publication_id, name, email, organisation, purpose) on library.report_request to heed_library, heed_staff;
grant select, update on library.report_request to heed_staff, heed_worker;
grant delete on library.report_request to heed_worker;

-- The three tables that are searched are granted to no one: a policy by row would keep PostgreSQL from using their
-- indexes (text matching is not leakproof). The functions below are the only way in, and carry the same conditions.
do $$
declare
  t text;
begin
  foreach t in array array['head', 'body', 'word'] loop
    execute format('alter table library.%I enable row level security', t);
    execute format('alter table library.%I force row level security', t);
    execute format('create policy owner on library.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- Called once, by whoever publishes, in the transaction that does.
create function library.make_searchable(publication uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into library.head (publication_id, vector)
  select p.id, setweight(to_tsvector('public.en', p.title), 'A')
    || setweight(to_tsvector('public.en', r.summary || ' ' || array_to_string(r.themes, ' ')), 'B')
  from library.publication p join library.report r on r.publication_id = p.id
  where p.id = publication;

  insert into library.body (publication_id, vector)
  select p.id, h.vector || setweight(to_tsvector('public.en', string_agg(s.heading || ' ' || s.words, ' ' order by s.number)), 'D')
  from library.publication p join library.head h on h.publication_id = p.id join library.section s on s.publication_id = p.id
  where p.id = publication group by p.id, h.vector;

  insert into library.word (publication_id, word)
  select distinct p.id, w.word
  from library.publication p join library.report r on r.publication_id = p.id,
    regexp_split_to_table(lower(p.title || ' ' || r.summary || ' ' || array_to_string(r.themes, ' ')), '[^[:alpha:]''’]+') as w (word)
  where p.id = publication and length(w.word) between 4 and 40;
$$;
grant execute on function library.make_searchable(uuid) to heed_staff, heed_worker;

-- Which publications match. Those with the words in title, summary or themes are ranked; the others have rank 0, since
-- ranking every body would mean reading every body. A report no longer on the site is found by its title alone.
create function library.matching(query tsquery) returns table (publication_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select p.id, ts_rank(h.vector, query)
  from library.head h join library.publication p on p.id = h.publication_id
  where h.vector @@ query and library.is_listed(p) and (library.is_on_site(p) or ts_filter(h.vector, '{a}') @@ query)
  union all
  select p.id, 0::real
  from library.body b join library.publication p on p.id = b.publication_id
  where b.vector @@ query and library.is_on_site(p)
    and not exists (select from library.head h where h.publication_id = b.publication_id and h.vector @@ query)
$$;
grant execute on function library.matching(tsquery) to heed_staff, heed_worker, heed_library;

-- The word on the site that is most like this one.
create function library.nearest_word(typed text) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
  select w.word from library.word w join library.publication p on p.id = w.publication_id
  where w.word % lower(typed) and library.is_on_site(p)
  group by w.word
  order by similarity(w.word, lower(typed)) desc, count(*) desc, w.word collate "C"
  limit 1
$$;
grant execute on function library.nearest_word(text) to heed_staff, heed_worker, heed_library;

-- Search made for a hundred thousand reports (docs/decisions/0020): narrow tables with the vectors out of line, everything
-- that a search narrows by beside them, and a report's matches handed over as packed numbers, so that they are counted
-- where memory is cheap.
drop function library.matching(tsquery);
drop function library.nearest_word(text);
drop function library.make_searchable(uuid);
drop table library.head, library.body, library.word;

-- What a search may be narrowed by: one row for each nation, kind, board, year, age band, theme and model that occurs.
create table library.facet (
  id integer generated always as identity primary key,
  name text not null check (name in ('nation', 'kind', 'board', 'year', 'age', 'theme', 'model')),
  value text not null check (value <> ''),
  unique (name, value)
);

-- What is searched first: title (A), themes and keywords (B), summary and learning (C). It stays with the record.
create table library.head (
  number integer primary key references library.publication (number),
  -- From this day on; infinity until it is released.
  shown_from date not null,
  -- The last day of the report itself; -infinity where only the record may be shown.
  on_site_until date not null,
  facets integer[] not null,
  vector tsvector not null
);
create index on library.head using gin (vector) with (fastupdate = off);
create index on library.head (shown_from desc, number desc);

-- The whole report and its record: findings and recommendations (C), sections (D).
create table library.body (
  number integer primary key references library.publication (number),
  shown_from date not null,
  on_site_until date not null,
  facets integer[] not null,
  vector tsvector not null
) with (toast_tuple_target = 128);
alter table library.body alter column vector set storage external;
create index on library.body using gin (vector) with (fastupdate = off);
create index on library.body (shown_from desc, number desc);

-- Findings and recommendations by themselves.
create table library.said (
  publication_number integer not null references library.publication (number),
  what text not null check (what in ('finding', 'recommendation')),
  number smallint not null,
  shown_from date not null,
  facets integer[] not null,
  vector tsvector not null,
  primary key (publication_number, what, number)
);
create index on library.said using gin (vector) with (fastupdate = off);

-- Every word of titles, summaries, themes, findings and recommendations, as people write it. A word alone tells nothing of
-- where it stands; whether it may be suggested is asked of the index each time.
create table library.word (
  word text collate "C" primary key
);
create index on library.word using gin (word public.gin_trgm_ops);

-- Which state of the library this is. It rises with everything that the public would see differently, so that whoever keeps
-- pages knows when they are stale.
create table library.edition (
  sole boolean primary key default true check (sole),
  number bigint not null
);
insert into library.edition (number) values (1);

do $$
declare
  t text;
begin
  foreach t in array array['facet', 'head', 'body', 'said', 'word', 'edition'] loop
    execute format('alter table library.%I enable row level security', t);
    execute format('alter table library.%I force row level security', t);
    execute format('create policy owner on library.%I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy everyone on library.edition for select to heed_library, heed_staff, heed_worker using (number > 0);
grant select on library.edition to heed_library, heed_staff, heed_worker;

create function library.begin_edition() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update library.edition set number = number + 1;
  return null;
end $$;
do $$
declare
  t text;
begin
  foreach t in array array['publication', 'answer', 'correction', 'head'] loop
    execute format('create trigger edition after insert or update or delete on library.%I
      for each statement execute function library.begin_edition()', t);
  end loop;
end $$;

-- A concept of the field as one lexeme, with a position and a weight: '''concept/domestic abuse'':1A'.
create function library.concept_vector(concepts text[], weight "char") returns tsvector
language sql immutable
return coalesce((select setweight(string_agg(quote_literal('concept/' || concept) || ':1', ' ')::tsvector, weight)
  from unnest(concepts) as concept), ''::tsvector);

create function library.text_vector(text) returns tsvector
language sql stable
return to_tsvector('public.en', $1);

-- What a record is narrowed by, as names and values.
create function library.facets_named(publications uuid[]) returns table (number integer, name text, value text)
language sql stable
begin atomic
  select p.number, f.name, f.value
  from library.publication p
  cross join lateral (values
    ('nation', p.nation), ('kind', p.kind), ('board', p.partnership_name),
    ('year', extract(year from p.published_on)::text), ('age', p.age_band), ('model', p.model)) as f (name, value)
  where p.id = any (publications) and f.value <> ''
  union
  select p.number, 'theme', theme
  from library.publication p join library.report r on r.publication_id = p.id, unnest(r.themes) as theme
  where p.id = any (publications) and theme <> '';
end;

-- Puts records into the index, or renews them there: when published, released, changed or withdrawn.
create function library.make_searchable(publications uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from library.said where publication_number in (select number from library.publication where id = any (publications));
  delete from library.body where number in (select number from library.publication where id = any (publications));
  delete from library.head where number in (select number from library.publication where id = any (publications));

  insert into library.facet (name, value)
  select distinct name, value from library.facets_named(publications) order by name, value
  on conflict do nothing;

  insert into library.head (number, shown_from, on_site_until, facets, vector)
  select p.number,
    case when p.released_at is null then 'infinity' else p.published_on end,
    case when not p.may_republish then '-infinity' else coalesce(p.on_site_until, 'infinity') end,
    (select coalesce(array_agg(f.id order by f.id), '{}') from library.facets_named(array[p.id]) n join library.facet f using (name, value)),
    setweight(library.text_vector(p.title), 'A') || library.concept_vector(p.concepts, 'A')
    || setweight(library.text_vector(array_to_string(r.themes || r.keywords, '; ')), 'B')
    || setweight(library.text_vector(r.summary || ' ' || r.learning), 'C') || library.concept_vector(r.concepts, 'B')
  from library.publication p join library.report r on r.publication_id = p.id
  where p.id = any (publications) and p.withdrawn_on is null;

  insert into library.said (publication_number, what, number, shown_from, facets, vector)
  select p.number, said.what, said.number, h.shown_from, h.facets, said.vector
  from library.publication p join library.head h on h.number = p.number,
    lateral (
      select 'finding' as what, f.number, setweight(library.text_vector(f.title), 'A')
        || library.text_vector(f.text) || library.concept_vector(f.concepts, 'D') as vector
      from library.finding f where f.publication_id = p.id
      union all
      select 'recommendation', r.number, library.text_vector(r.text) || library.concept_vector(r.concepts, 'D')
      from library.recommendation r where r.publication_id = p.id) as said
  where p.id = any (publications);

  insert into library.body (number, shown_from, on_site_until, facets, vector)
  select h.number, h.shown_from, h.on_site_until, h.facets,
    h.vector
    || setweight(library.text_vector(concat_ws(' ', r.background,
         (select string_agg(f.title || ' ' || f.text, ' ' order by f.number) from library.finding f where f.publication_id = p.id),
         (select string_agg(c.text, ' ' order by c.number) from library.recommendation c where c.publication_id = p.id))), 'C')
    || library.text_vector((select string_agg(s.heading || ' ' || s.words, ' ' order by s.number) from library.section s where s.publication_id = p.id))
    || library.concept_vector(array(
         select unnest(s.concepts) from library.section s where s.publication_id = p.id
         union select unnest(f.concepts) from library.finding f where f.publication_id = p.id
         union select unnest(c.concepts) from library.recommendation c where c.publication_id = p.id), 'D')
  from library.publication p join library.head h on h.number = p.number join library.report r on r.publication_id = p.id
  where p.id = any (publications);

  insert into library.word (word)
  select distinct w.word
  from library.publication p join library.report r on r.publication_id = p.id,
    regexp_split_to_table(lower(concat_ws(' ', p.title, r.summary, r.learning, array_to_string(r.themes || r.keywords, ' '),
      (select string_agg(f.title || ' ' || f.text, ' ') from library.finding f where f.publication_id = p.id),
      (select string_agg(c.text, ' ') from library.recommendation c where c.publication_id = p.id))), '[^[:alpha:]''’]+') as w (word)
  where p.id = any (publications) and length(w.word) between 4 and 40
  order by w.word
  on conflict do nothing;
$$;
grant execute on function library.make_searchable(uuid[]) to heed_staff, heed_worker;

-- ——— What the search asks. No role may touch the tables; each of these answers only for what is shown by today. The day is
-- asked once for a query, not for every row.

-- Those who look after imports also see what is not released yet, when they say so. The public and the staff's pages
-- cannot: it is the login that counts, and not what was set.
create function library.shown_by() returns date
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when session_user not in ('heed_library', 'heed_staff') and current_setting('library.unreleased', true) = 'yes'
    then 'infinity' else library.today() end
$$;

-- The numbers of those that match, packed four bytes each, at most so many. A report no longer on the site is matched by
-- its record alone.
create function library.numbers_matching(query tsquery, wanted integer[], most integer) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select coalesce(string_agg(int4send(number), ''::bytea), ''::bytea) from (
    select number from library.body
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
    union all
    select number from library.head
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until < (select library.today())
    limit most) as matching
$$;

-- The best by title, themes and summary.
create function library.best_heads(query tsquery, wanted integer[], most integer) returns table (number integer, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select number, ts_rank(vector, query) from library.head
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by())
  order by 2 desc, shown_from desc, number desc limit most
$$;

-- The newest that match, each with its rank: sorted from all that match, for when they are few …
create function library.newest_bodies(query tsquery, wanted integer[], most integer, skipped integer) returns table (number integer, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select newest.number, ts_rank_cd(body.vector, query)
  from (
    select number, shown_from from library.body
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
    union all
    select number, shown_from from library.head
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until < (select library.today())
    order by shown_from desc, number desc limit most offset skipped) as newest
  join library.body using (number)
  order by newest.shown_from desc, number desc
$$;

-- … or found by walking back from the newest, for when they are many.
create function library.newest_bodies_walked(query tsquery, wanted integer[], most integer, skipped integer) returns table (number integer, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off
as $$
  select number, ts_rank_cd(vector, query) from library.body
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
  order by shown_from desc, number desc limit most offset skipped
$$;

-- The newest of all, when no words were given.
create function library.newest_heads(wanted integer[], most integer, skipped integer) returns table (number integer, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select number, 0::real from library.head
  where facets @> wanted and shown_from <= (select library.shown_by())
  order by shown_from desc, number desc limit most offset skipped
$$;

-- Findings and recommendations that match, best first.
create function library.best_said(query tsquery, wanted integer[], which text, most integer)
returns table (publication_number integer, what text, number smallint, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select publication_number, what, number, ts_rank_cd(vector, query) from library.said
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and (which = '' or what = which)
  order by 4 desc, shown_from desc, publication_number desc, what, number limit most
$$;

-- How many findings and recommendations each of these lexemes is in, counted up to so many.
create function library.said_with(lexemes text[], most integer) returns table (lexeme text, times integer)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select lexeme, (select count(*)::int from (
    select from library.said where vector @@ quote_literal(lexeme)::tsquery and shown_from <= (select library.shown_by()) limit most) as found)
  from unnest(lexemes) as lexeme
$$;

-- The findings and recommendations that share the most with these lexemes, each lexeme with what it weighs: the weight
-- shared, as a part of all the weight there is.
create function library.nearest_said(lexemes text[], weights real[], which text, most integer)
returns table (publication_number integer, what text, number smallint, rank real)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
  select s.publication_number, s.what, s.number,
    (select sum(weight) from unnest(lexemes, weights) as wanted (lexeme, weight)
     where s.vector @@ quote_literal(lexeme)::tsquery)::real as rank
  from library.said s
  where s.vector @@ (select string_agg(quote_literal(lexeme), ' | ')::tsquery from unnest(lexemes) as lexeme)
    and s.shown_from <= (select library.shown_by()) and (which = '' or s.what = which)
  order by 4 desc, s.shown_from desc, s.publication_number desc, s.what, s.number limit most
$$;

-- What each record is narrowed by, as pairs of packed numbers, and the names of those numbers.
create function library.packed_facets() returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(string_agg(int4send(number) || int4send(facet), ''::bytea), ''::bytea)
  from (select number, unnest(facets) as facet from library.head where shown_from <= (select library.shown_by())) as pairs
$$;

create function library.facet_names() returns table (id integer, name text, value text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select id, name, value from library.facet
  where id in (select unnest(facets) from library.head where shown_from <= (select library.shown_by()))
$$;

-- The shown words most like this one.
create function library.nearest_word(typed text) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
  select near.word from (
    select word, similarity(word, lower(typed)) as alike from library.word where word % lower(typed)
    order by 2 desc, abs(length(word) - length(typed)), word limit 8) as near
  where exists (
    select from library.said where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by())
    union all
    select from library.head where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by()))
  order by alike desc, abs(length(near.word) - length(typed)), near.word limit 1
$$;

-- Which of these words occur nowhere that is shown.
create function library.unknown_words(words text[]) returns table (word text)
language sql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
  select word from unnest(words) as word
  where numnode(plainto_tsquery('public.en', word)) > 0
    and not exists (select from library.body where vector @@ plainto_tsquery('public.en', word) and shown_from <= (select library.shown_by()))
$$;

grant execute on function
  library.shown_by(),
  library.numbers_matching(tsquery, integer[], integer),
  library.best_heads(tsquery, integer[], integer),
  library.newest_bodies(tsquery, integer[], integer, integer),
  library.newest_bodies_walked(tsquery, integer[], integer, integer),
  library.newest_heads(integer[], integer, integer),
  library.best_said(tsquery, integer[], text, integer),
  library.said_with(text[], integer),
  library.nearest_said(text[], real[], text, integer),
  library.packed_facets(),
  library.facet_names(),
  library.nearest_word(text),
  library.unknown_words(text[])
  to heed_staff, heed_worker, heed_library;

select library.make_searchable(array(select id from library.publication));

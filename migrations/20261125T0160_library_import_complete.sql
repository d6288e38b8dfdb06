-- An imported list does not say whom a recommendation was for.
alter table library.recommendation drop constraint recommendation_addressed_to_check;

-- Files as they came, so that anyone can see later what a record was read from. They are never served: no role that answers
-- a request may read them.
create table library.original (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);
alter table library.original alter column bytes set storage external;
alter table library.original enable row level security;
alter table library.original force row level security;
create policy owner on library.original to current_user using (true) with check (true);

alter table library.provenance add original_sha256 text references library.original;
create index on library.provenance (original_sha256) where original_sha256 is not null;

-- As it was, but that a record may have no text, and that what is unreleased is found by its text: whether it may be
-- republished only matters to the public, who do not see it yet.
create or replace function library.make_searchable(publications uuid[]) returns void
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
    case when p.released_at is null then 'infinity' when not p.may_republish then '-infinity' else coalesce(p.on_site_until, 'infinity') end,
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
    || library.text_vector(coalesce((select string_agg(s.heading || ' ' || s.words, ' ' order by s.number) from library.section s where s.publication_id = p.id), ''))
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

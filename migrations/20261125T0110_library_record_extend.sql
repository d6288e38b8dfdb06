-- The record of a review as the field's catalogues lay it out, for reviews published here and for those published
-- elsewhere. What was imported is nobody's but the staff's until two people have released it.
alter table library.publication
  -- Small, for what is counted and packed by it.
  add number integer generated always as identity unique,
  -- By what the record is known: the address for our own, whatever its own library calls it for an imported one.
  add identifier text collate "C" check (identifier <> ''),
  add origin text not null default 'here' check (origin in ('here', 'imported')),
  -- Which law, and in which version, the review was held under; null where the source does not say.
  add framework text,
  add framework_version text,
  -- Years only: a day or a month of what happened can tell who it happened to.
  add incident_from smallint,
  add incident_to smallint,
  add age_band text check (age_band in ('before birth', 'under 1', '1 to 5', '6 to 10', '11 to 15', '16 and 17',
    '18 to 24', '25 to 44', '45 to 64', '65 to 84', '85 and over', 'several')),
  -- The way the review was held: "SCIE Learning Together".
  add model text,
  add licence text not null default 'You may copy and share this review for learning.',
  -- On what the permission to publish again rests: a letter, a licence. Null for our own.
  add permission text,
  -- Without it, the public is given the record and the link.
  add may_republish boolean not null default true,
  -- Where it was published first.
  add link text check (link ~ '^https?://'),
  add released_at timestamptz,
  add first_released_by uuid,
  add first_released_at timestamptz,
  add second_released_by uuid,
  -- What the title is about, in the table of synonyms.
  add concepts text[] not null default '{}',
  add check (incident_to >= incident_from),
  add check ((first_released_by is null) = (first_released_at is null)),
  add check (origin = 'here' or released_at is null
    or (first_released_by is not null and second_released_by is not null and first_released_by <> second_released_by));
update library.publication set identifier = slug, released_at = published_on::timestamp at time zone 'Europe/London';
alter table library.publication
  alter identifier set not null,
  add unique (identifier),
  -- A list may lack them; nobody can release a record until they are known.
  alter nation drop not null,
  alter published_on drop not null,
  add check (released_at is null or (nation is not null and published_on is not null));

alter table library.report
  add background text not null default '',
  add learning text not null default '',
  add keywords text[] not null default '{}',
  add concepts text[] not null default '{}';
alter table library.section add concepts text[] not null default '{}';
alter table library.recommendation add concepts text[] not null default '{}';

create table library.finding (
  publication_id uuid not null references library.publication,
  number smallint not null,
  title text not null check (title <> ''),
  text text not null,
  themes text[] not null default '{}',
  concepts text[] not null default '{}',
  primary key (publication_id, number)
);

-- What was put right after publication, for every reader to see.
create table library.correction (
  id uuid primary key,
  publication_id uuid not null references library.publication,
  corrected_on date not null,
  corrected_by uuid,
  note text not null check (length(note) between 1 and 2000)
);
create index on library.correction (publication_id, corrected_on);

-- What stands at the address of a withdrawn review: that it was withdrawn, when, and words meant for everyone. The title
-- may be why it was withdrawn, so it is not here.
create table library.tombstone (
  slug text collate "C" primary key,
  publication_id uuid not null unique references library.publication,
  withdrawn_on date not null,
  note text not null default '' check (length(note) <= 1000)
);
insert into library.tombstone (slug, publication_id, withdrawn_on)
  select slug, id, withdrawn_on from library.publication where withdrawn_on is not null;

-- Where an imported record came from, and what must be looked at before anyone releases it. Never for the public.
create table library.provenance (
  publication_id uuid primary key references library.publication,
  file_name text not null,
  sha256 text not null,
  -- The line, row or file within what was imported; the same input again adds nothing.
  place text not null default '',
  received_at timestamptz not null default now(),
  received_by uuid,
  flags text[] not null default '{}',
  unique (sha256, place)
);

create or replace function library.is_listed(p library.publication) returns boolean
language sql stable
return p.released_at is not null and p.published_on <= library.today() and p.withdrawn_on is null;

create or replace function library.is_on_site(p library.publication) returns boolean
language sql stable
return library.is_listed(p) and p.may_republish and (p.on_site_until is null or p.on_site_until >= library.today());

-- The record stays for ever; the text, the companions and the PDFs leave with the report.
do $$
declare
  t text;
begin
  foreach t in array array['report', 'recommendation', 'answer'] loop
    execute format('drop policy on_site on library.%I', t);
  end loop;
  foreach t in array array['finding', 'correction', 'tombstone', 'provenance'] loop
    execute format('alter table library.%I enable row level security', t);
    execute format('alter table library.%I force row level security', t);
    execute format('create policy owner on library.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on library.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy own on library.%I to heed_staff
      using (exists (select from library.publication p where p.id = publication_id and p.partnership_id = (select library.acting_partnership())))', t);
    execute format('grant select, insert on library.%I to heed_staff, heed_worker', t);
  end loop;
  foreach t in array array['report', 'recommendation', 'answer', 'finding', 'correction'] loop
    execute format('create policy listed on library.%I for select to heed_library, heed_staff
      using (exists (select from library.publication p where p.id = publication_id and library.is_listed(p)))', t);
    execute format('grant select on library.%I to heed_library', t);
  end loop;
end $$;
-- Nothing in it is of a case: an address, a day, and words for everyone.
create policy everyone on library.tombstone for select to heed_library, heed_staff using (withdrawn_on <= library.today());
grant select on library.tombstone to heed_library;
grant update (flags) on library.provenance to heed_staff, heed_worker;
grant update (nation, kind, title, published_on, on_site_until, framework, framework_version, incident_from, incident_to,
  age_band, model, licence, permission, may_republish, link, first_released_by, first_released_at, second_released_by,
  released_at, concepts, partnership_name) on library.publication to heed_worker;
grant update (first_released_by, first_released_at, second_released_by, released_at) on library.publication to heed_staff;


-- What a review found, the report that says so, who approved it, and how it came before the public.
create schema reports;
grant usage on schema reports to heed_staff, heed_worker;

-- Something the review found out, and why it was so. One that no longer stands is struck, and keeps its number.
create table reports.finding (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  number smallint not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  text text not null check (text <> ''),
  -- Why it happened: a finding without a cause is an observation, and nothing follows from it.
  why text not null check (why <> ''),
  -- Codes of the frameworks' coding table, section 10.4.
  themes text[] not null default '{}',
  -- Counts the saves: whoever saves says which text they changed.
  save integer not null default 1,
  added_at timestamptz not null,
  added_by uuid not null references access.person,
  changed_at timestamptz not null,
  changed_by uuid not null references access.person,
  struck_at timestamptz,
  struck_by uuid references access.person,
  unique (review_id, id),
  unique (review_id, number),
  check ((struck_at is null) = (struck_by is null))
);

-- What a finding rests on. The sources belong to other modules: no foreign key.
create table reports.finding_source (
  review_id uuid not null,
  finding_id uuid not null,
  kind text not null check (kind in ('chronology entry', 'agency report', 'contribution')),
  source_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null references access.person,
  primary key (finding_id, kind, source_id),
  foreign key (review_id, finding_id) references reports.finding (review_id, id)
);

-- Which key lines of enquiry a finding answers.
create table reports.finding_line (
  review_id uuid not null,
  finding_id uuid not null,
  key_line_id uuid not null,
  primary key (finding_id, key_line_id),
  foreign key (review_id, finding_id) references reports.finding (review_id, id)
);

-- A part of the report: its title, its summary, its sections in order.
create table reports.part (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  position smallint not null,
  key text not null,
  heading text not null check (length(heading) between 1 and 150),
  added_at timestamptz not null,
  added_by uuid not null references access.person,
  unique (review_id, id),
  unique (review_id, position)
);
create unique index part_once on reports.part (review_id, key) where key <> 'own';

-- Every text that a part had. Saves by one person within ten minutes are one version; `save` counts on through all.
create table reports.part_version (
  review_id uuid not null,
  part_id uuid not null,
  save integer not null check (save > 0),
  text text not null,
  begun_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null references access.person,
  primary key (part_id, save),
  foreign key (review_id, part_id) references reports.part (review_id, id)
);
create index on reports.part_version (review_id);

-- The report is said to be ready. What was asked for, approved or sent back is always one exact content: its hash.
create table reports.asking (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  content_hash text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person
);
create index on reports.asking (review_id, asked_at desc);

-- A person approves one content, checked against one version of the identity register. An approval is never taken back:
-- it holds for as long as both are what they were.
create table reports.approval (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  content_hash text not null,
  register_version text not null,
  approved_at timestamptz not null,
  approved_by uuid not null references access.person,
  unique (review_id, content_hash, register_version, approved_by)
);

create table reports.sent_back (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  content_hash text not null,
  reasons text not null check (reasons <> ''),
  sent_back_at timestamptz not null,
  sent_back_by uuid not null references access.person
);
create index on reports.sent_back (review_id, sent_back_at desc);

-- Why something that the check warns of may stand. `hit` is a hash of the rule and of what it found; it holds for one content.
create table reports.warning_reason (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  content_hash text not null,
  register_version text not null,
  hit text not null,
  reasons text not null check (reasons <> ''),
  given_at timestamptz not null,
  given_by uuid not null references access.person
);
create index on reports.warning_reason (review_id, content_hash);

-- Who was told before publication.
create table reports.told (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  recipient text not null,
  publish_on date not null,
  sent_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create index on reports.told (review_id);

-- The report itself is not published; what the law asks for in its place is.
create table reports.not_publishing (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  reasons text not null check (reasons <> ''),
  -- What the public is told about improvements instead.
  improvements text not null check (improvements <> ''),
  decided_on date not null,
  decided_by uuid not null references access.person,
  -- Decided otherwise later.
  lifted_at timestamptz,
  lifted_by uuid references access.person,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index not_publishing_once on reports.not_publishing (review_id) where lifted_at is null;

-- One making of a publication: what it is made of, the bytes that came out, and what the check found in them.
create table reports.making (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  incident_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  register_version text not null,
  publish_on date not null,
  on_site_until date,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person,
  made_at timestamptz,
  fingerprint text,
  report bytea,
  briefing bytea,
  bulletin bytea,
  -- What the check found, from the finished bytes. One that blocks, and nothing is published.
  hits jsonb,
  failed_because text,
  check (num_nonnulls(made_at, failed_because) <= 1),
  check ((made_at is null) = (fingerprint is null) and (made_at is null) = (report is null) and (made_at is null) = (hits is null))
);
create index on reports.making (review_id, asked_at desc);
alter table reports.making alter column report set storage external;

create table reports.publication (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  making_id uuid not null unique references reports.making,
  -- The library's own id.
  publication_id uuid not null unique,
  slug text not null,
  published_on date not null,
  published_at timestamptz not null,
  published_by uuid not null references access.person,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.person,
  withdrawn_because text check (withdrawn_because <> ''),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create unique index published_once on reports.publication (review_id) where withdrawn_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['finding', 'finding_source', 'finding_line', 'part', 'part_version', 'asking', 'approval', 'sent_back',
    'warning_reason', 'told', 'not_publishing', 'making', 'publication'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    execute format('create policy owner on reports.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on reports.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on reports.%I to heed_staff
      using (review_id = any ((select access.visible_scopes())::uuid[]))
      with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('grant select, insert on reports.%I to heed_staff, heed_worker', t);
  end loop;
end $$;

grant update on reports.finding, reports.part_version, reports.not_publishing, reports.publication, reports.making to heed_staff;
grant update on reports.making to heed_worker;
-- Links are made and taken away; what was said of them is in the audit trail.
grant delete on reports.finding_source, reports.finding_line to heed_staff;

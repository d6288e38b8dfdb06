-- A decision is made under one framework, and an incident may need several. What the law came to on the day is kept with it,
-- so that a decision against it is shown as such for good.

alter table incidents.decision
  -- What the criteria came to; unknown for what was decided before this was kept.
  add column computed text check (computed in ('MUST', 'MAY', 'NOT_REQUIRED', 'UNDETERMINED', 'NOT_APPLICABLE')),
  -- Whom the framework names as the one who decides; the person in `decided_by` decides for them.
  add column decides_for text,
  -- Why it was decided against what the law came to. Null where it was not.
  add column departure text check (departure <> '');

-- What was recommended, under which framework, by whom, and who saw it otherwise.
alter table incidents.recommendation
  add column framework text,
  add column attended text,
  add column dissent text check (dissent <> '');
update incidents.recommendation set framework = case about when 'child' then 'ENG-C-LCSPR' else 'ENG-A-SAR' end;
alter table incidents.recommendation alter column framework set not null;

-- The group's reasons on each matter that the law says to weigh; whoever decides starts from them.
create table incidents.recommended_weighing (
  recommendation_id uuid not null references incidents.recommendation,
  incident_id uuid not null references incidents.incident,
  matter text not null,
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  reasons text not null,
  primary key (recommendation_id, matter)
);
create index on incidents.recommended_weighing (incident_id);

-- What the law came to at one moment, with the answers and days it was computed from. It is kept when something is
-- recommended, when it is decided, and when new information re-opens it; nothing is written over. No names.
create table incidents.assessment (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  occasion text not null check (occasion in ('recommendation', 'decision', 'new information')),
  circumstances jsonb not null,
  results jsonb not null,
  -- What has come to light, and the decision that it re-opens.
  new_information text check (new_information <> ''),
  reopens uuid references incidents.decision,
  kept_at timestamptz not null,
  kept_by uuid not null references access.person,
  check ((occasion = 'new information') = (new_information is not null)),
  check ((occasion = 'new information') = (reopens is not null))
);
create index on incidents.assessment (incident_id, about, entry desc);

-- What another body decided under a framework that names it: a Community Safety Partnership, a national panel.
create table incidents.decision_elsewhere (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  framework text not null,
  version text not null,
  edition text,
  decided_by text not null check (decided_by <> ''),
  outcome text not null check (outcome in ('review', 'no review')),
  reasons text not null check (reasons <> ''),
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create index on incidents.decision_elsewhere (incident_id, about, entry desc);

-- A time limit that was extended. The day that the law gave stays beside it.
create table incidents.extension (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  framework text not null,
  deadline text not null,
  original_due_on date not null,
  extended_to date not null,
  reasons text not null check (reasons <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  check (extended_to > original_due_on)
);
create index on incidents.extension (incident_id);

do $$
declare
  t text;
begin
  foreach t in array array['recommended_weighing', 'assessment', 'decision_elsewhere', 'extension'] loop
    execute format('alter table incidents.%I enable row level security', t);
    execute format('alter table incidents.%I force row level security', t);
    execute format('create policy owner on incidents.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on incidents.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on incidents.%I to heed_staff
      using (incident_id = any ((select access.visible_scopes())::uuid[]))
      with check (incident_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('grant select, insert on incidents.%I to heed_staff', t);
    execute format('grant select on incidents.%I to heed_worker', t);
  end loop;
end $$;

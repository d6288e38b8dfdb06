-- First notification, the criteria considered, the recommendation, the decision and its reasons.
create schema incidents;
grant usage on schema incidents to heed_staff, heed_worker;

-- What a partnership's references begin with: NB in NB-2026-0014.
create table incidents.reference_prefix (
  partnership_id uuid primary key references access.partnership,
  prefix text not null check (prefix ~ '^[A-Z]{2,4}$')
);

-- The last number given in a year. Counted up in the transaction that notifies, so no number is given twice or left out.
create table incidents.numbering (
  partnership_id uuid references access.partnership,
  year smallint,
  last integer not null check (last > 0),
  primary key (partnership_id, year)
);

-- A link sent to whoever wants to notify and has no account: it proves that the e-mail address is theirs. Only its hash is kept.
create table incidents.notifier_link (
  token_hash text primary key,
  partnership_id uuid not null references access.partnership,
  email text not null check (email !~ '[\s]' and position('@' in email) > 1),
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index on incidents.notifier_link (partnership_id, lower(email), made_at);

-- A notification being written, by someone signed in or by whoever holds the cookie's secret. The answers are sealed; they
-- are gone when it is sent, and a draft that nobody comes back to is deleted after seven days.
create table incidents.draft (
  id uuid primary key,
  partnership_id uuid not null references access.partnership,
  person_id uuid references access.person,
  email text,
  token_hash text unique,
  answers_sealed text,
  made_at timestamptz not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  reference text,
  check ((person_id is null) <> (email is null)),
  check ((email is null) = (token_hash is null)),
  check ((sent_at is null) = (answers_sealed is not null)),
  check ((sent_at is null) = (reference is null))
);
create index on incidents.draft (person_id);
create index on incidents.draft (saved_at);

create table incidents.incident (
  id uuid primary key references access.scope,
  partnership_id uuid not null references access.partnership,
  reference text not null check (reference ~ '^[A-Z]{2,4}-[12][0-9]{3}-[0-9]{4,}$'),
  about text not null check (about in ('child', 'adult', 'both')),
  nation text not null check (nation in ('England', 'Wales', 'Scotland', 'NorthernIreland')),
  area text not null,
  happened_on date,
  aware_on date,
  made_at timestamptz not null,
  made_by uuid references access.person,
  -- A review that another board decided on before Heed was used: what is known of it is little.
  past_board text,
  check (past_board is not null or (happened_on is not null and aware_on is not null)),
  check (happened_on <= aware_on),
  unique (partnership_id, reference)
);
create index on incidents.incident (partnership_id, area, happened_on);

-- What the notifier told us. Everything that may hold a name is in `sealed`: what happened, who notified, who else is involved.
create table incidents.notification (
  incident_id uuid primary key references incidents.incident,
  partnership_id uuid not null references access.partnership,
  others_safe text not null check (others_safe in ('yes', 'no', 'unknown')),
  died text not null check (died in ('yes', 'no', 'unknown')),
  died_on date,
  serious_harm text not null check (serious_harm in ('yes', 'no', 'unknown')),
  abuse_or_neglect text not null check (abuse_or_neglect in ('known', 'suspected', 'no', 'unknown')),
  agencies uuid[] not null,
  parallel text[] not null,
  from_organisation text,
  sealed text not null,
  check (died_on is null or died = 'yes')
);

-- Whom it happened to. The name, the date of birth and the rest are sealed; only the age is not, because the law asks for it.
create table incidents.subject (
  id uuid primary key,
  incident_id uuid not null references incidents.incident,
  partnership_id uuid not null references access.partnership,
  kind text not null check (kind in ('child', 'adult')),
  position smallint not null check (position > 0),
  age smallint check (age between 0 and 130),
  age_at_death smallint check (age_at_death between 0 and 130),
  sealed text not null,
  -- A keyed hash of name and date of birth, to find the same person in another incident without reading either.
  same_person text,
  unique (incident_id, kind, position)
);
create index on incidents.subject (partnership_id, same_person);

-- What the coordinator found on looking at an incident that resembles another.
create table incidents.likeness (
  id uuid primary key,
  -- The order in which they were written: two may bear the same instant.
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  other_id uuid not null references incidents.incident,
  same boolean not null,
  reasons text not null check (reasons <> ''),
  judged_at timestamptz not null,
  judged_by uuid not null references access.person,
  check (incident_id <> other_id)
);
create index on incidents.likeness (incident_id, entry desc);
create index on incidents.likeness (other_id);

-- An answer to a question of the law. A changed answer is a new row: what was thought before stays.
create table incidents.answer (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  question text not null,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid not null references access.person
);
create index on incidents.answer (incident_id, about, question, entry desc);

-- That the referral of an adult was acknowledged.
create table incidents.acknowledgement (
  incident_id uuid primary key references incidents.incident,
  acknowledged_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);

-- The meeting at which a rapid review was held.
create table incidents.meeting (
  id uuid primary key,
  incident_id uuid not null references incidents.incident,
  held_on date not null,
  attended text not null,
  summary text not null,
  national_importance text not null check (national_importance in ('yes', 'no', 'unknown')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create index on incidents.meeting (incident_id);

-- What the group that advises on decisions recommends.
create table incidents.recommendation (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  outcome text not null check (outcome in ('review', 'local learning review', 'no review')),
  reasons text not null check (reasons <> ''),
  recommended_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create index on incidents.recommendation (incident_id);

-- A decision by the person in law. A later one succeeds it; none is changed.
create table incidents.decision (
  id uuid primary key,
  entry bigint generated always as identity,
  incident_id uuid not null references incidents.incident,
  about text not null check (about in ('child', 'adult')),
  outcome text not null check (outcome in ('review', 'local learning review', 'no review')),
  -- The law it was made under: a row of the timeline in statute/, with the edition of the guidance.
  framework text not null check (framework in ('ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'LOCAL')),
  version text not null,
  edition text,
  review_kind text check (review_kind in ('serious case review', 'child safeguarding practice review',
    'national child safeguarding practice review', 'adult serious case review', 'safeguarding adults review',
    'local practice learning review')),
  -- What the criteria came to on that day, with the answers they were computed from. No names.
  assessment jsonb not null,
  -- The limb of section 44 that an adult's review rests on.
  limb text,
  reasons text not null check (reasons <> ''),
  decided_on date not null,
  recorded_at timestamptz not null,
  decided_by uuid references access.person,
  past_board text,
  check ((decided_by is null) = (past_board is not null)),
  check ((outcome = 'no review') = (review_kind is null))
);
create index on incidents.decision (incident_id, about, entry desc);

-- The reasons on each matter that the law says to weigh.
create table incidents.weighing (
  decision_id uuid not null references incidents.decision,
  incident_id uuid not null references incidents.incident,
  matter text not null,
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  reasons text not null,
  primary key (decision_id, matter)
);

-- That a letter was sent. Which letters are owed follows from the law and the decision, and is not stored.
create table incidents.letter_sent (
  id uuid primary key,
  incident_id uuid not null references incidents.incident,
  -- The decision that the letter tells of; none for a notification.
  decision_id uuid references incidents.decision,
  framework text not null,
  recipient text not null,
  sent_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create unique index letter_once on incidents.letter_sent (incident_id, framework, recipient, decision_id) nulls not distinct;

do $$
declare
  t text;
begin
  foreach t in array array['reference_prefix', 'numbering', 'notifier_link', 'draft', 'incident', 'notification', 'subject', 'likeness',
    'answer', 'acknowledgement', 'meeting', 'recommendation', 'decision', 'weighing', 'letter_sent'] loop
    execute format('alter table incidents.%I enable row level security', t);
    execute format('alter table incidents.%I force row level security', t);
    execute format('create policy owner on incidents.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on incidents.%I to heed_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['answer', 'acknowledgement', 'meeting', 'recommendation', 'decision', 'weighing', 'letter_sent'] loop
    execute format('create policy staff on incidents.%I to heed_staff
      using (incident_id = any ((select access.visible_scopes())::uuid[]))
      with check (incident_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
  -- Whoever notifies writes these rows and does not reach the incident afterwards.
  foreach t in array array['notification', 'subject'] loop
    execute format('create policy staff on incidents.%I to heed_staff
      using (incident_id = any ((select access.visible_scopes())::uuid[]))
      with check (incident_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('create policy notifier on incidents.%I for insert to heed_staff
      with check (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)', t);
  end loop;
  foreach t in array array['reference_prefix', 'numbering', 'notifier_link'] loop
    execute format('create policy staff on incidents.%I to heed_staff
      using (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)
      with check (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)', t);
  end loop;
end $$;

create policy staff on incidents.incident to heed_staff
  using (id = any ((select access.visible_scopes())::uuid[]))
  with check (id = any ((select access.visible_scopes())::uuid[]));
create policy notifier on incidents.incident for insert to heed_staff
  with check (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid);

-- A draft is its writer's alone: neither the business manager nor the chair sees it before it is sent.
create policy staff on incidents.draft to heed_staff
  using (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid
    and person_id is not distinct from nullif(current_setting('app.person', true), '')::uuid)
  with check (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid
    and person_id is not distinct from nullif(current_setting('app.person', true), '')::uuid);

-- A likeness is between two incidents, and only for those who reach both.
create policy staff_other on incidents.likeness as restrictive to heed_staff
  using (other_id = any ((select access.visible_scopes())::uuid[]))
  with check (other_id = any ((select access.visible_scopes())::uuid[]));
create policy staff on incidents.likeness to heed_staff
  using (incident_id = any ((select access.visible_scopes())::uuid[]))
  with check (incident_id = any ((select access.visible_scopes())::uuid[]));

grant select on incidents.reference_prefix to heed_staff, heed_worker;
grant select, insert, update on incidents.numbering, incidents.draft, incidents.subject to heed_staff;
grant delete on incidents.draft to heed_staff;
grant select, insert on incidents.notifier_link, incidents.incident, incidents.notification, incidents.likeness, incidents.answer,
  incidents.acknowledgement, incidents.meeting, incidents.recommendation, incidents.decision, incidents.weighing, incidents.letter_sent to heed_staff;
grant select on incidents.incident, incidents.notification, incidents.subject, incidents.likeness, incidents.answer,
  incidents.acknowledgement, incidents.meeting, incidents.recommendation, incidents.decision, incidents.weighing, incidents.letter_sent to heed_worker;
grant select, delete on incidents.draft, incidents.notifier_link to heed_worker;

-- The review and its rooms: terms of reference, panel, agencies, meetings, family, learning events, pseudonyms.
create schema reviews;
grant usage on schema reviews to heed_staff, heed_worker;

create table reviews.review (
  id uuid primary key references access.scope,
  incident_id uuid not null references access.scope,
  partnership_id uuid not null references access.partnership,
  reference text not null,
  -- Names no one: it stands in e-mails and lists.
  title text not null check (length(title) between 1 and 100),
  kind text not null check (kind in ('serious case review', 'child safeguarding practice review', 'national child safeguarding practice review',
    'adult serious case review', 'safeguarding adults review', 'local practice learning review')),
  -- The law it is held under, as it stood on the day of the decision (house.md section 9).
  framework text not null check (framework in ('ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'LOCAL')),
  version text not null,
  edition text,
  -- Starts the clock of the law.
  decided_on date,
  commissioned_on date,
  commissioned_by uuid references access.person,
  -- A review held before Heed was used, entered for the record.
  entered_on date,
  entered_by uuid references access.person,
  board text,
  held_in_year smallint,
  on_site_until date,
  publication_planned_on date,
  report_approved_on date,
  report_approved_by uuid references access.person,
  published_on date,
  published_by uuid references access.person,
  closed_on date,
  closed_by uuid references access.person,
  unique (partnership_id, reference),
  check ((commissioned_on is null) = (commissioned_by is null)),
  check ((entered_on is null) = (entered_by is null)),
  check ((commissioned_on is null) <> (entered_on is null)),
  check ((entered_on is null) = (board is null) and (entered_on is null) = (held_in_year is null)),
  check ((commissioned_on is null) or decided_on is not null),
  check ((report_approved_on is null) = (report_approved_by is null)),
  check ((published_on is null) = (published_by is null)),
  check ((closed_on is null) = (closed_by is null))
);
create index on reviews.review (incident_id);

-- A review may rest on several legal bases; the first is the one whose timetable it keeps.
create table reviews.legal_basis (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  position smallint not null,
  framework text not null check (framework in ('ENG-C-SCR', 'ENG-C-LCSPR', 'ENG-C-NCSPR', 'ENG-A-SCR', 'ENG-A-SAR', 'LOCAL')),
  version text not null,
  edition text,
  unique (review_id, framework),
  unique (review_id, position)
);

-- Terms of reference. A version that was agreed is never changed: the next one is drafted beside it.
create table reviews.terms (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  version smallint not null check (version > 0),
  period_from date not null,
  period_to date not null,
  scope text not null,
  methodology text not null,
  drafted_at timestamptz not null,
  drafted_by uuid not null references access.person,
  agreed_on date,
  agreed_by uuid references access.person,
  unique (review_id, version),
  unique (review_id, id),
  check (period_from <= period_to),
  check ((agreed_on is null) = (agreed_by is null))
);
create unique index one_draft on reviews.terms (review_id) where agreed_on is null;

-- A key line of enquiry. It keeps its id from version to version, so that findings can rest on it.
create table reviews.key_line (
  review_id uuid not null,
  terms_id uuid not null,
  id uuid not null,
  position smallint not null,
  question text not null check (length(question) between 1 and 1000),
  primary key (terms_id, id),
  foreign key (review_id, terms_id) references reviews.terms (review_id, id),
  unique (terms_id, position) deferrable initially deferred
);

create table reviews.panel_member (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  person_id uuid not null references access.person,
  part text not null check (part in ('chair of the panel', 'panel member', 'lead reviewer')),
  joined_on date not null,
  added_by uuid not null references access.person,
  left_on date,
  ended_by uuid references access.person,
  check ((left_on is null) = (ended_by is null))
);
create unique index panel_member_once on reviews.panel_member (review_id, person_id, part) where left_on is null;

-- What a lead reviewer signs about their independence, in the words they signed.
create table reviews.independence_declaration (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  person_id uuid not null references access.person,
  statements text[] not null check (cardinality(statements) > 0),
  remarks text,
  signed_at timestamptz not null
);
create index on reviews.independence_declaration (review_id);

-- Anyone in the review may declare an interest at any time; `interest` is null where there is none to declare.
create table reviews.interest_declaration (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  person_id uuid not null references access.person,
  interest text,
  -- The person held that it keeps them from taking part: their access ended with the declaration.
  recused boolean not null,
  declared_at timestamptz not null,
  check (not recused or interest is not null)
);
create index on reviews.interest_declaration (review_id);

create table reviews.agency_taking_part (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  agency_id uuid not null references access.agency,
  contact text,
  part text,
  joined_on date not null,
  added_by uuid not null references access.person,
  left_on date,
  ended_by uuid references access.person,
  check ((left_on is null) = (ended_by is null))
);
create unique index agency_once on reviews.agency_taking_part (review_id, agency_id) where left_on is null;

-- A police investigation, an inquest, another review: what runs beside this one and may hold it up.
create table reviews.parallel_process (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  kind text not null,
  body text not null,
  contact text,
  bearing text not null,
  started_on date not null,
  ended_on date,
  outcome text,
  recorded_by uuid not null references access.person,
  check (ended_on is null or ended_on >= started_on),
  check (outcome is null or ended_on is not null)
);
create index on reviews.parallel_process (review_id);

-- More time for a stage, with the reasons. The day it was due before is kept.
create table reviews.extension (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  deadline text not null,
  was_due_on date not null,
  due_on date not null,
  reasons text not null,
  decided_on date not null,
  decided_by text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  check (due_on > was_due_on)
);
create index on reviews.extension (review_id);

create table reviews.meeting (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  title text not null,
  held_on date not null,
  begins_at time not null,
  place text not null,
  agenda text not null,
  papers text,
  called_by uuid not null references access.person,
  declarations text,
  minutes text,
  minuted_at timestamptz,
  minuted_by uuid references access.person,
  minutes_agreed_on date,
  minutes_agreed_by uuid references access.person,
  unique (review_id, id),
  check ((minuted_at is null) = (minuted_by is null)),
  check ((minutes_agreed_on is null) = (minutes_agreed_by is null)),
  check (minutes_agreed_on is null or minuted_at is not null)
);

create table reviews.attendance (
  review_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null references access.person,
  came text not null check (came in ('attended', 'apologies', 'absent')),
  primary key (meeting_id, person_id),
  foreign key (review_id, meeting_id) references reviews.meeting (review_id, id)
);

create table reviews.meeting_decision (
  id uuid primary key,
  review_id uuid not null,
  meeting_id uuid not null,
  decision text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  foreign key (review_id, meeting_id) references reviews.meeting (review_id, id)
);
create index on reviews.meeting_decision (meeting_id);

-- What a member of the panel is to do before the next meeting. Not a recommendation: those are in actions.
create table reviews.meeting_task (
  id uuid primary key,
  review_id uuid not null,
  meeting_id uuid not null,
  task text not null,
  owner_id uuid not null references access.person,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  done_on date,
  done_by uuid references access.person,
  foreign key (review_id, meeting_id) references reviews.meeting (review_id, id),
  check ((done_on is null) = (done_by is null))
);
create index on reviews.meeting_task (meeting_id);
create index on reviews.meeting_task (owner_id) where done_on is null;

-- Someone of the family, or close to the person. What could find them is sealed with the incident's key (trust R22);
-- `known_as` is what the review calls them: "Mother".
create table reviews.family_contact (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  known_as text not null,
  name_sealed text not null,
  contact_sealed text,
  pseudonym_wish_sealed text,
  advocate_sealed text,
  wishes_to_see_draft text not null check (wishes_to_see_draft in ('yes', 'no', 'not known')),
  added_on date not null,
  added_by uuid not null references access.person,
  unique (review_id, id)
);

-- What a member of the family was offered, and what they answered.
create table reviews.family_offer (
  id uuid primary key,
  review_id uuid not null,
  contact_id uuid not null,
  offered_on date not null,
  offer text not null,
  answer text,
  recorded_by uuid not null references access.person,
  foreign key (review_id, contact_id) references reviews.family_contact (review_id, id)
);
create index on reviews.family_offer (contact_id);

create table reviews.learning_event (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  title text not null,
  held_on date not null,
  place text not null,
  -- Roles, not names: "health visitors of the north team".
  invited text not null,
  came integer check (came >= 0),
  called_by uuid not null references access.person,
  unique (review_id, id)
);

-- What the family or practitioners told the review: a source that findings cite.
create table reviews.contribution (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  contact_id uuid,
  event_id uuid,
  key_line_id uuid,
  -- How the review speaks of who said it: "Mother", "school staff".
  said_by text not null,
  said_on date not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  foreign key (review_id, contact_id) references reviews.family_contact (review_id, id),
  foreign key (review_id, event_id) references reviews.learning_event (review_id, id),
  check ((contact_id is null) <> (event_id is null))
);
create index on reviews.contribution (review_id);

-- The identity register: who and what the report must never name, and what stands in place of it. Value, aliases and
-- pseudonym are sealed with the incident's key.
create table reviews.identity (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  position integer not null,
  kind text not null check (kind in ('person', 'date', 'place', 'organisation', 'identifier')),
  value_sealed text not null,
  aliases_sealed text not null,
  pseudonym_sealed text not null,
  entered_at timestamptz not null,
  entered_by uuid references access.person,
  changed_at timestamptz,
  changed_by uuid references access.person,
  struck_at timestamptz,
  struck_by uuid references access.person,
  check ((changed_at is null) = (changed_by is null)),
  check ((struck_at is null) = (struck_by is null)),
  unique (review_id, position)
);

do $$
declare
  t text;
  own text;
begin
  foreach t in array array['review', 'legal_basis', 'terms', 'key_line', 'panel_member', 'independence_declaration',
    'interest_declaration', 'agency_taking_part', 'parallel_process', 'extension', 'meeting', 'attendance',
    'meeting_decision', 'meeting_task', 'family_contact', 'family_offer', 'learning_event', 'contribution', 'identity'] loop
    own := case t when 'review' then 'id' else 'review_id' end;
    execute format('alter table reviews.%I enable row level security', t);
    execute format('alter table reviews.%I force row level security', t);
    execute format('create policy owner on reviews.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on reviews.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on reviews.%I to heed_staff
      using (%2$I = any ((select access.visible_scopes())::uuid[]))
      with check (%2$I = any ((select access.visible_scopes())::uuid[]))', t, own);
    execute format('grant select, insert, update on reviews.%I to heed_staff, heed_worker', t);
  end loop;
end $$;

-- A line may be struck from a draft, and attendance corrected before the minutes are agreed.
grant delete on reviews.key_line, reviews.attendance to heed_staff;

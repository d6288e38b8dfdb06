-- Briefings: a review in seven minutes, who received it, and what it changed. Beside it a learning bulletin of one page.
create schema learning;
grant usage on schema learning to heed_staff, heed_worker;

create table learning.briefing (
  id uuid primary key,
  review_id uuid not null unique references reviews.review,
  partnership_id uuid not null references access.partnership,
  -- What it is about, in words that name no one.
  title text not null check (title <> ''),
  drafted_at timestamptz not null,
  -- Null when it was drafted by itself after publication.
  drafted_by uuid references access.person,
  sent_at timestamptz,
  sent_by uuid references access.person,
  check ((sent_at is null) = (sent_by is null))
);
create index on learning.briefing (partnership_id);

create table learning.part (
  briefing_id uuid not null references learning.briefing,
  review_id uuid not null references reviews.review,
  position smallint not null check (position between 1 and 7),
  text text not null,
  primary key (briefing_id, position)
);

create table learning.bulletin (
  id uuid primary key,
  review_id uuid not null unique references reviews.review,
  partnership_id uuid not null references access.partnership,
  title text not null check (title <> ''),
  what_happened text not null,
  what_we_learned text not null,
  what_must_change text not null,
  drafted_at timestamptz not null,
  drafted_by uuid references access.person
);

-- The words that were agreed, by their fingerprint: a word changed after that is not agreed.
create table learning.agreement (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  paper text not null check (paper in ('briefing', 'bulletin')),
  fingerprint text not null,
  -- The version of the identity register that the words were checked against.
  register_version text not null,
  agreed_at timestamptz not null,
  agreed_by uuid not null references access.person,
  -- Opened again, to change the words.
  ended_at timestamptz,
  ended_by uuid references access.person,
  check ((ended_at is null) = (ended_by is null))
);
create unique index agreed_once on learning.agreement (review_id, paper) where ended_at is null;

create table learning.recipient (
  briefing_id uuid not null references learning.briefing,
  partnership_id uuid not null references access.partnership,
  person_id uuid not null references access.person,
  -- Where they worked when it was sent; null for someone independent.
  agency_id uuid references access.agency,
  sent_at timestamptz not null,
  sent_by uuid not null references access.person,
  primary key (briefing_id, person_id)
);

-- How a team used it, and the one thing that it will change.
create table learning.use (
  id uuid primary key,
  briefing_id uuid not null references learning.briefing,
  partnership_id uuid not null references access.partnership,
  agency_id uuid not null references access.agency,
  team text not null check (team <> ''),
  used_on date not null,
  people smallint not null check (people > 0),
  change text not null check (change <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person
);
create index on learning.use (briefing_id);

do $$
declare
  t text;
begin
  foreach t in array array['briefing', 'part', 'bulletin', 'agreement', 'recipient', 'use'] loop
    execute format('alter table learning.%I enable row level security', t);
    execute format('alter table learning.%I force row level security', t);
    execute format('create policy owner on learning.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on learning.%I to heed_worker using (true) with check (true)', t);
    execute format('grant select, insert on learning.%I to heed_staff, heed_worker', t);
  end loop;
  foreach t in array array['briefing', 'part', 'bulletin', 'agreement'] loop
    execute format('create policy staff on learning.%I to heed_staff
      using (review_id = any ((select access.visible_scopes())::uuid[]))
      with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
  -- What was sent is for everyone of the partnership.
  foreach t in array array['recipient', 'use'] loop
    execute format('create policy staff on learning.%I to heed_staff
      using (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)
      with check (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)', t);
  end loop;
end $$;

create policy sent on learning.briefing for select to heed_staff
  using (sent_at is not null and partnership_id = nullif(current_setting('app.partnership', true), '')::uuid);
create policy sent on learning.part for select to heed_staff
  using (exists (select from learning.briefing b where b.id = briefing_id and b.sent_at is not null
    and b.partnership_id = nullif(current_setting('app.partnership', true), '')::uuid));

grant update on learning.briefing, learning.part, learning.bulletin, learning.agreement to heed_staff;

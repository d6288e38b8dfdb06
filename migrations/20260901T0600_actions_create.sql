-- What a review recommends, how it was answered, who acts on it, and what changed.
create schema actions;
grant usage on schema actions to heed_staff, heed_worker;

create table actions.recommendation (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  number smallint not null check (number > 0),
  text text not null check (text <> ''),
  -- The codes of the frameworks' coding table, section 10.5.
  level text not null check (level in ('single agency', 'multi-agency', 'regional', 'national')),
  type text not null check (type in ('policy', 'training', 'audit', 'commissioning', 'IT and records', 'practice tool',
    'leadership', 'national change', 'research')),
  strength text not null check (strength in ('strong', 'intermediate', 'weak')),
  -- A body outside the partnership that it is addressed to, such as a government department.
  addressed_elsewhere text check (addressed_elsewhere <> ''),
  -- The findings that it answers. They belong to reports, which comes later: no foreign key.
  finding_ids uuid[] not null default '{}',
  added_at timestamptz not null,
  added_by uuid not null references access.person,
  unique (review_id, number) deferrable initially deferred
);

create table actions.addressee (
  recommendation_id uuid not null references actions.recommendation on delete cascade,
  review_id uuid not null references reviews.review,
  agency_id uuid not null references access.agency,
  primary key (recommendation_id, agency_id)
);
create index on actions.addressee (review_id);

-- Final with the report that holds them; opened again when the report is sent back.
create table actions.made_final (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  made_final_at timestamptz not null,
  made_final_by uuid not null references access.person,
  opened_again_at timestamptz,
  opened_again_by uuid references access.person,
  check ((opened_again_at is null) = (opened_again_by is null))
);
create unique index final_once on actions.made_final (review_id) where opened_again_at is null;

-- What an addressee says to a recommendation. A later answer stands beside the earlier; the latest holds.
create table actions.answer (
  id uuid primary key,
  recommendation_id uuid not null references actions.recommendation,
  review_id uuid not null references reviews.review,
  -- The name the public knows, as it was when it answered.
  organisation text not null check (organisation <> ''),
  position text not null check (position in ('accepted', 'accepted in part', 'not accepted')),
  -- Care Act 2014, schedule 2, paragraph 4(1)(d): a finding that is not acted on needs its reason.
  reasons text check (reasons <> ''),
  -- Who in the organisation decided: a name or a post.
  decided_by text not null check (decided_by <> ''),
  answered_on date not null,
  -- What the public reads. It names no one.
  public_text text not null check (public_text <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references access.person,
  check (position = 'accepted' or reasons is not null)
);
create index on actions.answer (review_id);
create index on actions.answer (recommendation_id, organisation, recorded_at desc);

-- Where the public reads it: the review's publication in the library, told by reports when it publishes.
create table actions.publication (
  review_id uuid primary key references reviews.review,
  publication_id uuid not null,
  told_at timestamptz not null
);

-- What the public was shown, so that nothing is shown twice.
create table actions.shown_answer (
  id uuid primary key,
  recommendation_id uuid not null references actions.recommendation,
  review_id uuid not null references reviews.review,
  publication_id uuid not null,
  organisation text not null,
  position text not null,
  text text not null,
  shown_at timestamptz not null,
  shown_by uuid references access.person
);
create index on actions.shown_answer (review_id);

create table actions.action (
  id uuid primary key references access.scope,
  review_id uuid not null references reviews.review,
  incident_id uuid not null references access.scope,
  partnership_id uuid not null references access.partnership,
  recommendation_id uuid not null references actions.recommendation,
  -- The review's working title and reference, copied: whoever owns an action does not reach the review.
  matter text not null check (matter <> ''),
  what text not null check (what <> ''),
  -- How we will know that it worked.
  measure text not null check (measure <> ''),
  -- The day first set. An extension does not change it.
  due_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references access.person
);
create index on actions.action (review_id);
create index on actions.action (recommendation_id);
create index on actions.action (partnership_id);

-- Who answers for it, one after another.
create table actions.ownership (
  id uuid primary key,
  action_id uuid not null references actions.action,
  person_id uuid not null references access.person,
  given_at timestamptz not null,
  given_by uuid not null references access.person,
  ended_at timestamptz,
  ended_by uuid references access.person,
  check ((ended_at is null) = (ended_by is null))
);
create unique index one_owner on actions.ownership (action_id) where ended_at is null;
create index on actions.ownership (person_id) where ended_at is null;

create table actions.extension (
  id uuid primary key,
  action_id uuid not null references actions.action,
  due_on date not null,
  reasons text not null check (reasons <> ''),
  extended_at timestamptz not null,
  extended_by uuid not null references access.person
);
create index on actions.extension (action_id, extended_at desc);

create table actions.progress (
  id uuid primary key,
  action_id uuid not null references actions.action,
  happened_on date not null,
  note text not null check (note <> ''),
  written_at timestamptz not null,
  written_by uuid not null references access.person
);
create index on actions.progress (action_id);

create table actions.evidence (
  id uuid primary key,
  action_id uuid not null references actions.action,
  -- What it is and what it shows.
  shows text not null check (shows <> ''),
  link text check (link ~ '^https?://'),
  given_at timestamptz not null,
  given_by uuid not null references access.person
);
create index on actions.evidence (action_id);

-- An owner asks for closure; a second person closes or sends back. Reopening is a fact of what was closed.
create table actions.closure (
  id uuid primary key,
  action_id uuid not null references actions.action,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person,
  -- What changed for children, adults and families, in the owner's words.
  what_changed text not null check (what_changed <> ''),
  -- Whoever owned the action when it was closed.
  owner_id uuid not null references access.person,
  closed_at timestamptz,
  closed_by uuid references access.person,
  closed_because text check (closed_because <> ''),
  sent_back_at timestamptz,
  sent_back_by uuid references access.person,
  sent_back_because text check (sent_back_because <> ''),
  reopened_at timestamptz,
  reopened_by uuid references access.person,
  reopened_because text check (reopened_because <> ''),
  check (num_nonnulls(closed_at, closed_by, closed_because) in (0, 3)),
  check (num_nonnulls(sent_back_at, sent_back_by, sent_back_because) in (0, 3)),
  check (num_nonnulls(reopened_at, reopened_by, reopened_because) in (0, 3)),
  check (closed_at is null or sent_back_at is null),
  check (reopened_at is null or closed_at is not null),
  -- Closing takes a second person: neither who asked nor who owns it.
  check (closed_by <> asked_by and closed_by <> owner_id)
);
create unique index closure_once on actions.closure (action_id) where sent_back_at is null and reopened_at is null;
create index on actions.closure (action_id);

-- That an owner was reminded: once before the due date, and once in each week that it is late.
create table actions.reminder (
  action_id uuid not null references actions.action,
  person_id uuid not null references access.person,
  due_on date not null,
  -- 0: before the due date; 1: the first week late; and so on.
  weeks_late smallint not null check (weeks_late >= 0),
  sent_at timestamptz not null,
  primary key (action_id, person_id, due_on, weeks_late)
);

do $$
declare
  t text;
begin
  foreach t in array array['recommendation', 'addressee', 'made_final', 'answer', 'publication', 'shown_answer', 'action',
    'ownership', 'extension', 'progress', 'evidence', 'closure', 'reminder'] loop
    execute format('alter table actions.%I enable row level security', t);
    execute format('alter table actions.%I force row level security', t);
    execute format('create policy owner on actions.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on actions.%I to heed_worker using (true) with check (true)', t);
    execute format('grant select on actions.%I to heed_staff, heed_worker', t);
  end loop;
  foreach t in array array['recommendation', 'addressee', 'made_final', 'answer', 'publication', 'shown_answer'] loop
    execute format('create policy staff on actions.%I to heed_staff
      using (review_id = any ((select access.visible_scopes())::uuid[]))
      with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('grant insert on actions.%I to heed_staff', t);
  end loop;
  foreach t in array array['ownership', 'extension', 'progress', 'evidence', 'closure', 'reminder'] loop
    execute format('create policy staff on actions.%I to heed_staff
      using (action_id = any ((select access.visible_scopes())::uuid[]))
      with check (action_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
end $$;

create policy staff on actions.action to heed_staff
  using (id = any ((select access.visible_scopes())::uuid[]))
  with check (id = any ((select access.visible_scopes())::uuid[]));

-- Whoever owns an action reads the recommendation that it answers, and no other.
create policy acted_on on actions.recommendation for select to heed_staff
  using (exists (select from actions.action a
    where a.recommendation_id = recommendation.id and a.id = any ((select access.visible_scopes())::uuid[])));

grant insert on actions.action, actions.ownership, actions.extension, actions.progress, actions.evidence, actions.closure to heed_staff;
grant update on actions.recommendation, actions.made_final, actions.publication, actions.ownership, actions.closure to heed_staff;
-- Only a draft: a final recommendation is never taken away.
grant delete on actions.recommendation, actions.addressee to heed_staff;
grant insert on actions.reminder to heed_worker;

-- Everything a page or a reminder needs to know of an action, computed from its facts.
create view actions.standing with (security_invoker = true) as
select a.id, a.review_id, a.incident_id, a.partnership_id, a.recommendation_id, a.matter, a.what, a.measure, a.due_on, a.made_at,
  r.number, r.text as recommendation, o.person_id as owner_id, p.name as owner_name, p.email as owner_email, p.agency_id as owner_agency_id,
  g.name as owner_agency, p.left_at is null as owner_is_here, e.due_on as extended_to, c.asked_at, c.asked_by, c.closed_at, c.closed_by,
  exists (select from actions.progress n where n.action_id = a.id) as begun,
  exists (select from access.recusal x where x.person_id = o.person_id and x.incident_id = a.incident_id and x.lifted_at is null) as owner_is_recused
from actions.action a
join actions.recommendation r on r.id = a.recommendation_id
join actions.ownership o on o.action_id = a.id and o.ended_at is null
join access.person p on p.id = o.person_id
left join access.agency g on g.id = p.agency_id
left join lateral (select x.due_on from actions.extension x where x.action_id = a.id order by x.extended_at desc limit 1) e on true
left join actions.closure c on c.action_id = a.id and c.sent_back_at is null and c.reopened_at is null;
grant select on actions.standing to heed_staff, heed_worker;

-- In which roles the person acting reaches an action or a review with recommendations.
create view actions.reached with (security_invoker = true) as
select s.id as scope_id, s.kind, access.roles_on(s.id) as roles from access.scope s where s.kind in ('action', 'review');
grant select on actions.reached to heed_staff;

-- What an agency is asked, under which legal power, by when; what it answered, who signed it off.
create schema requests;
grant usage on schema requests to heed_staff, heed_worker;

create table requests.request (
  id uuid primary key references access.scope,
  incident_id uuid not null references access.scope,
  -- None while there is no review yet: a rapid review, or scoping of an adult's case.
  review_id uuid references access.scope,
  partnership_id uuid not null references access.partnership,
  agency_id uuid not null references access.agency,
  -- The incident's reference, copied: whoever answers does not reach the incident.
  reference text not null check (reference <> ''),
  asks text[] not null check (asks <@ array['return', 'chronology', 'report'] and cardinality(asks) > 0),
  -- The legal powers it was made under, by their names in powers.ts; none where it rests on co-operation.
  powers text[] not null,
  -- Whom it is about, sealed with a key of this request: an agency must know whom to look for.
  about_sealed text not null,
  -- The days that a chronology is to cover.
  period_from date,
  period_to date,
  -- The day first set. An extension does not change it.
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null references access.person,
  opened_at timestamptz,
  opened_by uuid references access.person,
  chronology_ready_at timestamptz,
  chronology_ready_by uuid references access.person,
  chronology_entries integer check (chronology_entries > 0),
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.person,
  withdrawn_because text,
  check ((opened_at is null) = (opened_by is null)),
  check ((chronology_ready_at is null) = (chronology_ready_by is null)
    and (chronology_ready_at is null) = (chronology_entries is null)),
  check (chronology_ready_at is null or 'chronology' = any (asks)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  check (('chronology' = any (asks)) = (period_from is not null) and (period_from is null) = (period_to is null)),
  check (period_from <= period_to)
);
create index on requests.request (incident_id);
create index on requests.request (review_id);
create index on requests.request (partnership_id);

-- The questions as they were put: a later wording does not change what was asked.
create table requests.question (
  id uuid primary key,
  request_id uuid not null references requests.request,
  part text not null check (part in ('return', 'report')),
  position smallint not null check (position > 0),
  title text not null check (title <> ''),
  help text not null,
  unique (request_id, part, position)
);

-- What an agency writes, version after version. Saves of one person within ten minutes are one row, whose number still
-- goes up, so that a form opened before is refused.
create table requests.wording (
  question_id uuid not null references requests.question,
  request_id uuid not null references requests.request,
  version integer not null check (version > 0),
  text text not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  written_by uuid not null references access.person,
  primary key (question_id, version)
);
create index on requests.wording (request_id);

-- The answer put forward for sign-off, as often as it takes. One at a time.
create table requests.submission (
  id uuid primary key,
  request_id uuid not null references requests.request,
  submitted_at timestamptz not null,
  submitted_by uuid not null references access.person,
  signed_off_at timestamptz,
  signed_off_by uuid references access.person,
  -- What the signatory is in the agency, as they wrote it.
  signed_as text,
  statement text,
  sent_back_at timestamptz,
  sent_back_by uuid references access.person,
  sent_back_because text,
  check ((signed_off_at is null) = (signed_off_by is null) and (signed_off_at is null) = (signed_as is null)
    and (signed_off_at is null) = (statement is null)),
  check ((sent_back_at is null) = (sent_back_by is null) and (sent_back_at is null) = (sent_back_because is null)),
  -- Nobody signs off what they put forward.
  check (signed_off_by <> submitted_by)
);
create unique index submission_once on requests.submission (request_id) where sent_back_at is null;
create index on requests.submission (request_id);

create table requests.extension (
  id uuid primary key,
  request_id uuid not null references requests.request,
  due_on date not null,
  reasons text not null check (reasons <> ''),
  extended_at timestamptz not null,
  extended_by uuid not null references access.person
);
create index on requests.extension (request_id, extended_at desc);

-- That someone was reminded: once before the due date, and once in each week that it is late.
create table requests.reminder (
  request_id uuid not null references requests.request,
  person_id uuid not null references access.person,
  due_on date not null,
  -- 0: before the due date; 1: the first week late; and so on.
  weeks_late smallint not null check (weeks_late >= 0),
  sent_at timestamptz not null,
  primary key (request_id, person_id, due_on, weeks_late)
);

-- The key lines of enquiry that a review's terms set out, handed down by the review, for the form that asks for reports.
create table requests.key_lines (
  review_id uuid primary key references access.scope,
  lines text[] not null,
  handed_down_at timestamptz not null default now()
);

-- How the person acting reaches a request; read through the policies of the tables it joins.
create view requests.reached with (security_invoker = true) as
select s.id as request_id, a.name as agency_name, s.shared_at, s.closed_at, access.roles_on(s.id) as roles
from access.scope s
join access.agency a on a.id = s.agency_id
where s.kind = 'request';
grant select on requests.reached to heed_staff, heed_worker;

do $$
declare
  t text;
begin
  foreach t in array array['request', 'question', 'wording', 'submission', 'extension', 'reminder', 'key_lines'] loop
    execute format('alter table requests.%I enable row level security', t);
    execute format('alter table requests.%I force row level security', t);
    execute format('create policy owner on requests.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on requests.%I to heed_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['question', 'submission', 'extension', 'reminder'] loop
    execute format('create policy staff on requests.%I to heed_staff
      using (request_id = any ((select access.visible_scopes())::uuid[]))
      with check (request_id = any ((select access.visible_scopes())::uuid[]))', t);
  end loop;
end $$;

create policy staff on requests.request to heed_staff
  using (id = any ((select access.visible_scopes())::uuid[]))
  with check (id = any ((select access.visible_scopes())::uuid[]));

create policy staff on requests.key_lines to heed_staff
  using (review_id = any ((select access.visible_scopes())::uuid[]))
  with check (review_id = any ((select access.visible_scopes())::uuid[]));

-- Until it is signed off, what an agency writes is seen by its own people and by nobody else, whoever may read the request.
create policy staff on requests.wording to heed_staff
  using (request_id = any ((select access.visible_scopes())::uuid[])
    and (access.roles_on(request_id) && array['agency-author', 'agency-signatory']
      or exists (select from access.scope s where s.id = request_id and s.shared_at is not null)))
  with check (request_id = any ((select access.visible_scopes())::uuid[])
    and 'agency-author' = any (access.roles_on(request_id)));

grant select, insert, update on requests.request, requests.wording, requests.submission, requests.key_lines to heed_staff;
grant select, insert on requests.question, requests.extension to heed_staff;
grant select on requests.reminder to heed_staff;
grant select on requests.request, requests.question, requests.wording, requests.submission, requests.extension to heed_worker;
grant select, insert on requests.reminder to heed_worker;

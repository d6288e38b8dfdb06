-- Who people are, whom they act for, and which incidents, requests, reviews and actions they may reach.
create schema access;
grant usage on schema access to heed_staff, heed_worker;

create table access.partnership (
  id uuid primary key,
  name text not null,
  -- Part of the public address for notifying, so that a link can be given out: /notify/northbridge
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
  for_children boolean not null,
  for_adults boolean not null,
  -- What the group that recommends a decision is called here: "Rapid Review Group", "SAR Sub-group".
  deciding_group text not null,
  -- What to do about present danger, shown first to whoever notifies.
  urgent_help text not null,
  made_at timestamptz not null default now()
);

create table access.agency (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('council', 'police', 'health', 'education', 'housing', 'probation', 'voluntary', 'other'))
);

-- Which agencies work in which partnership: an agency may belong to several.
create table access.partnership_agency (
  partnership_id uuid not null references access.partnership,
  agency_id uuid not null references access.agency,
  joined_on date not null default current_date,
  primary key (partnership_id, agency_id)
);

create table access.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email !~ '[\s]' and position('@' in email) > 1),
  agency_id uuid references access.agency,
  -- One line on what they do, for the people of a demonstration.
  does text,
  password_hash text,
  -- The authenticator's secret, sealed with the key file's key.
  totp_sealed text,
  totp_confirmed_at timestamptz,
  -- The last time step whose code was used: a code works once.
  totp_last_step bigint,
  made_at timestamptz not null default now(),
  left_at timestamptz,
  left_by uuid references access.person
);
create unique index person_email on access.person (lower(email));

create table access.invitation (
  token_hash text primary key,
  person_id uuid not null references access.person,
  partnership_id uuid not null references access.partnership,
  made_at timestamptz not null default now(),
  made_by uuid references access.person,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on access.invitation (person_id);

create table access.session (
  token_hash text primary key,
  person_id uuid not null references access.person,
  partnership_id uuid not null references access.partnership,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  -- When the person last proved who they are, for acts that ask for it again.
  proved_at timestamptz not null default now(),
  ended_at timestamptz
);
create index on access.session (person_id) where ended_at is null;

-- Every attempt to sign in, by either factor, so that guessing can be slowed for an account and for an address.
create table access.sign_in_attempt (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references access.person,
  address text not null,
  at timestamptz not null default now(),
  factor text not null check (factor in ('password', 'code')),
  succeeded boolean not null
);
create index on access.sign_in_attempt (person_id, at desc);
create index on access.sign_in_attempt (address, at desc);

-- Everything that access can be given to: an incident, and what follows from it. Opened by the module that owns it.
create table access.scope (
  id uuid primary key,
  kind text not null check (kind in ('incident', 'request', 'review', 'action')),
  partnership_id uuid not null references access.partnership,
  incident_id uuid not null references access.scope,
  -- The review it belongs to, once there is one.
  review_id uuid references access.scope,
  -- The agency that a request was sent to.
  agency_id uuid references access.agency,
  opened_at timestamptz not null default now(),
  -- When an agency's answer was shared with the panel: until then agencies are kept apart.
  shared_at timestamptz,
  closed_at timestamptz,
  check ((kind = 'incident') = (incident_id = id)),
  check (kind <> 'review' or review_id = id),
  check (kind <> 'request' or agency_id is not null)
);
create index on access.scope (partnership_id);
create index on access.scope (incident_id);
create index on access.scope (review_id);

-- A role that a person holds: in a whole partnership (scope_id null) or in one matter. Ended, never deleted.
create table access.role_held (
  id uuid primary key,
  partnership_id uuid not null references access.partnership,
  person_id uuid not null references access.person,
  role text not null check (role in ('administrator', 'business-manager', 'chair', 'panel-member', 'lead-reviewer',
    'agency-author', 'agency-signatory', 'action-owner', 'practitioner', 'auditor')),
  scope_id uuid references access.scope,
  given_at timestamptz not null default now(),
  given_by uuid references access.person,
  ended_at timestamptz,
  ended_by uuid references access.person
);
create unique index role_once on access.role_held (partnership_id, person_id, role, scope_id) nulls not distinct where ended_at is null;
create index on access.role_held (person_id) where ended_at is null;
create index on access.role_held (scope_id) where ended_at is null;

-- A conflict of interest. It beats every role, at the next request.
create table access.recusal (
  id uuid primary key,
  incident_id uuid not null references access.scope,
  person_id uuid not null references access.person,
  reasons text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references access.person,
  lifted_at timestamptz,
  lifted_by uuid references access.person,
  lifted_because text,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null)),
  -- Lifting takes a second person.
  check (lifted_by is null or (lifted_by <> recorded_by and lifted_by <> person_id))
);
create unique index recusal_once on access.recusal (incident_id, person_id) where lifted_at is null;

-- The key that seals the names of one incident, itself sealed by the key file.
create table access.data_key (
  incident_id uuid primary key references access.scope,
  key_name text not null,
  wrapped text not null,
  made_at timestamptz not null default now()
);

-- Marks a database that the demonstration filled, so that it is never mistaken for a real one, nor the reverse.
create table access.demonstration (
  only_one boolean primary key default true check (only_one),
  loaded_at timestamptz not null default now()
);

-- Who reaches what, and as what: the one answer on which both walls stand, `permit` in the application and
-- row-level security here. Business managers and chairs reach all of their partnership's matters; everyone else what
-- they were given; and nobody what they are recused from. Whoever works in two partnerships reaches only the matters of
-- the one they act for now.
create view access.reach with (security_invoker = true) as
select h.person_id, s.id as scope_id, h.role
from access.role_held h
join access.scope s on s.partnership_id = h.partnership_id
join access.person p on p.id = h.person_id and p.left_at is null
where h.ended_at is null
  and s.partnership_id = nullif(current_setting('app.partnership', true), '')::uuid
  and (
    (h.scope_id is null and h.role in ('business-manager', 'chair'))
    or h.scope_id = s.id
    -- a lead reviewer reads the incident of the review, and what was asked for it
    or (h.role = 'lead-reviewer' and h.scope_id = s.review_id and s.kind in ('request', 'action'))
    or (h.role in ('lead-reviewer', 'panel-member') and s.kind = 'incident'
        and exists (select from access.scope r where r.id = h.scope_id and r.incident_id = s.id))
    -- a panel member reads an agency's answer once it is shared
    or (h.role = 'panel-member' and s.kind = 'request' and s.shared_at is not null
        and (h.scope_id = s.review_id or (s.review_id is null and h.scope_id = s.incident_id)))
    or (h.role = 'panel-member' and s.kind = 'action' and h.scope_id = s.review_id)
  )
  and not exists (select from access.recusal x where x.person_id = h.person_id and x.incident_id = s.incident_id and x.lifted_at is null);

-- The ids that the person acting may see. Every policy on case content asks this once per statement (trust §1).
create function access.visible_scopes() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct scope_id), '{}') from access.reach
  where person_id = nullif(current_setting('app.person', true), '')::uuid
$$;
revoke execute on function access.visible_scopes() from public;
grant execute on function access.visible_scopes() to heed_staff, heed_worker;

-- The roles in which the person acting reaches one matter.
create function access.roles_on(matter uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct role order by role), '{}') from access.reach
  where scope_id = matter and person_id = nullif(current_setting('app.person', true), '')::uuid
$$;
revoke execute on function access.roles_on(uuid) from public;
grant execute on function access.roles_on(uuid) to heed_staff, heed_worker;

-- Row-level security. Accounts, sessions and roles are read before anyone is known to be acting, so their policies are
-- open to the staff door; what they guard is reached only through access/queries.ts. Matters, keys and conflicts are not.
do $$
declare
  t text;
begin
  foreach t in array array['partnership', 'agency', 'partnership_agency', 'person', 'invitation', 'session',
    'sign_in_attempt', 'scope', 'role_held', 'recusal', 'data_key', 'demonstration'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy owner on access.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on access.%I to heed_worker using (true) with check (true)', t);
    if t not in ('scope', 'data_key', 'recusal', 'demonstration') then
      execute format('create policy staff on access.%I to heed_staff using (true) with check (true)', t);
    end if;
  end loop;
end $$;

create policy staff on access.scope to heed_staff
  using (id = any ((select access.visible_scopes())::uuid[]))
  with check (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid);
create policy staff on access.data_key to heed_staff
  using (incident_id = any ((select access.visible_scopes())::uuid[]))
  with check (true);
create policy staff on access.recusal to heed_staff
  using (incident_id = any ((select access.visible_scopes())::uuid[]))
  with check (incident_id = any ((select access.visible_scopes())::uuid[]));
-- Whoever is recused may know from what, so that the audit trail can leave it out for them.
create policy own on access.recusal for select to heed_staff
  using (person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy staff_reads on access.demonstration for select to heed_staff using (true);

grant select on access.partnership, access.agency, access.partnership_agency, access.demonstration to heed_staff, heed_worker;
grant update on access.partnership to heed_staff;
grant insert on access.agency, access.partnership_agency to heed_staff;
grant select, insert, update on access.person, access.invitation, access.session, access.scope, access.role_held, access.recusal to heed_staff;
grant select, insert on access.sign_in_attempt, access.data_key to heed_staff;
grant select, insert, update on access.scope, access.role_held to heed_worker;
grant select, insert on access.data_key to heed_worker;
grant select on access.person, access.recusal to heed_worker;
grant delete on access.session, access.sign_in_attempt, access.invitation to heed_worker;
grant select on access.session, access.sign_in_attempt, access.invitation to heed_worker;

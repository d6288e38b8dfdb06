-- The database as the migrations leave it. Written by "npm run schema"; edit the migrations, not this.

alter role heed_jobs set jit=off;
alter role heed_jobs set lock_timeout=10s;
alter role heed_library set idle_in_transaction_session_timeout=30s;
alter role heed_library set jit=off;
alter role heed_library set lock_timeout=10s;
alter role heed_library set statement_timeout=5s;
alter role heed_staff set idle_in_transaction_session_timeout=2min;
alter role heed_staff set jit=off;
alter role heed_staff set lock_timeout=10s;
alter role heed_staff set statement_timeout=30s;
alter role heed_worker set jit=off;
alter role heed_worker set lock_timeout=10s;
alter role heed_worker set statement_timeout=10min;
create extension btree_gist with schema public;
create extension pg_trgm with schema public;
create extension unaccent with schema public;

create schema access;
grant usage on schema access to heed_staff;
grant usage on schema access to heed_worker;

create table access.agency (
  id uuid not null,
  name text not null,
  kind text not null,
  constraint agency_kind_check CHECK ((kind = ANY (ARRAY['council'::text, 'police'::text, 'health'::text, 'education'::text, 'housing'::text, 'probation'::text, 'voluntary'::text, 'other'::text]))),
  constraint agency_pkey PRIMARY KEY (id)
);
alter table access.agency enable row level security, force row level security;
create policy owner on access.agency to current_user
  using (true)
  with check (true);
create policy staff on access.agency to heed_staff
  using (true)
  with check (true);
create policy worker on access.agency to heed_worker
  using (true)
  with check (true);
grant insert, select on access.agency to heed_staff;
grant select on access.agency to heed_worker;

create table access.data_key (
  incident_id uuid not null,
  key_name text not null,
  wrapped text not null,
  made_at timestamp with time zone not null default now(),
  constraint data_key_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint data_key_pkey PRIMARY KEY (incident_id)
);
alter table access.data_key enable row level security, force row level security;
create policy owner on access.data_key to current_user
  using (true)
  with check (true);
create policy staff on access.data_key to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check (true);
create policy worker on access.data_key to heed_worker
  using (true)
  with check (true);
grant insert, select on access.data_key to heed_staff;
grant insert, select on access.data_key to heed_worker;

create table access.demonstration (
  only_one boolean not null default true,
  loaded_at timestamp with time zone not null default now(),
  constraint demonstration_only_one_check CHECK (only_one),
  constraint demonstration_pkey PRIMARY KEY (only_one)
);
alter table access.demonstration enable row level security, force row level security;
create policy owner on access.demonstration to current_user
  using (true)
  with check (true);
create policy staff_reads on access.demonstration for select to heed_staff
  using (true);
create policy worker on access.demonstration to heed_worker
  using (true)
  with check (true);
grant select on access.demonstration to heed_staff;
grant select on access.demonstration to heed_worker;

create table access.invitation (
  token_hash text not null,
  person_id uuid not null,
  partnership_id uuid not null,
  made_at timestamp with time zone not null default now(),
  made_by uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invitation_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.person(id),
  constraint invitation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint invitation_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX invitation_person_id_idx ON access.invitation USING btree (person_id);
alter table access.invitation enable row level security, force row level security;
create policy owner on access.invitation to current_user
  using (true)
  with check (true);
create policy staff on access.invitation to heed_staff
  using (true)
  with check (true);
create policy worker on access.invitation to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.invitation to heed_staff;
grant delete, select on access.invitation to heed_worker;

create table access.partnership (
  id uuid not null,
  name text not null,
  slug text not null,
  for_children boolean not null,
  for_adults boolean not null,
  deciding_group text not null,
  urgent_help text not null,
  made_at timestamp with time zone not null default now(),
  constraint partnership_pkey PRIMARY KEY (id),
  constraint partnership_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]*$'::text)),
  constraint partnership_slug_key UNIQUE (slug)
);
alter table access.partnership enable row level security, force row level security;
create policy owner on access.partnership to current_user
  using (true)
  with check (true);
create policy staff on access.partnership to heed_staff
  using (true)
  with check (true);
create policy worker on access.partnership to heed_worker
  using (true)
  with check (true);
grant select, update on access.partnership to heed_staff;
grant select on access.partnership to heed_worker;

create table access.partnership_agency (
  partnership_id uuid not null,
  agency_id uuid not null,
  joined_on date not null default CURRENT_DATE,
  constraint partnership_agency_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint partnership_agency_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint partnership_agency_pkey PRIMARY KEY (partnership_id, agency_id)
);
alter table access.partnership_agency enable row level security, force row level security;
create policy owner on access.partnership_agency to current_user
  using (true)
  with check (true);
create policy staff on access.partnership_agency to heed_staff
  using (true)
  with check (true);
create policy worker on access.partnership_agency to heed_worker
  using (true)
  with check (true);
grant insert, select on access.partnership_agency to heed_staff;
grant select on access.partnership_agency to heed_worker;

create table access.person (
  id uuid not null,
  name text not null,
  email text not null,
  agency_id uuid,
  does text,
  password_hash text,
  totp_sealed text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  made_at timestamp with time zone not null default now(),
  left_at timestamp with time zone,
  left_by uuid,
  constraint person_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint person_email_check CHECK (((email !~ '[\s]'::text) AND (POSITION(('@'::text) IN (email)) > 1))),
  constraint person_left_by_fkey FOREIGN KEY (left_by) REFERENCES access.person(id),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX person_email ON access.person USING btree (lower(email));
alter table access.person enable row level security, force row level security;
create policy owner on access.person to current_user
  using (true)
  with check (true);
create policy staff on access.person to heed_staff
  using (true)
  with check (true);
create policy worker on access.person to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.person to heed_staff;
grant select on access.person to heed_worker;

create table access.recusal (
  id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  reasons text not null,
  recorded_at timestamp with time zone not null default now(),
  recorded_by uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  lifted_because text,
  constraint recusal_check CHECK ((((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lifted_because IS NULL)))),
  constraint recusal_check1 CHECK (((lifted_by IS NULL) OR ((lifted_by <> recorded_by) AND (lifted_by <> person_id)))),
  constraint recusal_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint recusal_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES access.person(id),
  constraint recusal_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint recusal_pkey PRIMARY KEY (id),
  constraint recusal_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX recusal_once ON access.recusal USING btree (incident_id, person_id) WHERE (lifted_at IS NULL);
alter table access.recusal enable row level security, force row level security;
create policy owner on access.recusal to current_user
  using (true)
  with check (true);
create policy staff on access.recusal to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on access.recusal to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.recusal to heed_staff;
grant select on access.recusal to heed_worker;

create table access.role_held (
  id uuid not null,
  partnership_id uuid not null,
  person_id uuid not null,
  role text not null,
  scope_id uuid,
  given_at timestamp with time zone not null default now(),
  given_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint role_held_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.person(id),
  constraint role_held_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.person(id),
  constraint role_held_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint role_held_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint role_held_pkey PRIMARY KEY (id),
  constraint role_held_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'business-manager'::text, 'chair'::text, 'panel-member'::text, 'lead-reviewer'::text, 'agency-author'::text, 'agency-signatory'::text, 'action-owner'::text, 'practitioner'::text, 'auditor'::text]))),
  constraint role_held_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES access.scope(id)
);
CREATE INDEX role_held_person_id_idx ON access.role_held USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX role_held_scope_id_idx ON access.role_held USING btree (scope_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX role_once ON access.role_held USING btree (partnership_id, person_id, role, scope_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);
alter table access.role_held enable row level security, force row level security;
create policy owner on access.role_held to current_user
  using (true)
  with check (true);
create policy staff on access.role_held to heed_staff
  using (true)
  with check (true);
create policy worker on access.role_held to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.role_held to heed_staff;
grant insert, select, update on access.role_held to heed_worker;

create table access.scope (
  id uuid not null,
  kind text not null,
  partnership_id uuid not null,
  incident_id uuid not null,
  review_id uuid,
  agency_id uuid,
  opened_at timestamp with time zone not null default now(),
  shared_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint scope_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint scope_check CHECK (((kind = 'incident'::text) = (incident_id = id))),
  constraint scope_check1 CHECK (((kind <> 'review'::text) OR (review_id = id))),
  constraint scope_check2 CHECK (((kind <> 'request'::text) OR (agency_id IS NOT NULL))),
  constraint scope_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint scope_kind_check CHECK ((kind = ANY (ARRAY['incident'::text, 'request'::text, 'review'::text, 'action'::text]))),
  constraint scope_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint scope_pkey PRIMARY KEY (id),
  constraint scope_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX scope_incident_id_idx ON access.scope USING btree (incident_id);
CREATE INDEX scope_partnership_id_idx ON access.scope USING btree (partnership_id);
CREATE INDEX scope_review_id_idx ON access.scope USING btree (review_id);
alter table access.scope enable row level security, force row level security;
create policy owner on access.scope to current_user
  using (true)
  with check (true);
create policy staff on access.scope to heed_staff
  using ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on access.scope to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.scope to heed_staff;
grant insert, select, update on access.scope to heed_worker;

create table access.session (
  token_hash text not null,
  person_id uuid not null,
  partnership_id uuid not null,
  made_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  proved_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  constraint session_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_person_id_idx ON access.session USING btree (person_id) WHERE (ended_at IS NULL);
alter table access.session enable row level security, force row level security;
create policy owner on access.session to current_user
  using (true)
  with check (true);
create policy staff on access.session to heed_staff
  using (true)
  with check (true);
create policy worker on access.session to heed_worker
  using (true)
  with check (true);
grant insert, select, update on access.session to heed_staff;
grant delete, select on access.session to heed_worker;

create table access.sign_in_attempt (
  id uuid not null default gen_random_uuid(),
  person_id uuid,
  address text not null,
  at timestamp with time zone not null default now(),
  factor text not null,
  succeeded boolean not null,
  constraint sign_in_attempt_factor_check CHECK ((factor = ANY (ARRAY['password'::text, 'code'::text]))),
  constraint sign_in_attempt_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_address_at_idx ON access.sign_in_attempt USING btree (address, at DESC);
CREATE INDEX sign_in_attempt_person_id_at_idx ON access.sign_in_attempt USING btree (person_id, at DESC);
alter table access.sign_in_attempt enable row level security, force row level security;
create policy owner on access.sign_in_attempt to current_user
  using (true)
  with check (true);
create policy staff on access.sign_in_attempt to heed_staff
  using (true)
  with check (true);
create policy worker on access.sign_in_attempt to heed_worker
  using (true)
  with check (true);
grant insert, select on access.sign_in_attempt to heed_staff;
grant delete, select on access.sign_in_attempt to heed_worker;

CREATE OR REPLACE FUNCTION access.roles_on(matter uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct role order by role), '{}') from access.reach
  where scope_id = matter and person_id = nullif(current_setting('app.person', true), '')::uuid
$function$;
grant execute on function access.roles_on(uuid) to heed_staff;
grant execute on function access.roles_on(uuid) to heed_worker;

CREATE OR REPLACE FUNCTION access.visible_scopes()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct scope_id), '{}') from access.reach
  where person_id = nullif(current_setting('app.person', true), '')::uuid
$function$;
grant execute on function access.visible_scopes() to heed_staff;
grant execute on function access.visible_scopes() to heed_worker;

create view access.reach with (security_invoker=true) as
 SELECT h.person_id,
    s.id AS scope_id,
    h.role
   FROM ((access.role_held h
     JOIN access.scope s ON ((s.partnership_id = h.partnership_id)))
     JOIN access.person p ON (((p.id = h.person_id) AND (p.left_at IS NULL))))
  WHERE ((h.ended_at IS NULL) AND (((h.scope_id IS NULL) AND (h.role = ANY (ARRAY['business-manager'::text, 'chair'::text]))) OR (h.scope_id = s.id) OR ((h.role = 'lead-reviewer'::text) AND (h.scope_id = s.review_id) AND (s.kind = ANY (ARRAY['request'::text, 'action'::text]))) OR ((h.role = ANY (ARRAY['lead-reviewer'::text, 'panel-member'::text])) AND (s.kind = 'incident'::text) AND (EXISTS ( SELECT
           FROM access.scope r
          WHERE ((r.id = h.scope_id) AND (r.incident_id = s.id))))) OR ((h.role = 'panel-member'::text) AND (s.kind = 'request'::text) AND (s.shared_at IS NOT NULL) AND ((h.scope_id = s.review_id) OR ((s.review_id IS NULL) AND (h.scope_id = s.incident_id)))) OR ((h.role = 'panel-member'::text) AND (s.kind = 'action'::text) AND (h.scope_id = s.review_id))) AND (NOT (EXISTS ( SELECT
           FROM access.recusal x
          WHERE ((x.person_id = h.person_id) AND (x.incident_id = s.incident_id) AND (x.lifted_at IS NULL))))));

create schema audit;
grant usage on schema audit to heed_staff;
grant usage on schema audit to heed_worker;

create table audit.event (
  id uuid not null default gen_random_uuid(),
  partnership_id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  person_id uuid,
  role text,
  what text not null,
  scope_id uuid,
  incident_id uuid,
  detail json not null default '{}'::json,
  constraint event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_partnership_id_at_idx ON audit.event USING btree (partnership_id, at DESC);
CREATE INDEX event_scope_id_at_idx ON audit.event USING btree (scope_id, at DESC) WHERE (scope_id IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE CONSTRAINT TRIGGER chain AFTER INSERT ON audit.event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.add_link();
alter table audit.event enable row level security, force row level security;
create policy owner on audit.event to current_user
  using (true)
  with check (true);
create policy staff_reads on audit.event for select to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy staff_writes on audit.event for insert to heed_staff
  with check (true);
create policy worker on audit.event to heed_worker
  using (true)
  with check (true);
grant insert, select on audit.event to heed_staff;
grant insert, select on audit.event to heed_worker;

create table audit.head (
  partnership_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint head_pkey PRIMARY KEY (partnership_id)
);
alter table audit.head enable row level security, force row level security;
create policy owner on audit.head to current_user
  using (true)
  with check (true);

create table audit.link (
  partnership_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  hash bytea not null,
  constraint link_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit.event(id),
  constraint link_event_id_key UNIQUE (event_id),
  constraint link_pkey PRIMARY KEY (partnership_id, seq)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.link FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.link enable row level security, force row level security;
create policy owner on audit.link to current_user
  using (true)
  with check (true);
create policy worker_reads on audit.link for select to heed_worker
  using (true);
grant select on audit.link to heed_worker;

CREATE OR REPLACE FUNCTION audit.add_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  last audit.head;
  new_hash bytea;
begin
  insert into audit.head (partnership_id, seq, hash) values (new.partnership_id, 0, ''::bytea) on conflict do nothing;
  select * into last from audit.head where partnership_id = new.partnership_id for update;
  new_hash := sha256(last.hash || int8send(last.seq + 1) || audit.canonical(new));
  insert into audit.link (partnership_id, seq, event_id, hash) values (new.partnership_id, last.seq + 1, new.id, new_hash);
  update audit.head set seq = last.seq + 1, hash = new_hash where partnership_id = new.partnership_id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION audit.canonical(e audit.event)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select convert_to(string_agg(length(coalesce(part, ''))::text || ':' || coalesce(part, '-'), '|' order by place), 'UTF8')
  from unnest(array[
    e.id::text, e.partnership_id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.person_id::text, e.role, e.what, e.scope_id::text, e.incident_id::text, e.detail::text
  ]) with ordinality as parts (part, place)
$function$;

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'the audit trail is append-only'; end $function$;

create schema jobs;
grant usage on schema jobs to heed_library;
grant usage on schema jobs to heed_staff;
grant usage on schema jobs to heed_worker;

create table jobs.open_to_library (
  name text not null,
  constraint open_to_library_pkey PRIMARY KEY (name)
);
alter table jobs.open_to_library enable row level security, force row level security;
create policy anyone on jobs.open_to_library to public
  using (true);

CREATE OR REPLACE FUNCTION jobs.add(name text, payload json, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, job_key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if session_user = 'heed_library' and not exists (
    select from jobs.open_to_library where open_to_library.name = add.name
  ) then
    raise exception 'The public library may not ask for the job "%"', name using errcode = 'insufficient_privilege';
  end if;
  perform graphile_worker.add_job(
    identifier := name,
    payload := payload,
    run_at := run_at,
    job_key := job_key
  );
end
$function$;
grant execute on function jobs.add(text,json,timestamp with time zone,text) to heed_library;
grant execute on function jobs.add(text,json,timestamp with time zone,text) to heed_staff;
grant execute on function jobs.add(text,json,timestamp with time zone,text) to heed_worker;

create schema library;
grant usage on schema library to heed_library;
grant usage on schema library to heed_staff;
grant usage on schema library to heed_worker;

create table library.answer (
  id uuid not null,
  publication_id uuid not null,
  number smallint not null,
  organisation text not null,
  "position" text not null,
  text text not null,
  answered_on date not null,
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_position_check CHECK (("position" = ANY (ARRAY['accepted'::text, 'accepted in part'::text, 'not accepted'::text, 'under way'::text, 'done'::text, 'done another way'::text, 'overtaken by events'::text]))),
  constraint answer_publication_id_number_fkey FOREIGN KEY (publication_id, number) REFERENCES library.recommendation(publication_id, number)
);
CREATE INDEX answer_publication_id_number_answered_on_idx ON library.answer USING btree (publication_id, number, answered_on);
alter table library.answer enable row level security, force row level security;
create policy on_site on library.answer for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = answer.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.answer to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = answer.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.answer to current_user
  using (true)
  with check (true);
create policy worker on library.answer to heed_worker
  using (true)
  with check (true);
grant select on library.answer to heed_library;
grant insert, select on library.answer to heed_staff;
grant insert, select on library.answer to heed_worker;

create table library.body (
  publication_id uuid not null,
  vector tsvector not null,
  constraint body_pkey PRIMARY KEY (publication_id),
  constraint body_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
CREATE INDEX body_vector_idx ON library.body USING gin (vector) WITH (fastupdate=off);
alter table library.body enable row level security, force row level security;
create policy owner on library.body to current_user
  using (true)
  with check (true);

create table library.companion (
  publication_id uuid not null,
  document text not null,
  sections jsonb not null,
  constraint companion_document_check CHECK ((document = ANY (ARRAY['briefing'::text, 'bulletin'::text]))),
  constraint companion_pkey PRIMARY KEY (publication_id, document),
  constraint companion_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.companion enable row level security, force row level security;
create policy on_site on library.companion for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = companion.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.companion to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = companion.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.companion to current_user
  using (true)
  with check (true);
create policy worker on library.companion to heed_worker
  using (true)
  with check (true);
grant select on library.companion to heed_library;
grant insert, select on library.companion to heed_staff;
grant insert, select on library.companion to heed_worker;

create table library.head (
  publication_id uuid not null,
  vector tsvector not null,
  constraint head_pkey PRIMARY KEY (publication_id),
  constraint head_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
CREATE INDEX head_vector_idx ON library.head USING gin (vector) WITH (fastupdate=off);
alter table library.head enable row level security, force row level security;
create policy owner on library.head to current_user
  using (true)
  with check (true);

create table library.pdf (
  publication_id uuid not null,
  document text not null,
  bytes bytea not null,
  sha256 text not null,
  constraint pdf_document_check CHECK ((document = ANY (ARRAY['report'::text, 'briefing'::text, 'bulletin'::text]))),
  constraint pdf_pkey PRIMARY KEY (publication_id, document),
  constraint pdf_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.pdf enable row level security, force row level security;
create policy on_site on library.pdf for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = pdf.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.pdf to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = pdf.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.pdf to current_user
  using (true)
  with check (true);
create policy worker on library.pdf to heed_worker
  using (true)
  with check (true);
grant select on library.pdf to heed_library;
grant insert, select on library.pdf to heed_staff;
grant insert, select on library.pdf to heed_worker;

create table library.publication (
  id uuid not null,
  slug text not null,
  partnership_id uuid not null,
  partnership_name text not null,
  nation text not null,
  kind text not null,
  language text not null,
  title text not null,
  published_on date not null,
  on_site_until date,
  fingerprint text not null,
  published_by uuid,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint publication_check CHECK ((on_site_until >= published_on)),
  constraint publication_check1 CHECK (((withdrawn_on IS NULL) = (withdrawn_because IS NULL))),
  constraint publication_check2 CHECK (((withdrawn_on IS NOT NULL) OR (withdrawn_by IS NULL))),
  constraint publication_language_check CHECK ((language = ANY (ARRAY['English'::text, 'Welsh'::text]))),
  constraint publication_nation_check CHECK ((nation = ANY (ARRAY['England'::text, 'Wales'::text, 'Scotland'::text, 'NorthernIreland'::text]))),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_slug_check CHECK ((slug ~ '^[a-z]+-[12][0-9]{3}-[b-z0-9]{6}$'::text)),
  constraint publication_slug_key UNIQUE (slug),
  constraint publication_title_check CHECK ((title <> ''::text))
);
CREATE INDEX publication_partnership_id_idx ON library.publication USING btree (partnership_id);
CREATE INDEX publication_published_on_id_idx ON library.publication USING btree (published_on DESC, id);
alter table library.publication enable row level security, force row level security;
create policy listed on library.publication for select to heed_library, heed_staff
  using (library.is_listed(publication.*));
create policy own on library.publication to heed_staff
  using ((partnership_id = ( SELECT library.acting_partnership() AS acting_partnership)))
  with check ((partnership_id = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.publication to current_user
  using (true)
  with check (true);
create policy worker on library.publication to heed_worker
  using (true)
  with check (true);
grant select on library.publication to heed_library;
grant insert, select on library.publication to heed_staff;
grant insert, select on library.publication to heed_worker;
grant update on library.publication (withdrawn_because) to heed_staff;
grant update on library.publication (withdrawn_because) to heed_worker;
grant update on library.publication (withdrawn_by) to heed_staff;
grant update on library.publication (withdrawn_by) to heed_worker;
grant update on library.publication (withdrawn_on) to heed_staff;
grant update on library.publication (withdrawn_on) to heed_worker;

create table library.recommendation (
  publication_id uuid not null,
  number smallint not null,
  text text not null,
  addressed_to text[] not null,
  constraint recommendation_addressed_to_check CHECK ((cardinality(addressed_to) > 0)),
  constraint recommendation_pkey PRIMARY KEY (publication_id, number),
  constraint recommendation_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.recommendation enable row level security, force row level security;
create policy on_site on library.recommendation for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = recommendation.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.recommendation to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = recommendation.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.recommendation to current_user
  using (true)
  with check (true);
create policy worker on library.recommendation to heed_worker
  using (true)
  with check (true);
grant select on library.recommendation to heed_library;
grant insert, select on library.recommendation to heed_staff;
grant insert, select on library.recommendation to heed_worker;

create table library.report (
  publication_id uuid not null,
  summary text not null,
  themes text[] not null default '{}'::text[],
  constraint report_pkey PRIMARY KEY (publication_id),
  constraint report_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.report enable row level security, force row level security;
create policy on_site on library.report for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = report.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.report to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = report.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.report to current_user
  using (true)
  with check (true);
create policy worker on library.report to heed_worker
  using (true)
  with check (true);
grant select on library.report to heed_library;
grant insert, select on library.report to heed_staff;
grant insert, select on library.report to heed_worker;

create table library.report_request (
  id uuid not null,
  publication_id uuid not null,
  asked_at timestamp with time zone not null default now(),
  name text not null,
  email text not null,
  organisation text not null default ''::text,
  purpose text not null,
  answered_on date,
  answered_by uuid,
  sent boolean,
  answer text,
  constraint report_request_check CHECK ((num_nonnulls(answered_on, answered_by, sent, answer) = ANY (ARRAY[0, 4]))),
  constraint report_request_email_check CHECK (((email !~ '[\s]'::text) AND (POSITION(('@'::text) IN (email)) > 1) AND (length(email) <= 320))),
  constraint report_request_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint report_request_organisation_check CHECK ((length(organisation) <= 200)),
  constraint report_request_pkey PRIMARY KEY (id),
  constraint report_request_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id),
  constraint report_request_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 2000)))
);
CREATE INDEX report_request_publication_id_idx ON library.report_request USING btree (publication_id) WHERE (answered_on IS NULL);
alter table library.report_request enable row level security, force row level security;
create policy asks on library.report_request for insert to heed_library, heed_staff
  with check (((answered_on IS NULL) AND (EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = report_request.publication_id) AND library.is_listed(p.*) AND (NOT library.is_on_site(p.*)))))));
create policy own on library.report_request to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = report_request.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.report_request to current_user
  using (true)
  with check (true);
create policy worker on library.report_request to heed_worker
  using (true)
  with check (true);
grant select, update on library.report_request to heed_staff;
grant delete, select, update on library.report_request to heed_worker;
grant insert on library.report_request (email) to heed_library;
grant insert on library.report_request (email) to heed_staff;
grant insert on library.report_request (id) to heed_library;
grant insert on library.report_request (id) to heed_staff;
grant insert on library.report_request (name) to heed_library;
grant insert on library.report_request (name) to heed_staff;
grant insert on library.report_request (organisation) to heed_library;
grant insert on library.report_request (organisation) to heed_staff;
grant insert on library.report_request (publication_id) to heed_library;
grant insert on library.report_request (publication_id) to heed_staff;
grant insert on library.report_request (purpose) to heed_library;
grant insert on library.report_request (purpose) to heed_staff;

create table library.section (
  publication_id uuid not null,
  number smallint not null,
  heading text not null,
  blocks jsonb not null,
  words text not null,
  constraint section_pkey PRIMARY KEY (publication_id, number),
  constraint section_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.section enable row level security, force row level security;
create policy on_site on library.section for select to heed_library, heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = section.publication_id) AND library.is_on_site(p.*)))));
create policy own on library.section to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = section.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.section to current_user
  using (true)
  with check (true);
create policy worker on library.section to heed_worker
  using (true)
  with check (true);
grant select on library.section to heed_library;
grant insert, select on library.section to heed_staff;
grant insert, select on library.section to heed_worker;

create table library.word (
  publication_id uuid not null,
  word text not null,
  constraint word_pkey PRIMARY KEY (publication_id, word),
  constraint word_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
CREATE INDEX word_word_idx ON library.word USING gin (word gin_trgm_ops);
alter table library.word enable row level security, force row level security;
create policy owner on library.word to current_user
  using (true)
  with check (true);

CREATE OR REPLACE FUNCTION library.acting_partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid;
grant execute on function library.acting_partnership() to heed_library;
grant execute on function library.acting_partnership() to heed_staff;
grant execute on function library.acting_partnership() to heed_worker;

CREATE OR REPLACE FUNCTION library.is_listed(p library.publication)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (((p).published_on <= library.today()) AND ((p).withdrawn_on IS NULL));
grant execute on function library.is_listed(library.publication) to heed_library;
grant execute on function library.is_listed(library.publication) to heed_staff;
grant execute on function library.is_listed(library.publication) to heed_worker;

CREATE OR REPLACE FUNCTION library.is_on_site(p library.publication)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (library.is_listed(p) AND (((p).on_site_until IS NULL) OR ((p).on_site_until >= library.today())));
grant execute on function library.is_on_site(library.publication) to heed_library;
grant execute on function library.is_on_site(library.publication) to heed_staff;
grant execute on function library.is_on_site(library.publication) to heed_worker;

CREATE OR REPLACE FUNCTION library.make_searchable(publication uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into library.head (publication_id, vector)
  select p.id, setweight(to_tsvector('public.en', p.title), 'A')
    || setweight(to_tsvector('public.en', r.summary || ' ' || array_to_string(r.themes, ' ')), 'B')
  from library.publication p join library.report r on r.publication_id = p.id
  where p.id = publication;

  insert into library.body (publication_id, vector)
  select p.id, h.vector || setweight(to_tsvector('public.en', string_agg(s.heading || ' ' || s.words, ' ' order by s.number)), 'D')
  from library.publication p join library.head h on h.publication_id = p.id join library.section s on s.publication_id = p.id
  where p.id = publication group by p.id, h.vector;

  insert into library.word (publication_id, word)
  select distinct p.id, w.word
  from library.publication p join library.report r on r.publication_id = p.id,
    regexp_split_to_table(lower(p.title || ' ' || r.summary || ' ' || array_to_string(r.themes, ' ')), '[^[:alpha:]''’]+') as w (word)
  where p.id = publication and length(w.word) between 4 and 40;
$function$;
grant execute on function library.make_searchable(uuid) to heed_staff;
grant execute on function library.make_searchable(uuid) to heed_worker;

CREATE OR REPLACE FUNCTION library.matching(query tsquery)
 RETURNS TABLE(publication_id uuid, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select p.id, ts_rank(h.vector, query)
  from library.head h join library.publication p on p.id = h.publication_id
  where h.vector @@ query and library.is_listed(p) and (library.is_on_site(p) or ts_filter(h.vector, '{a}') @@ query)
  union all
  select p.id, 0::real
  from library.body b join library.publication p on p.id = b.publication_id
  where b.vector @@ query and library.is_on_site(p)
    and not exists (select from library.head h where h.publication_id = b.publication_id and h.vector @@ query)
$function$;
grant execute on function library.matching(tsquery) to heed_library;
grant execute on function library.matching(tsquery) to heed_staff;
grant execute on function library.matching(tsquery) to heed_worker;

CREATE OR REPLACE FUNCTION library.nearest_word(typed text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  select w.word from library.word w join library.publication p on p.id = w.publication_id
  where w.word % lower(typed) and library.is_on_site(p)
  group by w.word
  order by similarity(w.word, lower(typed)) desc, count(*) desc, w.word collate "C"
  limit 1
$function$;
grant execute on function library.nearest_word(text) to heed_library;
grant execute on function library.nearest_word(text) to heed_staff;
grant execute on function library.nearest_word(text) to heed_worker;

CREATE OR REPLACE FUNCTION library.today()
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN ((now() AT TIME ZONE 'Europe/London'::text))::date;
grant execute on function library.today() to heed_library;
grant execute on function library.today() to heed_staff;
grant execute on function library.today() to heed_worker;

create schema mail;
grant usage on schema mail to heed_staff;
grant usage on schema mail to heed_worker;

create table mail.message (
  id uuid not null,
  partnership_id uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  written_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  failed_because text,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_subject_check CHECK ((subject !~ '[\r\n]'::text)),
  constraint message_to_address_check CHECK ((to_address !~ '[\r\n]'::text))
);
CREATE INDEX message_partnership_id_written_at_idx ON mail.message USING btree (partnership_id, written_at DESC);
alter table mail.message enable row level security, force row level security;
create policy owner on mail.message to current_user
  using (true)
  with check (true);
create policy staff_reads on mail.message for select to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy staff_writes on mail.message for insert to heed_staff
  with check (true);
create policy worker on mail.message to heed_worker
  using (true)
  with check (true);
grant insert, select on mail.message to heed_staff;
grant insert, select, update on mail.message to heed_worker;

create schema public;
grant usage on schema public to public;

create text search configuration public.en;
--   asciihword: english_stem
--   asciiword: english_stem
--   email: simple
--   file: simple
--   float: simple
--   host: simple
--   hword: unaccent, english_stem
--   hword_asciipart: english_stem
--   hword_numpart: simple
--   hword_part: unaccent, english_stem
--   int: simple
--   numhword: simple
--   numword: simple
--   sfloat: simple
--   uint: simple
--   url: simple
--   url_path: simple
--   version: simple
--   word: unaccent, english_stem

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
create policy own on access.recusal for select to heed_staff
  using ((person_id = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid));
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
  WHERE ((h.ended_at IS NULL) AND (s.partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid) AND (((h.scope_id IS NULL) AND (h.role = ANY (ARRAY['business-manager'::text, 'chair'::text]))) OR (h.scope_id = s.id) OR ((h.role = 'lead-reviewer'::text) AND (h.scope_id = s.review_id) AND (s.kind = ANY (ARRAY['request'::text, 'action'::text]))) OR ((h.role = ANY (ARRAY['lead-reviewer'::text, 'panel-member'::text])) AND (s.kind = 'incident'::text) AND (EXISTS ( SELECT
           FROM access.scope r
          WHERE ((r.id = h.scope_id) AND (r.incident_id = s.id))))) OR ((h.role = 'panel-member'::text) AND (s.kind = 'request'::text) AND (s.shared_at IS NOT NULL) AND ((h.scope_id = s.review_id) OR ((s.review_id IS NULL) AND (h.scope_id = s.incident_id)))) OR ((h.role = 'panel-member'::text) AND (s.kind = 'action'::text) AND (h.scope_id = s.review_id))) AND (NOT (EXISTS ( SELECT
           FROM access.recusal x
          WHERE ((x.person_id = h.person_id) AND (x.incident_id = s.incident_id) AND (x.lifted_at IS NULL))))));

create schema actions;
grant usage on schema actions to heed_staff;
grant usage on schema actions to heed_worker;

create table actions.action (
  id uuid not null,
  review_id uuid not null,
  incident_id uuid not null,
  partnership_id uuid not null,
  recommendation_id uuid not null,
  matter text not null,
  what text not null,
  measure text not null,
  due_on date not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  constraint action_id_fkey FOREIGN KEY (id) REFERENCES access.scope(id),
  constraint action_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint action_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.person(id),
  constraint action_matter_check CHECK ((matter <> ''::text)),
  constraint action_measure_check CHECK ((measure <> ''::text)),
  constraint action_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint action_pkey PRIMARY KEY (id),
  constraint action_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES actions.recommendation(id),
  constraint action_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint action_what_check CHECK ((what <> ''::text))
);
CREATE INDEX action_partnership_id_idx ON actions.action USING btree (partnership_id);
CREATE INDEX action_recommendation_id_idx ON actions.action USING btree (recommendation_id);
CREATE INDEX action_review_id_idx ON actions.action USING btree (review_id);
alter table actions.action enable row level security, force row level security;
create policy owner on actions.action to current_user
  using (true)
  with check (true);
create policy staff on actions.action to heed_staff
  using ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.action to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.action to heed_staff;
grant select on actions.action to heed_worker;

create table actions.addressee (
  recommendation_id uuid not null,
  review_id uuid not null,
  agency_id uuid not null,
  constraint addressee_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint addressee_pkey PRIMARY KEY (recommendation_id, agency_id),
  constraint addressee_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES actions.recommendation(id) ON DELETE CASCADE,
  constraint addressee_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX addressee_review_id_idx ON actions.addressee USING btree (review_id);
alter table actions.addressee enable row level security, force row level security;
create policy owner on actions.addressee to current_user
  using (true)
  with check (true);
create policy staff on actions.addressee to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.addressee to heed_worker
  using (true)
  with check (true);
grant delete, insert, select on actions.addressee to heed_staff;
grant select on actions.addressee to heed_worker;

create table actions.answer (
  id uuid not null,
  recommendation_id uuid not null,
  review_id uuid not null,
  organisation text not null,
  "position" text not null,
  reasons text,
  decided_by text not null,
  answered_on date not null,
  public_text text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint answer_check CHECK ((("position" = 'accepted'::text) OR (reasons IS NOT NULL))),
  constraint answer_decided_by_check CHECK ((decided_by <> ''::text)),
  constraint answer_organisation_check CHECK ((organisation <> ''::text)),
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_position_check CHECK (("position" = ANY (ARRAY['accepted'::text, 'accepted in part'::text, 'not accepted'::text]))),
  constraint answer_public_text_check CHECK ((public_text <> ''::text)),
  constraint answer_reasons_check CHECK ((reasons <> ''::text)),
  constraint answer_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES actions.recommendation(id),
  constraint answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint answer_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX answer_recommendation_id_organisation_recorded_at_idx ON actions.answer USING btree (recommendation_id, organisation, recorded_at DESC);
CREATE INDEX answer_review_id_idx ON actions.answer USING btree (review_id);
alter table actions.answer enable row level security, force row level security;
create policy owner on actions.answer to current_user
  using (true)
  with check (true);
create policy staff on actions.answer to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.answer to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.answer to heed_staff;
grant select on actions.answer to heed_worker;

create table actions.closure (
  id uuid not null,
  action_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  what_changed text not null,
  owner_id uuid not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  closed_because text,
  sent_back_at timestamp with time zone,
  sent_back_by uuid,
  sent_back_because text,
  reopened_at timestamp with time zone,
  reopened_by uuid,
  reopened_because text,
  constraint closure_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint closure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint closure_check CHECK ((num_nonnulls(closed_at, closed_by, closed_because) = ANY (ARRAY[0, 3]))),
  constraint closure_check1 CHECK ((num_nonnulls(sent_back_at, sent_back_by, sent_back_because) = ANY (ARRAY[0, 3]))),
  constraint closure_check2 CHECK ((num_nonnulls(reopened_at, reopened_by, reopened_because) = ANY (ARRAY[0, 3]))),
  constraint closure_check3 CHECK (((closed_at IS NULL) OR (sent_back_at IS NULL))),
  constraint closure_check4 CHECK (((reopened_at IS NULL) OR (closed_at IS NOT NULL))),
  constraint closure_check5 CHECK (((closed_by <> asked_by) AND (closed_by <> owner_id))),
  constraint closure_closed_because_check CHECK ((closed_because <> ''::text)),
  constraint closure_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.person(id),
  constraint closure_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.person(id),
  constraint closure_pkey PRIMARY KEY (id),
  constraint closure_reopened_because_check CHECK ((reopened_because <> ''::text)),
  constraint closure_reopened_by_fkey FOREIGN KEY (reopened_by) REFERENCES access.person(id),
  constraint closure_sent_back_because_check CHECK ((sent_back_because <> ''::text)),
  constraint closure_sent_back_by_fkey FOREIGN KEY (sent_back_by) REFERENCES access.person(id),
  constraint closure_what_changed_check CHECK ((what_changed <> ''::text))
);
CREATE INDEX closure_action_id_idx ON actions.closure USING btree (action_id);
CREATE UNIQUE INDEX closure_once ON actions.closure USING btree (action_id) WHERE ((sent_back_at IS NULL) AND (reopened_at IS NULL));
alter table actions.closure enable row level security, force row level security;
create policy owner on actions.closure to current_user
  using (true)
  with check (true);
create policy staff on actions.closure to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.closure to heed_worker
  using (true)
  with check (true);
grant insert, select, update on actions.closure to heed_staff;
grant select on actions.closure to heed_worker;

create table actions.evidence (
  id uuid not null,
  action_id uuid not null,
  shows text not null,
  link text,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  constraint evidence_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint evidence_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.person(id),
  constraint evidence_link_check CHECK ((link ~ '^https?://'::text)),
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_shows_check CHECK ((shows <> ''::text))
);
CREATE INDEX evidence_action_id_idx ON actions.evidence USING btree (action_id);
alter table actions.evidence enable row level security, force row level security;
create policy owner on actions.evidence to current_user
  using (true)
  with check (true);
create policy staff on actions.evidence to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.evidence to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.evidence to heed_staff;
grant select on actions.evidence to heed_worker;

create table actions.extension (
  id uuid not null,
  action_id uuid not null,
  due_on date not null,
  reasons text not null,
  extended_at timestamp with time zone not null,
  extended_by uuid not null,
  constraint extension_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint extension_extended_by_fkey FOREIGN KEY (extended_by) REFERENCES access.person(id),
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_reasons_check CHECK ((reasons <> ''::text))
);
CREATE INDEX extension_action_id_extended_at_idx ON actions.extension USING btree (action_id, extended_at DESC);
alter table actions.extension enable row level security, force row level security;
create policy owner on actions.extension to current_user
  using (true)
  with check (true);
create policy staff on actions.extension to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.extension to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.extension to heed_staff;
grant select on actions.extension to heed_worker;

create table actions.made_final (
  id uuid not null,
  review_id uuid not null,
  made_final_at timestamp with time zone not null,
  made_final_by uuid not null,
  opened_again_at timestamp with time zone,
  opened_again_by uuid,
  constraint made_final_check CHECK (((opened_again_at IS NULL) = (opened_again_by IS NULL))),
  constraint made_final_made_final_by_fkey FOREIGN KEY (made_final_by) REFERENCES access.person(id),
  constraint made_final_opened_again_by_fkey FOREIGN KEY (opened_again_by) REFERENCES access.person(id),
  constraint made_final_pkey PRIMARY KEY (id),
  constraint made_final_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE UNIQUE INDEX final_once ON actions.made_final USING btree (review_id) WHERE (opened_again_at IS NULL);
alter table actions.made_final enable row level security, force row level security;
create policy owner on actions.made_final to current_user
  using (true)
  with check (true);
create policy staff on actions.made_final to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.made_final to heed_worker
  using (true)
  with check (true);
grant insert, select, update on actions.made_final to heed_staff;
grant select on actions.made_final to heed_worker;

create table actions.ownership (
  id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint ownership_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint ownership_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint ownership_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.person(id),
  constraint ownership_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.person(id),
  constraint ownership_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint ownership_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX one_owner ON actions.ownership USING btree (action_id) WHERE (ended_at IS NULL);
CREATE INDEX ownership_person_id_idx ON actions.ownership USING btree (person_id) WHERE (ended_at IS NULL);
alter table actions.ownership enable row level security, force row level security;
create policy owner on actions.ownership to current_user
  using (true)
  with check (true);
create policy staff on actions.ownership to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.ownership to heed_worker
  using (true)
  with check (true);
grant insert, select, update on actions.ownership to heed_staff;
grant select on actions.ownership to heed_worker;

create table actions.progress (
  id uuid not null,
  action_id uuid not null,
  happened_on date not null,
  note text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint progress_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint progress_note_check CHECK ((note <> ''::text)),
  constraint progress_pkey PRIMARY KEY (id),
  constraint progress_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.person(id)
);
CREATE INDEX progress_action_id_idx ON actions.progress USING btree (action_id);
alter table actions.progress enable row level security, force row level security;
create policy owner on actions.progress to current_user
  using (true)
  with check (true);
create policy staff on actions.progress to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.progress to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.progress to heed_staff;
grant select on actions.progress to heed_worker;

create table actions.publication (
  review_id uuid not null,
  publication_id uuid not null,
  told_at timestamp with time zone not null,
  constraint publication_pkey PRIMARY KEY (review_id),
  constraint publication_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
alter table actions.publication enable row level security, force row level security;
create policy owner on actions.publication to current_user
  using (true)
  with check (true);
create policy staff on actions.publication to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.publication to heed_worker
  using (true)
  with check (true);
grant insert, select, update on actions.publication to heed_staff;
grant select on actions.publication to heed_worker;

create table actions.recommendation (
  id uuid not null,
  review_id uuid not null,
  number smallint not null,
  text text not null,
  level text not null,
  type text not null,
  strength text not null,
  addressed_elsewhere text,
  finding_ids uuid[] not null default '{}'::uuid[],
  added_at timestamp with time zone not null,
  added_by uuid not null,
  means text,
  measure text,
  baseline text,
  measured_on date,
  constraint recommendation_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint recommendation_addressed_elsewhere_check CHECK ((addressed_elsewhere <> ''::text)),
  constraint recommendation_baseline_check CHECK ((baseline <> ''::text)),
  constraint recommendation_check CHECK ((num_nulls(measure, baseline, measured_on) = ANY (ARRAY[0, 3]))),
  constraint recommendation_check1 CHECK ((strength =
CASE
    WHEN (means = ANY (ARRAY['remove the hazard'::text, 'make it the default'::text, 'resource it'::text])) THEN 'strong'::text
    WHEN (means = ANY (ARRAY['share records'::text, 'give a tool'::text])) THEN 'intermediate'::text
    WHEN (means IS NOT NULL) THEN 'weak'::text
    ELSE strength
END)),
  constraint recommendation_level_check CHECK ((level = ANY (ARRAY['single agency'::text, 'multi-agency'::text, 'regional'::text, 'national'::text]))),
  constraint recommendation_means_check CHECK ((means = ANY (ARRAY['remove the hazard'::text, 'make it the default'::text, 'resource it'::text, 'share records'::text, 'give a tool'::text, 'check'::text, 'write it down'::text, 'train'::text, 'remind'::text]))),
  constraint recommendation_measure_check CHECK ((measure <> ''::text)),
  constraint recommendation_number_check CHECK ((number > 0)),
  constraint recommendation_pkey PRIMARY KEY (id),
  constraint recommendation_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint recommendation_review_id_number_key UNIQUE (review_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint recommendation_strength_check CHECK ((strength = ANY (ARRAY['strong'::text, 'intermediate'::text, 'weak'::text]))),
  constraint recommendation_text_check CHECK ((text <> ''::text)),
  constraint recommendation_type_check CHECK ((type = ANY (ARRAY['policy'::text, 'training'::text, 'audit'::text, 'commissioning'::text, 'IT and records'::text, 'practice tool'::text, 'leadership'::text, 'national change'::text, 'research'::text])))
);
alter table actions.recommendation enable row level security, force row level security;
create policy acted_on on actions.recommendation for select to heed_staff
  using ((EXISTS ( SELECT
   FROM actions.action a
  WHERE ((a.recommendation_id = recommendation.id) AND (a.id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))))));
create policy owner on actions.recommendation to current_user
  using (true)
  with check (true);
create policy staff on actions.recommendation to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.recommendation to heed_worker
  using (true)
  with check (true);
grant delete, insert, select, update on actions.recommendation to heed_staff;
grant select on actions.recommendation to heed_worker;

create table actions.reminder (
  action_id uuid not null,
  person_id uuid not null,
  due_on date not null,
  weeks_late smallint not null,
  sent_at timestamp with time zone not null,
  constraint reminder_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.action(id),
  constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint reminder_pkey PRIMARY KEY (action_id, person_id, due_on, weeks_late),
  constraint reminder_weeks_late_check CHECK ((weeks_late >= 0))
);
alter table actions.reminder enable row level security, force row level security;
create policy owner on actions.reminder to current_user
  using (true)
  with check (true);
create policy staff on actions.reminder to heed_staff
  using ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((action_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.reminder to heed_worker
  using (true)
  with check (true);
grant select on actions.reminder to heed_staff;
grant insert, select on actions.reminder to heed_worker;

create table actions.shown_answer (
  id uuid not null,
  recommendation_id uuid not null,
  review_id uuid not null,
  publication_id uuid not null,
  organisation text not null,
  "position" text not null,
  text text not null,
  shown_at timestamp with time zone not null,
  shown_by uuid,
  constraint shown_answer_pkey PRIMARY KEY (id),
  constraint shown_answer_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES actions.recommendation(id),
  constraint shown_answer_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint shown_answer_shown_by_fkey FOREIGN KEY (shown_by) REFERENCES access.person(id)
);
CREATE INDEX shown_answer_review_id_idx ON actions.shown_answer USING btree (review_id);
alter table actions.shown_answer enable row level security, force row level security;
create policy owner on actions.shown_answer to current_user
  using (true)
  with check (true);
create policy staff on actions.shown_answer to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on actions.shown_answer to heed_worker
  using (true)
  with check (true);
grant insert, select on actions.shown_answer to heed_staff;
grant select on actions.shown_answer to heed_worker;

create view actions.reached with (security_invoker=true) as
 SELECT id AS scope_id,
    kind,
    access.roles_on(id) AS roles
   FROM access.scope s
  WHERE (kind = ANY (ARRAY['action'::text, 'review'::text]));
grant select on actions.reached to heed_staff;

create view actions.standing with (security_invoker=true) as
 SELECT a.id,
    a.review_id,
    a.incident_id,
    a.partnership_id,
    a.recommendation_id,
    a.matter,
    a.what,
    a.measure,
    a.due_on,
    a.made_at,
    r.number,
    r.text AS recommendation,
    o.person_id AS owner_id,
    p.name AS owner_name,
    p.email AS owner_email,
    p.agency_id AS owner_agency_id,
    g.name AS owner_agency,
    (p.left_at IS NULL) AS owner_is_here,
    e.due_on AS extended_to,
    c.asked_at,
    c.asked_by,
    c.closed_at,
    c.closed_by,
    (EXISTS ( SELECT
           FROM actions.progress n
          WHERE (n.action_id = a.id))) AS begun,
    (EXISTS ( SELECT
           FROM access.recusal x
          WHERE ((x.person_id = o.person_id) AND (x.incident_id = a.incident_id) AND (x.lifted_at IS NULL)))) AS owner_is_recused
   FROM ((((((actions.action a
     JOIN actions.recommendation r ON ((r.id = a.recommendation_id)))
     JOIN actions.ownership o ON (((o.action_id = a.id) AND (o.ended_at IS NULL))))
     JOIN access.person p ON ((p.id = o.person_id)))
     LEFT JOIN access.agency g ON ((g.id = p.agency_id)))
     LEFT JOIN LATERAL ( SELECT x.due_on
           FROM actions.extension x
          WHERE (x.action_id = a.id)
          ORDER BY x.extended_at DESC
         LIMIT 1) e ON (true))
     LEFT JOIN actions.closure c ON (((c.action_id = a.id) AND (c.sent_back_at IS NULL) AND (c.reopened_at IS NULL))));
grant select on actions.standing to heed_staff;
grant select on actions.standing to heed_worker;

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

create schema chronology;
grant usage on schema chronology to heed_staff;
grant usage on schema chronology to heed_worker;

create table chronology.account (
  same_event_id uuid not null,
  review_id uuid not null,
  entry_id uuid not null,
  constraint account_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint account_pkey PRIMARY KEY (same_event_id, entry_id),
  constraint account_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint account_same_event_id_fkey FOREIGN KEY (same_event_id) REFERENCES chronology.same_event(id)
);
CREATE INDEX account_entry_id_idx ON chronology.account USING btree (entry_id);
CREATE INDEX account_review_id_idx ON chronology.account USING btree (review_id);
alter table chronology.account enable row level security, force row level security;
create policy owner on chronology.account to current_user
  using (true)
  with check (true);
create policy staff on chronology.account to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.account to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.account to heed_staff;
grant insert, select on chronology.account to heed_worker;

create table chronology.asked (
  id uuid not null,
  request_id uuid not null,
  review_id uuid not null,
  entry_id uuid,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint asked_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint asked_check CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint asked_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.person(id),
  constraint asked_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint asked_pkey PRIMARY KEY (id),
  constraint asked_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint asked_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX asked_entry_id_idx ON chronology.asked USING btree (entry_id);
CREATE INDEX asked_request_id_idx ON chronology.asked USING btree (request_id);
CREATE INDEX asked_review_id_idx ON chronology.asked USING btree (review_id);
alter table chronology.asked enable row level security, force row level security;
create policy owner on chronology.asked to current_user
  using (true)
  with check (true);
create policy staff on chronology.asked to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.asked to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.asked to heed_staff;
grant insert, select, update on chronology.asked to heed_worker;

create table chronology.coded (
  id uuid not null,
  review_id uuid not null,
  entry_id uuid not null,
  code text not null,
  shows text not null,
  coded_at timestamp with time zone not null,
  coded_by uuid not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  constraint coded_check CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
  constraint coded_code_check CHECK ((code <> ''::text)),
  constraint coded_coded_by_fkey FOREIGN KEY (coded_by) REFERENCES access.person(id),
  constraint coded_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint coded_pkey PRIMARY KEY (id),
  constraint coded_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES access.person(id),
  constraint coded_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint coded_shows_check CHECK ((shows = ANY (ARRAY['concern'::text, 'good practice'::text, 'neither'::text])))
);
CREATE UNIQUE INDEX coded_once ON chronology.coded USING btree (entry_id, code) WHERE (removed_at IS NULL);
CREATE INDEX coded_review_id_code_idx ON chronology.coded USING btree (review_id, code);
alter table chronology.coded enable row level security, force row level security;
create policy owner on chronology.coded to current_user
  using (true)
  with check (true);
create policy staff on chronology.coded to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.coded to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.coded to heed_staff;
grant insert, select, update on chronology.coded to heed_worker;

create table chronology.comment (
  id uuid not null,
  review_id uuid not null,
  entry_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint comment_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint comment_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint comment_text_check CHECK ((text <> ''::text)),
  constraint comment_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.person(id),
  constraint comment_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.person(id)
);
CREATE INDEX comment_entry_id_idx ON chronology.comment USING btree (entry_id);
CREATE INDEX comment_review_id_idx ON chronology.comment USING btree (review_id);
alter table chronology.comment enable row level security, force row level security;
create policy owner on chronology.comment to current_user
  using (true)
  with check (true);
create policy staff on chronology.comment to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.comment to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.comment to heed_staff;
grant insert, select, update on chronology.comment to heed_worker;

create table chronology.copy (
  id uuid not null,
  review_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  format text not null,
  asked text not null,
  asked_in_words text not null,
  with_names boolean not null,
  entries integer not null,
  written integer not null default 0,
  finished_at timestamp with time zone,
  failed_because text,
  content bytea,
  constraint copy_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint copy_check CHECK (((failed_because IS NULL) OR (finished_at IS NULL))),
  constraint copy_check1 CHECK (((content IS NULL) OR (finished_at IS NOT NULL))),
  constraint copy_entries_check CHECK ((entries >= 0)),
  constraint copy_format_check CHECK ((format = ANY (ARRAY['docx'::text, 'xlsx'::text, 'csv'::text, 'pdf'::text, 'json'::text]))),
  constraint copy_pkey PRIMARY KEY (id),
  constraint copy_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint copy_written_check CHECK ((written >= 0))
);
CREATE INDEX copy_review_id_asked_by_asked_at_idx ON chronology.copy USING btree (review_id, asked_by, asked_at DESC);
alter table chronology.copy enable row level security, force row level security;
create policy owner on chronology.copy to current_user
  using (true)
  with check (true);
create policy staff on chronology.copy to heed_staff
  using (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) AND (asked_by = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid)))
  with check (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) AND (asked_by = (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid)));
create policy worker on chronology.copy to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.copy to heed_staff;
grant select, update on chronology.copy to heed_worker;

create table chronology.draft_row (
  id uuid not null,
  import_id uuid not null,
  request_id uuid not null,
  "position" integer not null,
  in_table integer not null,
  in_row integer not null,
  kind text not null,
  date_written text,
  date date,
  latest date,
  "precision" text,
  uncertain boolean not null,
  "time" text,
  end_written text,
  end_date date,
  end_latest date,
  end_precision text,
  end_uncertain boolean not null,
  end_time text,
  source text not null,
  text text not null,
  sequence double precision,
  columns json not null,
  headings json not null,
  corrected_at timestamp with time zone,
  corrected_by uuid,
  constraint draft_row_check CHECK ((((date IS NULL) = (latest IS NULL)) AND ((date IS NULL) = ("precision" IS NULL)) AND (date <= latest))),
  constraint draft_row_check1 CHECK ((((end_date IS NULL) = (end_latest IS NULL)) AND ((end_date IS NULL) = (end_precision IS NULL)) AND (end_date <= end_latest))),
  constraint draft_row_check2 CHECK (((kind <> 'event'::text) OR (date IS NOT NULL))),
  constraint draft_row_check3 CHECK (((corrected_at IS NULL) = (corrected_by IS NULL))),
  constraint draft_row_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES access.person(id),
  constraint draft_row_end_precision_check CHECK ((end_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'range'::text]))),
  constraint draft_row_end_time_check CHECK ((end_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint draft_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES chronology.import(id),
  constraint draft_row_import_id_position_key UNIQUE (import_id, "position"),
  constraint draft_row_in_row_check CHECK ((in_row > 0)),
  constraint draft_row_in_table_check CHECK ((in_table > 0)),
  constraint draft_row_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'authorNote'::text, 'needsAttention'::text]))),
  constraint draft_row_pkey PRIMARY KEY (id),
  constraint draft_row_position_check CHECK (("position" > 0)),
  constraint draft_row_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'range'::text]))),
  constraint draft_row_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint draft_row_time_check CHECK (("time" ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);
alter table chronology.draft_row enable row level security, force row level security;
create policy owner on chronology.draft_row to current_user
  using (true)
  with check (true);
create policy staff on chronology.draft_row to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.draft_row to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.draft_row to heed_staff;
grant delete, insert, select, update on chronology.draft_row to heed_worker;

create table chronology.earlier_entry (
  entry_id uuid not null,
  import_id uuid not null,
  request_id uuid not null,
  until timestamp with time zone not null,
  date_written text,
  date date,
  latest date,
  "precision" text,
  uncertain boolean not null,
  "time" text,
  end_written text,
  source text not null,
  text text not null,
  columns json not null,
  headings json not null,
  constraint earlier_entry_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint earlier_entry_import_id_fkey FOREIGN KEY (import_id) REFERENCES chronology.import(id),
  constraint earlier_entry_pkey PRIMARY KEY (entry_id, import_id),
  constraint earlier_entry_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'range'::text]))),
  constraint earlier_entry_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id)
);
alter table chronology.earlier_entry enable row level security, force row level security;
create policy owner on chronology.earlier_entry to current_user
  using (true)
  with check (true);
create policy staff on chronology.earlier_entry to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.earlier_entry to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.earlier_entry to heed_staff;
grant insert, select on chronology.earlier_entry to heed_worker;

create table chronology.entry (
  id uuid not null,
  import_id uuid not null,
  request_id uuid not null,
  review_id uuid,
  agency_id uuid not null,
  agency_name text not null,
  "position" integer not null,
  in_table integer not null,
  in_row integer not null,
  kind text not null,
  date_written text,
  date date,
  latest date,
  "precision" text,
  uncertain boolean not null,
  "time" text,
  end_written text,
  end_date date,
  end_latest date,
  end_precision text,
  end_uncertain boolean not null,
  end_time text,
  source text not null,
  text text not null,
  sequence double precision,
  columns json not null,
  headings json not null,
  corrected boolean not null,
  constraint entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint entry_agency_name_check CHECK ((agency_name <> ''::text)),
  constraint entry_check CHECK ((((date IS NULL) = (latest IS NULL)) AND ((date IS NULL) = ("precision" IS NULL)) AND (date <= latest))),
  constraint entry_check1 CHECK (((kind <> 'event'::text) OR (date IS NOT NULL))),
  constraint entry_end_precision_check CHECK ((end_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'range'::text]))),
  constraint entry_end_time_check CHECK ((end_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint entry_import_id_fkey FOREIGN KEY (import_id) REFERENCES chronology.import(id),
  constraint entry_import_id_position_key UNIQUE (import_id, "position"),
  constraint entry_in_row_check CHECK ((in_row > 0)),
  constraint entry_in_table_check CHECK ((in_table > 0)),
  constraint entry_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'authorNote'::text, 'needsAttention'::text]))),
  constraint entry_pkey PRIMARY KEY (id),
  constraint entry_position_check CHECK (("position" > 0)),
  constraint entry_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'range'::text]))),
  constraint entry_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint entry_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint entry_time_check CHECK (("time" ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);
CREATE INDEX entry_request_id_date_position_idx ON chronology.entry USING btree (request_id, date, "position");
alter table chronology.entry enable row level security, force row level security;
create policy owner on chronology.entry to current_user
  using (true)
  with check (true);
create policy staff on chronology.entry to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.entry to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.entry to heed_staff;
grant insert, select on chronology.entry to heed_worker;
grant update on chronology.entry (columns) to heed_staff;
grant update on chronology.entry (columns) to heed_worker;
grant update on chronology.entry (corrected) to heed_staff;
grant update on chronology.entry (corrected) to heed_worker;
grant update on chronology.entry (date) to heed_staff;
grant update on chronology.entry (date) to heed_worker;
grant update on chronology.entry (date_written) to heed_staff;
grant update on chronology.entry (date_written) to heed_worker;
grant update on chronology.entry (end_date) to heed_staff;
grant update on chronology.entry (end_date) to heed_worker;
grant update on chronology.entry (end_latest) to heed_staff;
grant update on chronology.entry (end_latest) to heed_worker;
grant update on chronology.entry (end_precision) to heed_staff;
grant update on chronology.entry (end_precision) to heed_worker;
grant update on chronology.entry (end_time) to heed_staff;
grant update on chronology.entry (end_time) to heed_worker;
grant update on chronology.entry (end_uncertain) to heed_staff;
grant update on chronology.entry (end_uncertain) to heed_worker;
grant update on chronology.entry (end_written) to heed_staff;
grant update on chronology.entry (end_written) to heed_worker;
grant update on chronology.entry (headings) to heed_staff;
grant update on chronology.entry (headings) to heed_worker;
grant update on chronology.entry (import_id) to heed_staff;
grant update on chronology.entry (import_id) to heed_worker;
grant update on chronology.entry (in_row) to heed_staff;
grant update on chronology.entry (in_row) to heed_worker;
grant update on chronology.entry (in_table) to heed_staff;
grant update on chronology.entry (in_table) to heed_worker;
grant update on chronology.entry (kind) to heed_staff;
grant update on chronology.entry (kind) to heed_worker;
grant update on chronology.entry (latest) to heed_staff;
grant update on chronology.entry (latest) to heed_worker;
grant update on chronology.entry ("position") to heed_staff;
grant update on chronology.entry ("position") to heed_worker;
grant update on chronology.entry ("precision") to heed_staff;
grant update on chronology.entry ("precision") to heed_worker;
grant update on chronology.entry (sequence) to heed_staff;
grant update on chronology.entry (sequence) to heed_worker;
grant update on chronology.entry (source) to heed_staff;
grant update on chronology.entry (source) to heed_worker;
grant update on chronology.entry (text) to heed_staff;
grant update on chronology.entry (text) to heed_worker;
grant update on chronology.entry ("time") to heed_staff;
grant update on chronology.entry ("time") to heed_worker;
grant update on chronology.entry (uncertain) to heed_staff;
grant update on chronology.entry (uncertain) to heed_worker;

create table chronology.fault (
  id uuid not null,
  draft_row_id uuid not null,
  import_id uuid not null,
  request_id uuid not null,
  "position" integer not null,
  column_heading text not null,
  value text not null,
  problem text not null,
  suggestion text not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint fault_check CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint fault_draft_row_id_fkey FOREIGN KEY (draft_row_id) REFERENCES chronology.draft_row(id),
  constraint fault_draft_row_id_position_key UNIQUE (draft_row_id, "position"),
  constraint fault_import_id_fkey FOREIGN KEY (import_id) REFERENCES chronology.import(id),
  constraint fault_pkey PRIMARY KEY (id),
  constraint fault_position_check CHECK (("position" > 0)),
  constraint fault_problem_check CHECK ((problem <> ''::text)),
  constraint fault_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint fault_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES access.person(id)
);
CREATE INDEX fault_import_id_idx ON chronology.fault USING btree (import_id) WHERE (settled_at IS NULL);
alter table chronology.fault enable row level security, force row level security;
create policy owner on chronology.fault to current_user
  using (true)
  with check (true);
create policy staff on chronology.fault to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.fault to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.fault to heed_staff;
grant delete, insert, select, update on chronology.fault to heed_worker;

create table chronology.heading (
  partnership_id uuid not null,
  agency_id uuid not null,
  name text not null,
  meaning text not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  constraint heading_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint heading_meaning_check CHECK ((meaning = ANY (ARRAY['date'::text, 'time'::text, 'end date'::text, 'end time'::text, 'source'::text, 'event'::text, 'agency'::text, 'action'::text, 'comment'::text, 'sequence'::text, 'own'::text]))),
  constraint heading_name_check CHECK ((name <> ''::text)),
  constraint heading_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint heading_pkey PRIMARY KEY (partnership_id, agency_id, name),
  constraint heading_said_by_fkey FOREIGN KEY (said_by) REFERENCES access.person(id)
);
alter table chronology.heading enable row level security, force row level security;
create policy owner on chronology.heading to current_user
  using (true)
  with check (true);
create policy staff on chronology.heading to heed_staff
  using ((agency_id IN ( SELECT i.agency_id
   FROM chronology.import i
  WHERE (i.partnership_id = heading.partnership_id))))
  with check ((agency_id IN ( SELECT i.agency_id
   FROM chronology.import i
  WHERE (i.partnership_id = heading.partnership_id))));
create policy worker on chronology.heading to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.heading to heed_staff;
grant select on chronology.heading to heed_worker;

create table chronology.import (
  id uuid not null,
  request_id uuid not null,
  review_id uuid,
  partnership_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,
  file_id uuid not null,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  read_at timestamp with time zone,
  unreadable_because text,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  abandoned_at timestamp with time zone,
  abandoned_by uuid,
  replaced_at timestamp with time zone,
  headings json,
  headings_asked_at timestamp with time zone,
  constraint import_abandoned_by_fkey FOREIGN KEY (abandoned_by) REFERENCES access.person(id),
  constraint import_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES access.person(id),
  constraint import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint import_agency_name_check CHECK ((agency_name <> ''::text)),
  constraint import_asks_of_headings CHECK (((headings_asked_at IS NULL) OR (headings IS NOT NULL))),
  constraint import_check CHECK (((read_at IS NULL) OR (unreadable_because IS NULL))),
  constraint import_check1 CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint import_check2 CHECK (((abandoned_at IS NULL) = (abandoned_by IS NULL))),
  constraint import_check3 CHECK (((accepted_at IS NULL) OR ((read_at IS NOT NULL) AND (abandoned_at IS NULL)))),
  constraint import_check4 CHECK (((replaced_at IS NULL) OR (accepted_at IS NOT NULL))),
  constraint import_file_id_fkey FOREIGN KEY (file_id) REFERENCES documents.file(id),
  constraint import_file_id_key UNIQUE (file_id),
  constraint import_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_received_by_fkey FOREIGN KEY (received_by) REFERENCES access.person(id),
  constraint import_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint import_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX import_request_id_received_at_idx ON chronology.import USING btree (request_id, received_at DESC);
CREATE UNIQUE INDEX import_stands_once ON chronology.import USING btree (request_id) WHERE ((accepted_at IS NOT NULL) AND (replaced_at IS NULL));
alter table chronology.import enable row level security, force row level security;
create policy owner on chronology.import to current_user
  using (true)
  with check (true);
create policy staff on chronology.import to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.import to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.import to heed_staff;
grant insert, select, update on chronology.import to heed_worker;

create table chronology.key_event (
  id uuid not null,
  entry_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  marked_at timestamp with time zone not null,
  marked_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint key_event_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint key_event_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint key_event_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES access.person(id),
  constraint key_event_pkey PRIMARY KEY (id),
  constraint key_event_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint key_event_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint key_event_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX key_event_once ON chronology.key_event USING btree (entry_id) WHERE (undone_at IS NULL);
CREATE INDEX key_event_review_id_idx ON chronology.key_event USING btree (review_id) WHERE (undone_at IS NULL);
alter table chronology.key_event enable row level security, force row level security;
create policy owner on chronology.key_event to current_user
  using (true)
  with check (true);
create policy staff on chronology.key_event to heed_staff
  using (((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])) AND (review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))))
  with check (((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])) AND (review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))));
create policy worker on chronology.key_event to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.key_event to heed_staff;
grant select on chronology.key_event to heed_worker;

create table chronology.looked_through (
  request_id uuid not null,
  review_id uuid not null,
  register_version text not null,
  constraint looked_through_pkey PRIMARY KEY (request_id),
  constraint looked_through_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint looked_through_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX looked_through_review_id_idx ON chronology.looked_through USING btree (review_id);
alter table chronology.looked_through enable row level security, force row level security;
create policy owner on chronology.looked_through to current_user
  using (true)
  with check (true);
create policy staff on chronology.looked_through to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.looked_through to heed_worker
  using (true)
  with check (true);
grant delete, select on chronology.looked_through to heed_staff;
grant delete, insert, select, update on chronology.looked_through to heed_worker;

create table chronology.month (
  request_id uuid not null,
  review_id uuid,
  begins text not null,
  kind text not null,
  entries integer not null,
  widest integer not null,
  constraint month_entries_check CHECK ((entries > 0)),
  constraint month_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'authorNote'::text, 'needsAttention'::text]))),
  constraint month_pkey PRIMARY KEY (request_id, begins, kind),
  constraint month_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint month_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint month_widest_check CHECK ((widest >= 0))
);
CREATE INDEX month_review_id_begins_idx ON chronology.month USING btree (review_id, begins);
alter table chronology.month enable row level security, force row level security;
create policy owner on chronology.month to current_user
  using (true)
  with check (true);
create policy staff on chronology.month to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.month to heed_worker
  using (true)
  with check (true);
grant delete, insert, select on chronology.month to heed_staff;
grant delete, insert, select on chronology.month to heed_worker;

create table chronology.place (
  entry_id uuid not null,
  review_id uuid,
  request_id uuid not null,
  order_key text not null,
  date date,
  latest date,
  kind text not null,
  constraint place_check CHECK ((((date IS NULL) = (latest IS NULL)) AND (date <= latest))),
  constraint place_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['event'::text, 'authorNote'::text, 'needsAttention'::text]))),
  constraint place_pkey PRIMARY KEY (entry_id),
  constraint place_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint place_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE UNIQUE INDEX place_in_order ON chronology.place USING btree (review_id, order_key) INCLUDE (request_id, date, latest, kind);
CREATE INDEX place_of_request ON chronology.place USING btree (request_id, order_key);
alter table chronology.place enable row level security, force row level security;
create policy owner on chronology.place to current_user
  using (true)
  with check (true);
create policy staff on chronology.place to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.place to heed_worker
  using (true)
  with check (true);
grant delete, insert, select on chronology.place to heed_staff;
grant delete, insert, select on chronology.place to heed_worker;

create table chronology.remark (
  import_id uuid not null,
  request_id uuid not null,
  "position" integer not null,
  text text not null,
  constraint remark_import_id_fkey FOREIGN KEY (import_id) REFERENCES chronology.import(id),
  constraint remark_pkey PRIMARY KEY (import_id, "position"),
  constraint remark_position_check CHECK (("position" > 0)),
  constraint remark_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint remark_text_check CHECK ((text <> ''::text))
);
alter table chronology.remark enable row level security, force row level security;
create policy owner on chronology.remark to current_user
  using (true)
  with check (true);
create policy staff on chronology.remark to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.remark to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.remark to heed_staff;
grant delete, insert, select on chronology.remark to heed_worker;

create table chronology.said (
  id uuid not null,
  asked_id uuid not null,
  request_id uuid not null,
  side text not null,
  text text not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  place bigint not null generated always as identity,
  constraint said_asked_id_fkey FOREIGN KEY (asked_id) REFERENCES chronology.asked(id),
  constraint said_pkey PRIMARY KEY (id),
  constraint said_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint said_said_by_fkey FOREIGN KEY (said_by) REFERENCES access.person(id),
  constraint said_side_check CHECK ((side = ANY (ARRAY['panel'::text, 'agency'::text]))),
  constraint said_text_check CHECK ((text <> ''::text))
);
CREATE INDEX said_asked_id_place_idx ON chronology.said USING btree (asked_id, place);
alter table chronology.said enable row level security, force row level security;
create policy owner on chronology.said to current_user
  using (true)
  with check (true);
create policy staff on chronology.said to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.said to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.said to heed_staff;
grant insert, select on chronology.said to heed_worker;

create table chronology.same_event (
  id uuid not null,
  review_id uuid not null,
  proposed_at timestamp with time zone not null,
  constraint same_event_pkey PRIMARY KEY (id),
  constraint same_event_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX same_event_review_id_idx ON chronology.same_event USING btree (review_id);
alter table chronology.same_event enable row level security, force row level security;
create policy owner on chronology.same_event to current_user
  using (true)
  with check (true);
create policy staff on chronology.same_event to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.same_event to heed_worker
  using (true)
  with check (true);
grant insert, select on chronology.same_event to heed_staff;
grant insert, select on chronology.same_event to heed_worker;

create table chronology.same_event_decision (
  id uuid not null,
  same_event_id uuid not null,
  review_id uuid not null,
  decision text not null,
  relied_on uuid,
  reasons text not null,
  accounts_then json not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint same_event_decision_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint same_event_decision_check1 CHECK (((relied_on IS NULL) OR (decision = 'one event'::text))),
  constraint same_event_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.person(id),
  constraint same_event_decision_decision_check CHECK ((decision = ANY (ARRAY['one event'::text, 'different events'::text]))),
  constraint same_event_decision_pkey PRIMARY KEY (id),
  constraint same_event_decision_reasons_check CHECK ((reasons <> ''::text)),
  constraint same_event_decision_relied_on_fkey FOREIGN KEY (relied_on) REFERENCES chronology.entry(id),
  constraint same_event_decision_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint same_event_decision_same_event_id_fkey FOREIGN KEY (same_event_id) REFERENCES chronology.same_event(id),
  constraint same_event_decision_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX same_event_decided_once ON chronology.same_event_decision USING btree (same_event_id) WHERE (undone_at IS NULL);
alter table chronology.same_event_decision enable row level security, force row level security;
create policy owner on chronology.same_event_decision to current_user
  using (true)
  with check (true);
create policy staff on chronology.same_event_decision to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.same_event_decision to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.same_event_decision to heed_staff;
grant insert, select, update on chronology.same_event_decision to heed_worker;

create table chronology.silence_explained (
  id uuid not null,
  review_id uuid not null,
  kind text not null,
  request_id uuid,
  entry_id uuid not null,
  next_entry_id uuid,
  reasons text not null,
  explained_at timestamp with time zone not null,
  explained_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint silence_explained_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint silence_explained_check1 CHECK (((kind = 'gap'::text) = (next_entry_id IS NOT NULL))),
  constraint silence_explained_check2 CHECK (((kind = 'gap'::text) OR (request_id IS NOT NULL))),
  constraint silence_explained_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint silence_explained_explained_by_fkey FOREIGN KEY (explained_by) REFERENCES access.person(id),
  constraint silence_explained_kind_check CHECK ((kind = ANY (ARRAY['gap'::text, 'referral'::text, 'one-sided'::text]))),
  constraint silence_explained_next_entry_id_fkey FOREIGN KEY (next_entry_id) REFERENCES chronology.entry(id),
  constraint silence_explained_pkey PRIMARY KEY (id),
  constraint silence_explained_reasons_check CHECK ((reasons <> ''::text)),
  constraint silence_explained_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint silence_explained_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint silence_explained_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX silence_explained_once ON chronology.silence_explained USING btree (review_id, kind, request_id, entry_id, next_entry_id) NULLS NOT DISTINCT WHERE (undone_at IS NULL);
alter table chronology.silence_explained enable row level security, force row level security;
create policy owner on chronology.silence_explained to current_user
  using (true)
  with check (true);
create policy staff on chronology.silence_explained to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on chronology.silence_explained to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.silence_explained to heed_staff;
grant insert, select, update on chronology.silence_explained to heed_worker;

create table chronology.typed_row (
  id uuid not null,
  request_id uuid not null,
  place bigint not null generated always as identity,
  cells json not null,
  version integer not null,
  added_in uuid not null,
  added_as integer not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint typed_row_added_as_check CHECK ((added_as > 0)),
  constraint typed_row_cells_check CHECK ((json_typeof(cells) = 'object'::text)),
  constraint typed_row_check CHECK (((struck_at IS NULL) = (struck_by IS NULL))),
  constraint typed_row_pkey PRIMARY KEY (id),
  constraint typed_row_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint typed_row_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.person(id),
  constraint typed_row_version_check CHECK ((version > 0)),
  constraint typed_row_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.person(id)
);
CREATE INDEX typed_row_request_id_place_idx ON chronology.typed_row USING btree (request_id, place);
alter table chronology.typed_row enable row level security, force row level security;
create policy owner on chronology.typed_row to current_user
  using (true)
  with check (true);
create policy staff on chronology.typed_row to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.typed_row to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.typed_row to heed_staff;

create table chronology.typed_table (
  request_id uuid not null,
  headings json not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  holds uuid[] not null default '{}'::uuid[],
  constraint typed_table_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES access.person(id),
  constraint typed_table_headings_check CHECK ((json_typeof(headings) = 'array'::text)),
  constraint typed_table_pkey PRIMARY KEY (request_id),
  constraint typed_table_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id)
);
alter table chronology.typed_table enable row level security, force row level security;
create policy owner on chronology.typed_table to current_user
  using (true)
  with check (true);
create policy staff on chronology.typed_table to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.typed_table to heed_worker
  using (true)
  with check (true);
grant insert, select, update on chronology.typed_table to heed_staff;

create table chronology.words (
  entry_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  as_written tsvector not null,
  masked tsvector not null,
  register_version text not null,
  order_key text not null,
  date date,
  latest date,
  kind text not null,
  constraint words_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES chronology.entry(id),
  constraint words_pkey PRIMARY KEY (entry_id),
  constraint words_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint words_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
CREATE INDEX words_as_written_idx ON chronology.words USING gin (as_written);
CREATE INDEX words_masked_idx ON chronology.words USING gin (masked);
CREATE INDEX words_review_id_register_version_idx ON chronology.words USING btree (review_id, register_version);
alter table chronology.words enable row level security, force row level security;
create policy owner on chronology.words to current_user
  using (true)
  with check (true);
create policy staff on chronology.words to heed_staff
  using ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])))
  with check ((request_id = ANY (( SELECT chronology.readable_requests() AS readable_requests)::uuid[])));
create policy worker on chronology.words to heed_worker
  using (true)
  with check (true);
grant select on chronology.words to heed_staff;
grant delete, insert, select, update on chronology.words to heed_worker;

CREATE OR REPLACE FUNCTION chronology.entries_masked_with(review uuid, question tsquery, version text)
 RETURNS TABLE(entry_id uuid, review_id uuid, request_id uuid, order_key text, date date, latest date, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select w.entry_id, w.review_id, w.request_id, w.order_key, w.date, w.latest, w.kind from chronology.words w
  where w.masked @@ question and w.review_id = review and w.register_version = version
    and w.request_id = any ((select chronology.readable_requests())::uuid[])
$function$;
grant execute on function chronology.entries_masked_with(uuid,tsquery,text) to heed_staff;
grant execute on function chronology.entries_masked_with(uuid,tsquery,text) to heed_worker;

CREATE OR REPLACE FUNCTION chronology.entries_with(review uuid, question tsquery)
 RETURNS TABLE(entry_id uuid, review_id uuid, request_id uuid, order_key text, date date, latest date, kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select w.entry_id, w.review_id, w.request_id, w.order_key, w.date, w.latest, w.kind from chronology.words w
  where w.as_written @@ question and w.review_id = review
    and w.request_id = any ((select chronology.readable_requests())::uuid[])
$function$;
grant execute on function chronology.entries_with(uuid,tsquery) to heed_staff;
grant execute on function chronology.entries_with(uuid,tsquery) to heed_worker;

CREATE OR REPLACE FUNCTION chronology.order_key(date date, latest date, at text, sequence double precision, agency text, request uuid, place integer, entry uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(lpad((date - date '0001-01-01')::text, 7, '0'), '~')
    || chr(31) || coalesce(lpad((9999999 - (latest - date))::text, 7, '0'), '')
    || chr(31) || case when date is null then '' else coalesce(at, '') end
    || chr(31) || case
      when sequence is null then '~'
      when sequence < 0 then 'n' || translate(encode(float8send(sequence), 'hex'), '0123456789abcdef', 'fedcba9876543210')
      else 'p' || encode(float8send(sequence + 0), 'hex')
    end
    || chr(31) || agency
    || chr(31) || request::text
    || chr(31) || lpad(place::text, 7, '0')
    || chr(31) || entry::text
$function$;
grant execute on function chronology.order_key(date,date,text,double precision,text,uuid,integer,uuid) to heed_staff;
grant execute on function chronology.order_key(date,date,text,double precision,text,uuid,integer,uuid) to heed_worker;

CREATE OR REPLACE FUNCTION chronology.readable_requests()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct r.scope_id), '{}') from access.reach r
  join access.scope s on s.id = r.scope_id and s.kind = 'request'
  where r.person_id = nullif(current_setting('app.person', true), '')::uuid
    and (r.role in ('agency-author', 'agency-signatory') or s.shared_at is not null)
$function$;
grant execute on function chronology.readable_requests() to heed_staff;
grant execute on function chronology.readable_requests() to heed_worker;

create schema documents;
grant usage on schema documents to heed_staff;
grant usage on schema documents to heed_worker;

create table documents.file (
  id uuid not null,
  partnership_id uuid not null,
  scope_id uuid not null,
  file_name text not null,
  kind text not null,
  size_bytes bigint not null,
  sha256 text not null,
  received_at timestamp with time zone not null,
  received_by uuid not null,
  scanned_at timestamp with time zone,
  infected_with text,
  released_at timestamp with time zone,
  constraint file_check CHECK (((infected_with IS NULL) OR (scanned_at IS NOT NULL))),
  constraint file_check1 CHECK (((infected_with IS NULL) OR (released_at IS NULL))),
  constraint file_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['docx'::text, 'docm'::text, 'xlsx'::text, 'xlsm'::text, 'ods'::text, 'csv'::text, 'txt'::text, 'pdf'::text, 'png'::text, 'jpeg'::text]))),
  constraint file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint file_pkey PRIMARY KEY (id),
  constraint file_received_by_fkey FOREIGN KEY (received_by) REFERENCES access.person(id),
  constraint file_scope_id_fkey FOREIGN KEY (scope_id) REFERENCES access.scope(id),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_size_bytes_check CHECK ((size_bytes > 0))
);
CREATE INDEX file_scope_id_idx ON documents.file USING btree (scope_id);
alter table documents.file enable row level security, force row level security;
create policy owner on documents.file to current_user
  using (true)
  with check (true);
create policy staff on documents.file to heed_staff
  using (((scope_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) AND ((access.roles_on(scope_id) && ARRAY['agency-author'::text, 'agency-signatory'::text]) OR (EXISTS ( SELECT
   FROM access.scope s
  WHERE ((s.id = file.scope_id) AND ((s.kind <> 'request'::text) OR (s.shared_at IS NOT NULL))))))))
  with check ((scope_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on documents.file to heed_worker
  using (true)
  with check (true);
grant insert, select on documents.file to heed_staff;
grant select, update on documents.file to heed_worker;

create schema incidents;
grant usage on schema incidents to heed_staff;
grant usage on schema incidents to heed_worker;

create table incidents.acknowledgement (
  incident_id uuid not null,
  acknowledged_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint acknowledgement_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint acknowledgement_pkey PRIMARY KEY (incident_id),
  constraint acknowledgement_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
alter table incidents.acknowledgement enable row level security, force row level security;
create policy owner on incidents.acknowledgement to current_user
  using (true)
  with check (true);
create policy staff on incidents.acknowledgement to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.acknowledgement to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.acknowledgement to heed_staff;
grant select on incidents.acknowledgement to heed_worker;

create table incidents.answer (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  question text not null,
  answer text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint answer_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.person(id),
  constraint answer_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint answer_pkey PRIMARY KEY (id)
);
CREATE INDEX answer_incident_id_about_question_entry_idx ON incidents.answer USING btree (incident_id, about, question, entry DESC);
alter table incidents.answer enable row level security, force row level security;
create policy owner on incidents.answer to current_user
  using (true)
  with check (true);
create policy staff on incidents.answer to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.answer to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.answer to heed_staff;
grant select on incidents.answer to heed_worker;

create table incidents.assessment (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  occasion text not null,
  circumstances jsonb not null,
  results jsonb not null,
  new_information text,
  reopens uuid,
  kept_at timestamp with time zone not null,
  kept_by uuid not null,
  constraint assessment_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint assessment_check CHECK (((occasion = 'new information'::text) = (new_information IS NOT NULL))),
  constraint assessment_check1 CHECK (((occasion = 'new information'::text) = (reopens IS NOT NULL))),
  constraint assessment_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint assessment_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES access.person(id),
  constraint assessment_new_information_check CHECK ((new_information <> ''::text)),
  constraint assessment_occasion_check CHECK ((occasion = ANY (ARRAY['recommendation'::text, 'decision'::text, 'new information'::text]))),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_reopens_fkey FOREIGN KEY (reopens) REFERENCES incidents.decision(id)
);
CREATE INDEX assessment_incident_id_about_entry_idx ON incidents.assessment USING btree (incident_id, about, entry DESC);
alter table incidents.assessment enable row level security, force row level security;
create policy owner on incidents.assessment to current_user
  using (true)
  with check (true);
create policy staff on incidents.assessment to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.assessment to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.assessment to heed_staff;
grant select on incidents.assessment to heed_worker;

create table incidents.decision (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  outcome text not null,
  framework text not null,
  version text not null,
  edition text,
  review_kind text,
  assessment jsonb not null,
  limb text,
  reasons text not null,
  decided_on date not null,
  recorded_at timestamp with time zone not null,
  decided_by uuid,
  past_board text,
  computed text,
  decides_for text,
  departure text,
  constraint decision_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint decision_check CHECK (((decided_by IS NULL) = (past_board IS NOT NULL))),
  constraint decision_check1 CHECK (((outcome = 'no review'::text) = (review_kind IS NULL))),
  constraint decision_computed_check CHECK ((computed = ANY (ARRAY['MUST'::text, 'MAY'::text, 'NOT_REQUIRED'::text, 'UNDETERMINED'::text, 'NOT_APPLICABLE'::text]))),
  constraint decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.person(id),
  constraint decision_departure_check CHECK ((departure <> ''::text)),
  constraint decision_framework_check CHECK ((framework = ANY (ARRAY['ENG-C-SCR'::text, 'ENG-C-LCSPR'::text, 'ENG-C-NCSPR'::text, 'ENG-A-SCR'::text, 'ENG-A-SAR'::text, 'WAL-C-SCR'::text, 'WAL-C-CPR'::text, 'WAL-A-APR'::text, 'WAL-SUSR'::text, 'SCO-C-SCR'::text, 'SCO-C-LR'::text, 'SCO-A-SCR'::text, 'SCO-A-LR'::text, 'SCO-DHSR'::text, 'NI-C-CMR'::text, 'NI-DHR'::text, 'EW-DHR'::text, 'EW-DARDR'::text, 'EW-OWHR'::text, 'EW-MHHR'::text, 'LOCAL'::text]))),
  constraint decision_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint decision_outcome_check CHECK ((outcome = ANY (ARRAY['review'::text, 'local learning review'::text, 'no review'::text]))),
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_reasons_check CHECK ((reasons <> ''::text)),
  constraint decision_review_kind_check CHECK ((review_kind = ANY (ARRAY['serious case review'::text, 'child safeguarding practice review'::text, 'national child safeguarding practice review'::text, 'adult serious case review'::text, 'safeguarding adults review'::text, 'local practice learning review'::text, 'child practice review'::text, 'adult practice review'::text, 'single unified safeguarding review'::text, 'significant case review'::text, 'learning review'::text, 'case management review'::text, 'domestic homicide review'::text, 'domestic abuse related death review'::text, 'domestic homicide or suicide review'::text, 'offensive weapons homicide review'::text, 'mental health homicide review'::text])))
);
CREATE INDEX decision_incident_id_about_entry_idx ON incidents.decision USING btree (incident_id, about, entry DESC);
alter table incidents.decision enable row level security, force row level security;
create policy owner on incidents.decision to current_user
  using (true)
  with check (true);
create policy staff on incidents.decision to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.decision to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.decision to heed_staff;
grant select on incidents.decision to heed_worker;

create table incidents.decision_elsewhere (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  framework text not null,
  version text not null,
  edition text,
  decided_by text not null,
  outcome text not null,
  reasons text not null,
  decided_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint decision_elsewhere_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint decision_elsewhere_decided_by_check CHECK ((decided_by <> ''::text)),
  constraint decision_elsewhere_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint decision_elsewhere_outcome_check CHECK ((outcome = ANY (ARRAY['review'::text, 'no review'::text]))),
  constraint decision_elsewhere_pkey PRIMARY KEY (id),
  constraint decision_elsewhere_reasons_check CHECK ((reasons <> ''::text)),
  constraint decision_elsewhere_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE INDEX decision_elsewhere_incident_id_about_entry_idx ON incidents.decision_elsewhere USING btree (incident_id, about, entry DESC);
alter table incidents.decision_elsewhere enable row level security, force row level security;
create policy owner on incidents.decision_elsewhere to current_user
  using (true)
  with check (true);
create policy staff on incidents.decision_elsewhere to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.decision_elsewhere to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.decision_elsewhere to heed_staff;
grant select on incidents.decision_elsewhere to heed_worker;

create table incidents.draft (
  id uuid not null,
  partnership_id uuid not null,
  person_id uuid,
  email text,
  token_hash text,
  answers_sealed text,
  made_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  reference text,
  constraint draft_check CHECK (((person_id IS NULL) <> (email IS NULL))),
  constraint draft_check1 CHECK (((email IS NULL) = (token_hash IS NULL))),
  constraint draft_check2 CHECK (((sent_at IS NULL) = (answers_sealed IS NOT NULL))),
  constraint draft_check3 CHECK (((sent_at IS NULL) = (reference IS NULL))),
  constraint draft_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX draft_person_id_idx ON incidents.draft USING btree (person_id);
CREATE INDEX draft_saved_at_idx ON incidents.draft USING btree (saved_at);
alter table incidents.draft enable row level security, force row level security;
create policy owner on incidents.draft to current_user
  using (true)
  with check (true);
create policy staff on incidents.draft to heed_staff
  using (((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid) AND (NOT (person_id IS DISTINCT FROM (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid))))
  with check (((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid) AND (NOT (person_id IS DISTINCT FROM (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid))));
create policy worker on incidents.draft to heed_worker
  using (true)
  with check (true);
grant delete, insert, select, update on incidents.draft to heed_staff;
grant delete, select on incidents.draft to heed_worker;

create table incidents.extension (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  framework text not null,
  deadline text not null,
  original_due_on date not null,
  extended_to date not null,
  reasons text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint extension_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint extension_check CHECK ((extended_to > original_due_on)),
  constraint extension_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_reasons_check CHECK ((reasons <> ''::text)),
  constraint extension_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE INDEX extension_incident_id_idx ON incidents.extension USING btree (incident_id);
alter table incidents.extension enable row level security, force row level security;
create policy owner on incidents.extension to current_user
  using (true)
  with check (true);
create policy staff on incidents.extension to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.extension to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.extension to heed_staff;
grant select on incidents.extension to heed_worker;

create table incidents.go_live (
  id uuid not null,
  entry bigint not null generated always as identity,
  partnership_id uuid not null,
  live_on date,
  reasons text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint go_live_live_on_check CHECK (((live_on >= '2018-06-29'::date) AND (live_on <= '2019-09-29'::date))),
  constraint go_live_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint go_live_pkey PRIMARY KEY (id),
  constraint go_live_reasons_check CHECK ((reasons <> ''::text)),
  constraint go_live_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.person(id)
);
CREATE INDEX go_live_partnership_id_entry_idx ON incidents.go_live USING btree (partnership_id, entry DESC);
alter table incidents.go_live enable row level security, force row level security;
create policy owner on incidents.go_live to current_user
  using (true)
  with check (true);
create policy staff on incidents.go_live to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.go_live for select to heed_worker
  using (true);
grant insert, select on incidents.go_live to heed_staff;
grant select on incidents.go_live to heed_worker;

create table incidents.incident (
  id uuid not null,
  partnership_id uuid not null,
  reference text not null,
  about text not null,
  nation text not null,
  area text not null,
  happened_on date,
  aware_on date,
  made_at timestamp with time zone not null,
  made_by uuid,
  past_board text,
  constraint incident_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text, 'both'::text]))),
  constraint incident_check CHECK (((past_board IS NOT NULL) OR ((happened_on IS NOT NULL) AND (aware_on IS NOT NULL)))),
  constraint incident_check1 CHECK ((happened_on <= aware_on)),
  constraint incident_id_fkey FOREIGN KEY (id) REFERENCES access.scope(id),
  constraint incident_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.person(id),
  constraint incident_nation_check CHECK ((nation = ANY (ARRAY['England'::text, 'Wales'::text, 'Scotland'::text, 'NorthernIreland'::text]))),
  constraint incident_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint incident_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint incident_pkey PRIMARY KEY (id),
  constraint incident_reference_check CHECK ((reference ~ '^[A-Z]{2,4}-[12][0-9]{3}-[0-9]{4,}$'::text))
);
CREATE INDEX incident_partnership_id_area_happened_on_idx ON incidents.incident USING btree (partnership_id, area, happened_on);
alter table incidents.incident enable row level security, force row level security;
create policy notifier on incidents.incident for insert to heed_staff
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy owner on incidents.incident to current_user
  using (true)
  with check (true);
create policy staff on incidents.incident to heed_staff
  using ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.incident to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.incident to heed_staff;
grant select on incidents.incident to heed_worker;

create table incidents.letter_sent (
  id uuid not null,
  incident_id uuid not null,
  decision_id uuid,
  framework text not null,
  recipient text not null,
  sent_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint letter_sent_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES incidents.decision(id),
  constraint letter_sent_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint letter_sent_pkey PRIMARY KEY (id),
  constraint letter_sent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX letter_once ON incidents.letter_sent USING btree (incident_id, framework, recipient, decision_id) NULLS NOT DISTINCT;
alter table incidents.letter_sent enable row level security, force row level security;
create policy owner on incidents.letter_sent to current_user
  using (true)
  with check (true);
create policy staff on incidents.letter_sent to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.letter_sent to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.letter_sent to heed_staff;
grant select on incidents.letter_sent to heed_worker;

create table incidents.likeness (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  other_id uuid not null,
  same boolean not null,
  reasons text not null,
  judged_at timestamp with time zone not null,
  judged_by uuid not null,
  constraint likeness_check CHECK ((incident_id <> other_id)),
  constraint likeness_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint likeness_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES access.person(id),
  constraint likeness_other_id_fkey FOREIGN KEY (other_id) REFERENCES incidents.incident(id),
  constraint likeness_pkey PRIMARY KEY (id),
  constraint likeness_reasons_check CHECK ((reasons <> ''::text))
);
CREATE INDEX likeness_incident_id_entry_idx ON incidents.likeness USING btree (incident_id, entry DESC);
CREATE INDEX likeness_other_id_idx ON incidents.likeness USING btree (other_id);
alter table incidents.likeness enable row level security, force row level security;
create policy owner on incidents.likeness to current_user
  using (true)
  with check (true);
create policy staff on incidents.likeness to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy staff_other on incidents.likeness as restrictive to heed_staff
  using ((other_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((other_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.likeness to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.likeness to heed_staff;
grant select on incidents.likeness to heed_worker;

create table incidents.local_holiday (
  id uuid not null,
  entry bigint not null generated always as identity,
  partnership_id uuid not null,
  holiday_on date not null,
  name text not null,
  kept boolean not null,
  reasons text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint local_holiday_name_check CHECK ((name <> ''::text)),
  constraint local_holiday_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint local_holiday_pkey PRIMARY KEY (id),
  constraint local_holiday_reasons_check CHECK ((reasons <> ''::text)),
  constraint local_holiday_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.person(id)
);
CREATE INDEX local_holiday_partnership_id_holiday_on_entry_idx ON incidents.local_holiday USING btree (partnership_id, holiday_on, entry DESC);
alter table incidents.local_holiday enable row level security, force row level security;
create policy owner on incidents.local_holiday to current_user
  using (true)
  with check (true);
create policy staff on incidents.local_holiday to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.local_holiday for select to heed_worker
  using (true);
grant insert, select on incidents.local_holiday to heed_staff;
grant select on incidents.local_holiday to heed_worker;

create table incidents.meeting (
  id uuid not null,
  incident_id uuid not null,
  held_on date not null,
  attended text not null,
  summary text not null,
  national_importance text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint meeting_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint meeting_national_importance_check CHECK ((national_importance = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE INDEX meeting_incident_id_idx ON incidents.meeting USING btree (incident_id);
alter table incidents.meeting enable row level security, force row level security;
create policy owner on incidents.meeting to current_user
  using (true)
  with check (true);
create policy staff on incidents.meeting to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.meeting to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.meeting to heed_staff;
grant select on incidents.meeting to heed_worker;

create table incidents.notification (
  incident_id uuid not null,
  partnership_id uuid not null,
  others_safe text not null,
  died text not null,
  died_on date,
  serious_harm text not null,
  abuse_or_neglect text not null,
  agencies uuid[] not null,
  parallel text[] not null,
  from_organisation text,
  sealed text not null,
  constraint notification_abuse_or_neglect_check CHECK ((abuse_or_neglect = ANY (ARRAY['known'::text, 'suspected'::text, 'no'::text, 'unknown'::text]))),
  constraint notification_check CHECK (((died_on IS NULL) OR (died = 'yes'::text))),
  constraint notification_died_check CHECK ((died = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint notification_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint notification_others_safe_check CHECK ((others_safe = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint notification_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint notification_pkey PRIMARY KEY (incident_id),
  constraint notification_serious_harm_check CHECK ((serious_harm = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
);
alter table incidents.notification enable row level security, force row level security;
create policy notifier on incidents.notification for insert to heed_staff
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy owner on incidents.notification to current_user
  using (true)
  with check (true);
create policy staff on incidents.notification to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.notification to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.notification to heed_staff;
grant select on incidents.notification to heed_worker;

create table incidents.notifier_link (
  token_hash text not null,
  partnership_id uuid not null,
  email text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint notifier_link_email_check CHECK (((email !~ '[\s]'::text) AND (POSITION(('@'::text) IN (email)) > 1))),
  constraint notifier_link_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint notifier_link_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX notifier_link_partnership_id_lower_made_at_idx ON incidents.notifier_link USING btree (partnership_id, lower(email), made_at);
alter table incidents.notifier_link enable row level security, force row level security;
create policy owner on incidents.notifier_link to current_user
  using (true)
  with check (true);
create policy staff on incidents.notifier_link to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.notifier_link to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.notifier_link to heed_staff;
grant delete, select on incidents.notifier_link to heed_worker;

create table incidents.numbering (
  partnership_id uuid not null,
  year smallint not null,
  last integer not null,
  constraint numbering_last_check CHECK ((last > 0)),
  constraint numbering_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint numbering_pkey PRIMARY KEY (partnership_id, year)
);
alter table incidents.numbering enable row level security, force row level security;
create policy owner on incidents.numbering to current_user
  using (true)
  with check (true);
create policy staff on incidents.numbering to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.numbering to heed_worker
  using (true)
  with check (true);
grant insert, select, update on incidents.numbering to heed_staff;

create table incidents.recommendation (
  id uuid not null,
  entry bigint not null generated always as identity,
  incident_id uuid not null,
  about text not null,
  outcome text not null,
  reasons text not null,
  recommended_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  framework text not null,
  attended text,
  dissent text,
  constraint recommendation_about_check CHECK ((about = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint recommendation_dissent_check CHECK ((dissent <> ''::text)),
  constraint recommendation_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint recommendation_outcome_check CHECK ((outcome = ANY (ARRAY['review'::text, 'local learning review'::text, 'no review'::text]))),
  constraint recommendation_pkey PRIMARY KEY (id),
  constraint recommendation_reasons_check CHECK ((reasons <> ''::text)),
  constraint recommendation_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id)
);
CREATE INDEX recommendation_incident_id_idx ON incidents.recommendation USING btree (incident_id);
alter table incidents.recommendation enable row level security, force row level security;
create policy owner on incidents.recommendation to current_user
  using (true)
  with check (true);
create policy staff on incidents.recommendation to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.recommendation to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.recommendation to heed_staff;
grant select on incidents.recommendation to heed_worker;

create table incidents.recommended_weighing (
  recommendation_id uuid not null,
  incident_id uuid not null,
  matter text not null,
  answer text not null,
  reasons text not null,
  constraint recommended_weighing_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint recommended_weighing_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint recommended_weighing_pkey PRIMARY KEY (recommendation_id, matter),
  constraint recommended_weighing_recommendation_id_fkey FOREIGN KEY (recommendation_id) REFERENCES incidents.recommendation(id)
);
CREATE INDEX recommended_weighing_incident_id_idx ON incidents.recommended_weighing USING btree (incident_id);
alter table incidents.recommended_weighing enable row level security, force row level security;
create policy owner on incidents.recommended_weighing to current_user
  using (true)
  with check (true);
create policy staff on incidents.recommended_weighing to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.recommended_weighing to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.recommended_weighing to heed_staff;
grant select on incidents.recommended_weighing to heed_worker;

create table incidents.reference_prefix (
  partnership_id uuid not null,
  prefix text not null,
  constraint reference_prefix_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint reference_prefix_pkey PRIMARY KEY (partnership_id),
  constraint reference_prefix_prefix_check CHECK ((prefix ~ '^[A-Z]{2,4}$'::text))
);
alter table incidents.reference_prefix enable row level security, force row level security;
create policy owner on incidents.reference_prefix to current_user
  using (true)
  with check (true);
create policy staff on incidents.reference_prefix to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.reference_prefix to heed_worker
  using (true)
  with check (true);
grant select on incidents.reference_prefix to heed_staff;
grant select on incidents.reference_prefix to heed_worker;

create table incidents.subject (
  id uuid not null,
  incident_id uuid not null,
  partnership_id uuid not null,
  kind text not null,
  "position" smallint not null,
  age smallint,
  age_at_death smallint,
  sealed text not null,
  same_person text,
  constraint subject_age_at_death_check CHECK (((age_at_death >= 0) AND (age_at_death <= 130))),
  constraint subject_age_check CHECK (((age >= 0) AND (age <= 130))),
  constraint subject_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint subject_incident_id_kind_position_key UNIQUE (incident_id, kind, "position"),
  constraint subject_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'adult'::text]))),
  constraint subject_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint subject_pkey PRIMARY KEY (id),
  constraint subject_position_check CHECK (("position" > 0))
);
CREATE INDEX subject_partnership_id_same_person_idx ON incidents.subject USING btree (partnership_id, same_person);
alter table incidents.subject enable row level security, force row level security;
create policy notifier on incidents.subject for insert to heed_staff
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy owner on incidents.subject to current_user
  using (true)
  with check (true);
create policy staff on incidents.subject to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.subject to heed_worker
  using (true)
  with check (true);
grant insert, select, update on incidents.subject to heed_staff;
grant select on incidents.subject to heed_worker;

create table incidents.time_limit (
  id uuid not null,
  entry bigint not null generated always as identity,
  partnership_id uuid not null,
  deadline text not null,
  choice text not null,
  count integer,
  unit text,
  trigger text,
  reasons text not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint time_limit_check CHECK (((choice = 'own'::text) = (count IS NOT NULL))),
  constraint time_limit_check1 CHECK (((choice = 'own'::text) = (unit IS NOT NULL))),
  constraint time_limit_check2 CHECK (((choice = 'own'::text) = (trigger IS NOT NULL))),
  constraint time_limit_choice_check CHECK ((choice = ANY (ARRAY['own'::text, 'none'::text, 'reference'::text]))),
  constraint time_limit_count_check CHECK ((count > 0)),
  constraint time_limit_deadline_check CHECK ((deadline <> ''::text)),
  constraint time_limit_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint time_limit_pkey PRIMARY KEY (id),
  constraint time_limit_reasons_check CHECK ((reasons <> ''::text)),
  constraint time_limit_set_by_fkey FOREIGN KEY (set_by) REFERENCES access.person(id),
  constraint time_limit_trigger_check CHECK ((trigger = ANY (ARRAY['incident'::text, 'aware'::text, 'notified'::text, 'referral'::text, 'decision'::text, 'as the reference has it'::text]))),
  constraint time_limit_unit_check CHECK ((unit = ANY (ARRAY['working days'::text, 'calendar days'::text, 'weeks'::text, 'calendar months'::text, 'years'::text])))
);
CREATE INDEX time_limit_partnership_id_deadline_entry_idx ON incidents.time_limit USING btree (partnership_id, deadline, entry DESC);
alter table incidents.time_limit enable row level security, force row level security;
create policy owner on incidents.time_limit to current_user
  using (true)
  with check (true);
create policy staff on incidents.time_limit to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on incidents.time_limit for select to heed_worker
  using (true);
grant insert, select on incidents.time_limit to heed_staff;
grant select on incidents.time_limit to heed_worker;

create table incidents.weighing (
  decision_id uuid not null,
  incident_id uuid not null,
  matter text not null,
  answer text not null,
  reasons text not null,
  constraint weighing_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint weighing_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES incidents.decision(id),
  constraint weighing_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incident(id),
  constraint weighing_pkey PRIMARY KEY (decision_id, matter)
);
alter table incidents.weighing enable row level security, force row level security;
create policy owner on incidents.weighing to current_user
  using (true)
  with check (true);
create policy staff on incidents.weighing to heed_staff
  using ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((incident_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on incidents.weighing to heed_worker
  using (true)
  with check (true);
grant insert, select on incidents.weighing to heed_staff;
grant select on incidents.weighing to heed_worker;

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

create schema learning;
grant usage on schema learning to heed_staff;
grant usage on schema learning to heed_worker;

create table learning.agreement (
  id uuid not null,
  review_id uuid not null,
  paper text not null,
  fingerprint text not null,
  register_version text not null,
  agreed_at timestamp with time zone not null,
  agreed_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint agreement_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES access.person(id),
  constraint agreement_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint agreement_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.person(id),
  constraint agreement_paper_check CHECK ((paper = ANY (ARRAY['briefing'::text, 'bulletin'::text]))),
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE UNIQUE INDEX agreed_once ON learning.agreement USING btree (review_id, paper) WHERE (ended_at IS NULL);
alter table learning.agreement enable row level security, force row level security;
create policy owner on learning.agreement to current_user
  using (true)
  with check (true);
create policy staff on learning.agreement to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on learning.agreement to heed_worker
  using (true)
  with check (true);
grant insert, select, update on learning.agreement to heed_staff;
grant insert, select on learning.agreement to heed_worker;

create table learning.briefing (
  id uuid not null,
  review_id uuid not null,
  partnership_id uuid not null,
  title text not null,
  drafted_at timestamp with time zone not null,
  drafted_by uuid,
  sent_at timestamp with time zone,
  sent_by uuid,
  constraint briefing_check CHECK (((sent_at IS NULL) = (sent_by IS NULL))),
  constraint briefing_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES access.person(id),
  constraint briefing_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint briefing_pkey PRIMARY KEY (id),
  constraint briefing_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint briefing_review_id_key UNIQUE (review_id),
  constraint briefing_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.person(id),
  constraint briefing_title_check CHECK ((title <> ''::text))
);
CREATE INDEX briefing_partnership_id_idx ON learning.briefing USING btree (partnership_id);
alter table learning.briefing enable row level security, force row level security;
create policy owner on learning.briefing to current_user
  using (true)
  with check (true);
create policy sent on learning.briefing for select to heed_staff
  using (((sent_at IS NOT NULL) AND (partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid)));
create policy staff on learning.briefing to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on learning.briefing to heed_worker
  using (true)
  with check (true);
grant insert, select, update on learning.briefing to heed_staff;
grant insert, select on learning.briefing to heed_worker;

create table learning.bulletin (
  id uuid not null,
  review_id uuid not null,
  partnership_id uuid not null,
  title text not null,
  what_happened text not null,
  what_we_learned text not null,
  what_must_change text not null,
  drafted_at timestamp with time zone not null,
  drafted_by uuid,
  constraint bulletin_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES access.person(id),
  constraint bulletin_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint bulletin_pkey PRIMARY KEY (id),
  constraint bulletin_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint bulletin_review_id_key UNIQUE (review_id),
  constraint bulletin_title_check CHECK ((title <> ''::text))
);
alter table learning.bulletin enable row level security, force row level security;
create policy owner on learning.bulletin to current_user
  using (true)
  with check (true);
create policy staff on learning.bulletin to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on learning.bulletin to heed_worker
  using (true)
  with check (true);
grant insert, select, update on learning.bulletin to heed_staff;
grant insert, select on learning.bulletin to heed_worker;

create table learning.part (
  briefing_id uuid not null,
  review_id uuid not null,
  "position" smallint not null,
  text text not null,
  constraint part_briefing_id_fkey FOREIGN KEY (briefing_id) REFERENCES learning.briefing(id),
  constraint part_pkey PRIMARY KEY (briefing_id, "position"),
  constraint part_position_check CHECK ((("position" >= 1) AND ("position" <= 7))),
  constraint part_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
alter table learning.part enable row level security, force row level security;
create policy owner on learning.part to current_user
  using (true)
  with check (true);
create policy sent on learning.part for select to heed_staff
  using ((EXISTS ( SELECT
   FROM learning.briefing b
  WHERE ((b.id = part.briefing_id) AND (b.sent_at IS NOT NULL) AND (b.partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid)))));
create policy staff on learning.part to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on learning.part to heed_worker
  using (true)
  with check (true);
grant insert, select, update on learning.part to heed_staff;
grant insert, select on learning.part to heed_worker;

create table learning.recipient (
  briefing_id uuid not null,
  partnership_id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  constraint recipient_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint recipient_briefing_id_fkey FOREIGN KEY (briefing_id) REFERENCES learning.briefing(id),
  constraint recipient_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint recipient_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint recipient_pkey PRIMARY KEY (briefing_id, person_id),
  constraint recipient_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.person(id)
);
alter table learning.recipient enable row level security, force row level security;
create policy owner on learning.recipient to current_user
  using (true)
  with check (true);
create policy staff on learning.recipient to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on learning.recipient to heed_worker
  using (true)
  with check (true);
grant insert, select on learning.recipient to heed_staff;
grant insert, select on learning.recipient to heed_worker;

create table learning.use (
  id uuid not null,
  briefing_id uuid not null,
  partnership_id uuid not null,
  agency_id uuid not null,
  team text not null,
  used_on date not null,
  people smallint not null,
  change text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint use_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint use_briefing_id_fkey FOREIGN KEY (briefing_id) REFERENCES learning.briefing(id),
  constraint use_change_check CHECK ((change <> ''::text)),
  constraint use_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint use_people_check CHECK ((people > 0)),
  constraint use_pkey PRIMARY KEY (id),
  constraint use_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint use_team_check CHECK ((team <> ''::text))
);
CREATE INDEX use_briefing_id_idx ON learning.use USING btree (briefing_id);
alter table learning.use enable row level security, force row level security;
create policy owner on learning.use to current_user
  using (true)
  with check (true);
create policy staff on learning.use to heed_staff
  using ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid))
  with check ((partnership_id = (NULLIF(current_setting('app.partnership'::text, true), ''::text))::uuid));
create policy worker on learning.use to heed_worker
  using (true)
  with check (true);
grant insert, select on learning.use to heed_staff;
grant insert, select on learning.use to heed_worker;

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
CREATE TRIGGER edition AFTER INSERT OR DELETE OR UPDATE ON library.answer FOR EACH STATEMENT EXECUTE FUNCTION library.begin_edition();
alter table library.answer enable row level security, force row level security;
create policy listed on library.answer for select to heed_library, heed_staff
  using (( SELECT library.is_listed(p.*) AS is_listed
   FROM library.publication p
  WHERE (p.id = answer.publication_id)));
create policy own on library.answer to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = answer.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
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
  number integer not null,
  shown_from date not null,
  on_site_until date not null,
  facets integer[] not null,
  vector tsvector not null,
  constraint body_number_fkey FOREIGN KEY (number) REFERENCES library.publication(number),
  constraint body_pkey PRIMARY KEY (number)
);
CREATE INDEX body_shown_from_number_idx ON library.body USING btree (shown_from DESC, number DESC);
CREATE INDEX body_vector_idx ON library.body USING gin (vector) WITH (fastupdate='on', gin_pending_list_limit='256');
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
  using (( SELECT library.is_on_site(p.*) AS is_on_site
   FROM library.publication p
  WHERE (p.id = companion.publication_id)));
create policy own on library.companion to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = companion.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.companion to current_user
  using (true)
  with check (true);
create policy worker on library.companion to heed_worker
  using (true)
  with check (true);
grant select on library.companion to heed_library;
grant insert, select on library.companion to heed_staff;
grant insert, select on library.companion to heed_worker;

create table library.correction (
  id uuid not null,
  publication_id uuid not null,
  corrected_on date not null,
  corrected_by uuid,
  note text not null,
  constraint correction_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  constraint correction_pkey PRIMARY KEY (id),
  constraint correction_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
CREATE INDEX correction_publication_id_corrected_on_idx ON library.correction USING btree (publication_id, corrected_on);
CREATE TRIGGER edition AFTER INSERT OR DELETE OR UPDATE ON library.correction FOR EACH STATEMENT EXECUTE FUNCTION library.begin_edition();
alter table library.correction enable row level security, force row level security;
create policy listed on library.correction for select to heed_library, heed_staff
  using (( SELECT library.is_listed(p.*) AS is_listed
   FROM library.publication p
  WHERE (p.id = correction.publication_id)));
create policy own on library.correction to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = correction.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.correction to current_user
  using (true)
  with check (true);
create policy worker on library.correction to heed_worker
  using (true)
  with check (true);
grant select on library.correction to heed_library;
grant insert, select on library.correction to heed_staff;
grant insert, select on library.correction to heed_worker;

create table library.edition (
  slot smallint not null,
  number bigint not null,
  constraint edition_pkey PRIMARY KEY (slot)
);
alter table library.edition enable row level security, force row level security;
create policy everyone on library.edition for select to heed_library, heed_staff, heed_worker
  using ((number > 0));
create policy owner on library.edition to current_user
  using (true)
  with check (true);
grant select on library.edition to heed_library;
grant select on library.edition to heed_staff;
grant select on library.edition to heed_worker;

create table library.facet (
  id integer not null generated always as identity,
  name text not null,
  value text not null,
  constraint facet_name_check CHECK ((name = ANY (ARRAY['nation'::text, 'kind'::text, 'board'::text, 'year'::text, 'age'::text, 'theme'::text, 'model'::text]))),
  constraint facet_name_value_key UNIQUE (name, value),
  constraint facet_pkey PRIMARY KEY (id),
  constraint facet_value_check CHECK ((value <> ''::text))
);
alter table library.facet enable row level security, force row level security;
create policy owner on library.facet to current_user
  using (true)
  with check (true);

create table library.feedback (
  id uuid not null,
  publication_id uuid,
  page text not null,
  told_at timestamp with time zone not null default now(),
  text text not null,
  email text not null default ''::text,
  seen_on date,
  seen_by uuid,
  constraint feedback_check CHECK (((seen_on IS NULL) = (seen_by IS NULL))),
  constraint feedback_email_check CHECK (((email !~ '[\s]'::text) AND (length(email) <= 320))),
  constraint feedback_page_check CHECK ((length(page) <= 200)),
  constraint feedback_pkey PRIMARY KEY (id),
  constraint feedback_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id),
  constraint feedback_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);
alter table library.feedback enable row level security, force row level security;
create policy own on library.feedback to heed_staff
  using (((( SELECT library.acting_partnership() AS acting_partnership) IS NOT NULL) AND ((publication_id IS NULL) OR (EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = feedback.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))))));
create policy owner on library.feedback to current_user
  using (true)
  with check (true);
create policy tells on library.feedback for insert to heed_library, heed_staff
  with check (((seen_on IS NULL) AND ((publication_id IS NULL) OR (EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = feedback.publication_id) AND library.is_listed(p.*)))))));
create policy worker on library.feedback to heed_worker
  using (true)
  with check (true);
grant select on library.feedback to heed_staff;
grant delete, insert, select on library.feedback to heed_worker;
grant insert on library.feedback (email) to heed_library;
grant insert on library.feedback (email) to heed_staff;
grant insert on library.feedback (id) to heed_library;
grant insert on library.feedback (id) to heed_staff;
grant insert on library.feedback (page) to heed_library;
grant insert on library.feedback (page) to heed_staff;
grant insert on library.feedback (publication_id) to heed_library;
grant insert on library.feedback (publication_id) to heed_staff;
grant update on library.feedback (seen_by) to heed_staff;
grant update on library.feedback (seen_on) to heed_staff;
grant insert on library.feedback (text) to heed_library;
grant insert on library.feedback (text) to heed_staff;

create table library.finding (
  publication_id uuid not null,
  number smallint not null,
  title text not null,
  text text not null,
  themes text[] not null default '{}'::text[],
  concepts text[] not null default '{}'::text[],
  constraint finding_pkey PRIMARY KEY (publication_id, number),
  constraint finding_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id),
  constraint finding_title_check CHECK ((title <> ''::text))
);
alter table library.finding enable row level security, force row level security;
create policy listed on library.finding for select to heed_library, heed_staff
  using (( SELECT library.is_listed(p.*) AS is_listed
   FROM library.publication p
  WHERE (p.id = finding.publication_id)));
create policy own on library.finding to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = finding.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.finding to current_user
  using (true)
  with check (true);
create policy worker on library.finding to heed_worker
  using (true)
  with check (true);
grant select on library.finding to heed_library;
grant insert, select on library.finding to heed_staff;
grant insert, select on library.finding to heed_worker;

create table library.head (
  number integer not null,
  shown_from date not null,
  on_site_until date not null,
  facets integer[] not null,
  vector tsvector not null,
  constraint head_number_fkey FOREIGN KEY (number) REFERENCES library.publication(number),
  constraint head_pkey PRIMARY KEY (number)
);
CREATE INDEX head_shown_from_number_idx ON library.head USING btree (shown_from DESC, number DESC);
CREATE INDEX head_vector_idx ON library.head USING gin (vector) WITH (fastupdate=off);
CREATE TRIGGER edition AFTER INSERT OR DELETE OR UPDATE ON library.head FOR EACH STATEMENT EXECUTE FUNCTION library.begin_edition();
alter table library.head enable row level security, force row level security;
create policy owner on library.head to current_user
  using (true)
  with check (true);

create table library.original (
  sha256 text not null,
  bytes bytea not null,
  constraint original_pkey PRIMARY KEY (sha256),
  constraint original_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
alter table library.original enable row level security, force row level security;
create policy owner on library.original to current_user
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
  using (( SELECT library.is_on_site(p.*) AS is_on_site
   FROM library.publication p
  WHERE (p.id = pdf.publication_id)));
create policy own on library.pdf to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = pdf.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.pdf to current_user
  using (true)
  with check (true);
create policy worker on library.pdf to heed_worker
  using (true)
  with check (true);
grant select on library.pdf to heed_library;
grant insert, select on library.pdf to heed_staff;
grant insert, select on library.pdf to heed_worker;

create table library.provenance (
  publication_id uuid not null,
  file_name text not null,
  sha256 text not null,
  place text not null default ''::text,
  received_at timestamp with time zone not null default now(),
  received_by uuid,
  flags text[] not null default '{}'::text[],
  original_sha256 text,
  constraint provenance_original_sha256_fkey FOREIGN KEY (original_sha256) REFERENCES library.original(sha256),
  constraint provenance_pkey PRIMARY KEY (publication_id),
  constraint provenance_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id),
  constraint provenance_sha256_place_key UNIQUE (sha256, place)
);
CREATE INDEX provenance_original_sha256_idx ON library.provenance USING btree (original_sha256) WHERE (original_sha256 IS NOT NULL);
alter table library.provenance enable row level security, force row level security;
create policy own on library.provenance to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = provenance.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.provenance to current_user
  using (true)
  with check (true);
create policy worker on library.provenance to heed_worker
  using (true)
  with check (true);
grant insert, select on library.provenance to heed_staff;
grant insert, select on library.provenance to heed_worker;
grant update on library.provenance (flags) to heed_staff;
grant update on library.provenance (flags) to heed_worker;

create table library.publication (
  id uuid not null,
  slug text not null,
  partnership_id uuid not null,
  partnership_name text not null,
  nation text,
  kind text not null,
  language text not null,
  title text not null,
  published_on date,
  on_site_until date,
  fingerprint text not null,
  published_by uuid,
  withdrawn_on date,
  withdrawn_by uuid,
  withdrawn_because text,
  number integer not null generated always as identity,
  identifier text not null,
  origin text not null default 'here'::text,
  framework text,
  framework_version text,
  incident_from smallint,
  incident_to smallint,
  age_band text,
  model text,
  licence text not null default 'You may copy and share this review for learning.'::text,
  permission text,
  may_republish boolean not null default true,
  link text,
  released_at timestamp with time zone,
  first_released_by uuid,
  first_released_at timestamp with time zone,
  second_released_by uuid,
  concepts text[] not null default '{}'::text[],
  constraint publication_age_band_check CHECK ((age_band = ANY (ARRAY['before birth'::text, 'under 1'::text, '1 to 5'::text, '6 to 10'::text, '11 to 15'::text, '16 and 17'::text, '18 to 24'::text, '25 to 44'::text, '45 to 64'::text, '65 to 84'::text, '85 and over'::text, 'several'::text]))),
  constraint publication_check CHECK ((on_site_until >= published_on)),
  constraint publication_check1 CHECK (((withdrawn_on IS NULL) = (withdrawn_because IS NULL))),
  constraint publication_check2 CHECK (((withdrawn_on IS NOT NULL) OR (withdrawn_by IS NULL))),
  constraint publication_check3 CHECK ((incident_to >= incident_from)),
  constraint publication_check4 CHECK (((first_released_by IS NULL) = (first_released_at IS NULL))),
  constraint publication_check5 CHECK (((origin = 'here'::text) OR (released_at IS NULL) OR ((first_released_by IS NOT NULL) AND (second_released_by IS NOT NULL) AND (first_released_by <> second_released_by)))),
  constraint publication_check6 CHECK (((released_at IS NULL) OR ((nation IS NOT NULL) AND (published_on IS NOT NULL)))),
  constraint publication_identifier_check CHECK ((identifier <> ''::text)),
  constraint publication_identifier_key UNIQUE (identifier),
  constraint publication_language_check CHECK ((language = ANY (ARRAY['English'::text, 'Welsh'::text]))),
  constraint publication_link_check CHECK ((link ~ '^https?://'::text)),
  constraint publication_nation_check CHECK ((nation = ANY (ARRAY['England'::text, 'Wales'::text, 'Scotland'::text, 'NorthernIreland'::text]))),
  constraint publication_number_key UNIQUE (number),
  constraint publication_origin_check CHECK ((origin = ANY (ARRAY['here'::text, 'imported'::text]))),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_slug_check CHECK ((slug ~ '^[a-z]+-[12][0-9]{3}-[b-z0-9]{6}$'::text)),
  constraint publication_slug_key UNIQUE (slug),
  constraint publication_title_check CHECK ((title <> ''::text))
);
CREATE INDEX publication_partnership_id_idx ON library.publication USING btree (partnership_id);
CREATE INDEX publication_published_on_id_idx ON library.publication USING btree (published_on DESC, id);
CREATE TRIGGER edition AFTER INSERT OR DELETE OR UPDATE ON library.publication FOR EACH STATEMENT EXECUTE FUNCTION library.begin_edition();
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
grant update on library.publication (age_band) to heed_worker;
grant update on library.publication (concepts) to heed_worker;
grant update on library.publication (first_released_at) to heed_staff;
grant update on library.publication (first_released_at) to heed_worker;
grant update on library.publication (first_released_by) to heed_staff;
grant update on library.publication (first_released_by) to heed_worker;
grant update on library.publication (framework) to heed_worker;
grant update on library.publication (framework_version) to heed_worker;
grant update on library.publication (incident_from) to heed_worker;
grant update on library.publication (incident_to) to heed_worker;
grant update on library.publication (kind) to heed_worker;
grant update on library.publication (licence) to heed_worker;
grant update on library.publication (link) to heed_worker;
grant update on library.publication (may_republish) to heed_worker;
grant update on library.publication (model) to heed_worker;
grant update on library.publication (nation) to heed_worker;
grant update on library.publication (on_site_until) to heed_worker;
grant update on library.publication (partnership_name) to heed_worker;
grant update on library.publication (permission) to heed_worker;
grant update on library.publication (published_on) to heed_worker;
grant update on library.publication (released_at) to heed_staff;
grant update on library.publication (released_at) to heed_worker;
grant update on library.publication (second_released_by) to heed_staff;
grant update on library.publication (second_released_by) to heed_worker;
grant update on library.publication (title) to heed_worker;
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
  concepts text[] not null default '{}'::text[],
  constraint recommendation_pkey PRIMARY KEY (publication_id, number),
  constraint recommendation_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.recommendation enable row level security, force row level security;
create policy listed on library.recommendation for select to heed_library, heed_staff
  using (( SELECT library.is_listed(p.*) AS is_listed
   FROM library.publication p
  WHERE (p.id = recommendation.publication_id)));
create policy own on library.recommendation to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = recommendation.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
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
  background text not null default ''::text,
  learning text not null default ''::text,
  keywords text[] not null default '{}'::text[],
  concepts text[] not null default '{}'::text[],
  constraint report_pkey PRIMARY KEY (publication_id),
  constraint report_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.report enable row level security, force row level security;
create policy listed on library.report for select to heed_library, heed_staff
  using (( SELECT library.is_listed(p.*) AS is_listed
   FROM library.publication p
  WHERE (p.id = report.publication_id)));
create policy own on library.report to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = report.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
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
  link_hash text,
  link_until timestamp with time zone,
  constraint report_request_check CHECK ((num_nonnulls(answered_on, answered_by, sent, answer) = ANY (ARRAY[0, 4]))),
  constraint report_request_check1 CHECK (((link_hash IS NULL) = (link_until IS NULL))),
  constraint report_request_check2 CHECK (((link_hash IS NULL) OR (answered_on IS NOT NULL))),
  constraint report_request_email_check CHECK (((email !~ '[\s]'::text) AND (POSITION(('@'::text) IN (email)) > 1) AND (length(email) <= 320))),
  constraint report_request_link_hash_key UNIQUE (link_hash),
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

create table library.request_taken (
  id uuid not null,
  publication_id uuid not null,
  asked_on date not null,
  answered_on date not null,
  sent boolean not null,
  constraint request_taken_check CHECK ((answered_on >= asked_on)),
  constraint request_taken_pkey PRIMARY KEY (id),
  constraint request_taken_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
CREATE INDEX request_taken_publication_id_idx ON library.request_taken USING btree (publication_id);
alter table library.request_taken enable row level security, force row level security;
create policy listed on library.request_taken for select to heed_library
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = request_taken.publication_id) AND library.is_listed(p.*)))));
create policy own on library.request_taken to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = request_taken.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.request_taken to current_user
  using (true)
  with check (true);
create policy worker on library.request_taken to heed_worker
  using (true)
  with check (true);
grant select on library.request_taken to heed_library;
grant insert, select on library.request_taken to heed_staff;
grant delete, insert, select on library.request_taken to heed_worker;

create table library.said (
  publication_number integer not null,
  what text not null,
  number smallint not null,
  shown_from date not null,
  facets integer[] not null,
  vector tsvector not null,
  constraint said_pkey PRIMARY KEY (publication_number, what, number),
  constraint said_publication_number_fkey FOREIGN KEY (publication_number) REFERENCES library.publication(number),
  constraint said_what_check CHECK ((what = ANY (ARRAY['finding'::text, 'recommendation'::text])))
);
CREATE INDEX said_vector_idx ON library.said USING gin (vector) WITH (fastupdate='on', gin_pending_list_limit='256');
alter table library.said enable row level security, force row level security;
create policy owner on library.said to current_user
  using (true)
  with check (true);

create table library.section (
  publication_id uuid not null,
  number smallint not null,
  heading text not null,
  blocks jsonb not null,
  words text not null,
  concepts text[] not null default '{}'::text[],
  constraint section_pkey PRIMARY KEY (publication_id, number),
  constraint section_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id)
);
alter table library.section enable row level security, force row level security;
create policy on_site on library.section for select to heed_library, heed_staff
  using (( SELECT library.is_on_site(p.*) AS is_on_site
   FROM library.publication p
  WHERE (p.id = section.publication_id)));
create policy own on library.section to heed_staff
  using ((( SELECT p.partnership_id
   FROM library.publication p
  WHERE (p.id = section.publication_id)) = ( SELECT library.acting_partnership() AS acting_partnership)));
create policy owner on library.section to current_user
  using (true)
  with check (true);
create policy worker on library.section to heed_worker
  using (true)
  with check (true);
grant select on library.section to heed_library;
grant insert, select on library.section to heed_staff;
grant insert, select on library.section to heed_worker;

create table library.tombstone (
  slug text not null,
  publication_id uuid not null,
  withdrawn_on date not null,
  note text not null default ''::text,
  constraint tombstone_note_check CHECK ((length(note) <= 1000)),
  constraint tombstone_pkey PRIMARY KEY (slug),
  constraint tombstone_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES library.publication(id),
  constraint tombstone_publication_id_key UNIQUE (publication_id)
);
alter table library.tombstone enable row level security, force row level security;
create policy everyone on library.tombstone for select to heed_library, heed_staff
  using ((withdrawn_on <= library.today()));
create policy own on library.tombstone to heed_staff
  using ((EXISTS ( SELECT
   FROM library.publication p
  WHERE ((p.id = tombstone.publication_id) AND (p.partnership_id = ( SELECT library.acting_partnership() AS acting_partnership))))));
create policy owner on library.tombstone to current_user
  using (true)
  with check (true);
create policy worker on library.tombstone to heed_worker
  using (true)
  with check (true);
grant select on library.tombstone to heed_library;
grant insert, select on library.tombstone to heed_staff;
grant insert, select on library.tombstone to heed_worker;

create table library.word (
  word text not null,
  constraint word_pkey PRIMARY KEY (word)
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

CREATE OR REPLACE FUNCTION library.answered_request(hash text)
 RETURNS TABLE(slug text, title text, sent boolean, answer text, link_until timestamp with time zone, has_pdf boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select p.slug, p.title, r.sent, r.answer, r.link_until,
    exists (select from library.pdf d where d.publication_id = p.id and d.document = 'report')
  from library.report_request r join library.publication p on p.id = r.publication_id
  where r.link_hash = hash and r.link_until > now() and library.is_listed(p)
$function$;
grant execute on function library.answered_request(text) to heed_library;
grant execute on function library.answered_request(text) to heed_staff;

CREATE OR REPLACE FUNCTION library.begin_edition()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update library.edition set number = number + 1 where slot = pg_backend_pid() % 16;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION library.best_heads(query tsquery, wanted integer[], most integer)
 RETURNS TABLE(number integer, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select number, ts_rank(vector, query) from library.head
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by())
  order by 2 desc, shown_from desc, number desc limit most
$function$;
grant execute on function library.best_heads(tsquery,integer[],integer) to heed_library;
grant execute on function library.best_heads(tsquery,integer[],integer) to heed_staff;
grant execute on function library.best_heads(tsquery,integer[],integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.best_said(query tsquery, wanted integer[], which text, most integer)
 RETURNS TABLE(publication_number integer, what text, number smallint, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select publication_number, what, number, ts_rank_cd(vector, query) from library.said
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and (which = '' or what = which)
  order by 4 desc, shown_from desc, publication_number desc, what, number limit most
$function$;
grant execute on function library.best_said(tsquery,integer[],text,integer) to heed_library;
grant execute on function library.best_said(tsquery,integer[],text,integer) to heed_staff;
grant execute on function library.best_said(tsquery,integer[],text,integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.concept_vector(concepts text[], weight "char")
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE
RETURN COALESCE((SELECT setweight((string_agg((quote_literal(('concept/'::text || concept.concept)) || ':1'::text), ' '::text))::tsvector, concept_vector.weight) AS setweight FROM unnest(concept_vector.concepts) concept(concept)), ''::tsvector);

CREATE OR REPLACE FUNCTION library.facet_names()
 RETURNS TABLE(id integer, name text, value text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select id, name, value from library.facet
  where id in (select unnest(facets) from library.head where shown_from <= (select library.shown_by()))
$function$;
grant execute on function library.facet_names() to heed_library;
grant execute on function library.facet_names() to heed_staff;
grant execute on function library.facet_names() to heed_worker;

CREATE OR REPLACE FUNCTION library.facets_named(publications uuid[])
 RETURNS TABLE(number integer, name text, value text)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT p.number,
     f.name,
     f.value
    FROM (library.publication p
      CROSS JOIN LATERAL ( VALUES ('nation'::text,p.nation), ('kind'::text,p.kind), ('board'::text,p.partnership_name), ('year'::text,(EXTRACT(year FROM p.published_on))::text), ('age'::text,p.age_band), ('model'::text,p.model)) f(name, value))
   WHERE ((p.id = ANY (facets_named.publications)) AND (f.value <> ''::text))
 UNION
  SELECT p.number,
     'theme'::text,
     theme.theme
    FROM (library.publication p
      JOIN library.report r ON ((r.publication_id = p.id))),
     LATERAL unnest(r.themes) theme(theme)
   WHERE ((p.id = ANY (facets_named.publications)) AND (theme.theme <> ''::text));
END;

CREATE OR REPLACE FUNCTION library.is_listed(p library.publication)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (((p).released_at IS NOT NULL) AND ((p).published_on <= library.today()) AND ((p).withdrawn_on IS NULL));
grant execute on function library.is_listed(library.publication) to heed_library;
grant execute on function library.is_listed(library.publication) to heed_staff;
grant execute on function library.is_listed(library.publication) to heed_worker;

CREATE OR REPLACE FUNCTION library.is_on_site(p library.publication)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (library.is_listed(p) AND (p).may_republish AND (((p).on_site_until IS NULL) OR ((p).on_site_until >= library.today())));
grant execute on function library.is_on_site(library.publication) to heed_library;
grant execute on function library.is_on_site(library.publication) to heed_staff;
grant execute on function library.is_on_site(library.publication) to heed_worker;

CREATE OR REPLACE FUNCTION library.make_searchable(publications uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  delete from library.said where publication_number in (select number from library.publication where id = any (publications));
  delete from library.body where number in (select number from library.publication where id = any (publications));
  delete from library.head where number in (select number from library.publication where id = any (publications));

  insert into library.facet (name, value)
  select distinct name, value from library.facets_named(publications) order by name, value
  on conflict do nothing;

  insert into library.head (number, shown_from, on_site_until, facets, vector)
  select p.number,
    case when p.released_at is null then 'infinity' else p.published_on end,
    case when p.released_at is null then 'infinity' when not p.may_republish then '-infinity' else coalesce(p.on_site_until, 'infinity') end,
    (select coalesce(array_agg(f.id order by f.id), '{}') from library.facets_named(array[p.id]) n join library.facet f using (name, value)),
    setweight(library.text_vector(p.title), 'A') || library.concept_vector(p.concepts, 'A')
    || setweight(library.text_vector(array_to_string(r.themes || r.keywords, '; ')), 'B')
    || setweight(library.text_vector(r.summary || ' ' || r.learning), 'C') || library.concept_vector(r.concepts, 'B')
  from library.publication p join library.report r on r.publication_id = p.id
  where p.id = any (publications) and p.withdrawn_on is null;

  insert into library.said (publication_number, what, number, shown_from, facets, vector)
  select p.number, said.what, said.number, h.shown_from, h.facets, said.vector
  from library.publication p join library.head h on h.number = p.number,
    lateral (
      select 'finding' as what, f.number, setweight(library.text_vector(f.title), 'A')
        || library.text_vector(f.text) || library.concept_vector(f.concepts, 'D') as vector
      from library.finding f where f.publication_id = p.id
      union all
      select 'recommendation', r.number, library.text_vector(r.text) || library.concept_vector(r.concepts, 'D')
      from library.recommendation r where r.publication_id = p.id) as said
  where p.id = any (publications);

  insert into library.body (number, shown_from, on_site_until, facets, vector)
  select h.number, h.shown_from, h.on_site_until, h.facets,
    h.vector
    || setweight(library.text_vector(concat_ws(' ', r.background,
         (select string_agg(f.title || ' ' || f.text, ' ' order by f.number) from library.finding f where f.publication_id = p.id),
         (select string_agg(c.text, ' ' order by c.number) from library.recommendation c where c.publication_id = p.id))), 'C')
    || library.text_vector(coalesce((select string_agg(s.heading || ' ' || s.words, ' ' order by s.number) from library.section s where s.publication_id = p.id), ''))
    || library.concept_vector(array(
         select unnest(s.concepts) from library.section s where s.publication_id = p.id
         union select unnest(f.concepts) from library.finding f where f.publication_id = p.id
         union select unnest(c.concepts) from library.recommendation c where c.publication_id = p.id), 'D')
  from library.publication p join library.head h on h.number = p.number join library.report r on r.publication_id = p.id
  where p.id = any (publications);

  insert into library.word (word)
  select distinct w.word
  from library.publication p join library.report r on r.publication_id = p.id,
    regexp_split_to_table(lower(concat_ws(' ', p.title, r.summary, r.learning, array_to_string(r.themes || r.keywords, ' '),
      (select string_agg(f.title || ' ' || f.text, ' ') from library.finding f where f.publication_id = p.id),
      (select string_agg(c.text, ' ') from library.recommendation c where c.publication_id = p.id))), '[^[:alpha:]''’]+') as w (word)
  where p.id = any (publications) and length(w.word) between 4 and 40
  order by w.word
  on conflict do nothing;
$function$;
grant execute on function library.make_searchable(uuid[]) to heed_staff;
grant execute on function library.make_searchable(uuid[]) to heed_worker;

CREATE OR REPLACE FUNCTION library.nearest_said(lexemes text[], weights real[], which text, most integer)
 RETURNS TABLE(publication_number integer, what text, number smallint, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select s.publication_number, s.what, s.number,
    (select sum(weight) from unnest(lexemes, weights) as wanted (lexeme, weight)
     where s.vector @@ quote_literal(lexeme)::tsquery)::real as rank
  from library.said s
  where s.vector @@ (select string_agg(quote_literal(lexeme), ' | ')::tsquery from unnest(lexemes) as lexeme)
    and s.shown_from <= (select library.shown_by()) and (which = '' or s.what = which)
  order by 4 desc, s.shown_from desc, s.publication_number desc, s.what, s.number limit most
$function$;
grant execute on function library.nearest_said(text[],real[],text,integer) to heed_library;
grant execute on function library.nearest_said(text[],real[],text,integer) to heed_staff;
grant execute on function library.nearest_said(text[],real[],text,integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.nearest_word(typed text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  select near.word from (
    select word, similarity(word, lower(typed)) as alike from library.word
    where word % lower(typed) and abs(length(word) - length(typed)) <= 2
    order by 2 desc, abs(length(word) - length(typed)), word limit 8) as near
  where exists (
    select from library.said where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by())
    union all
    select from library.head where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by()))
  order by alike desc, abs(length(near.word) - length(typed)), near.word limit 1
$function$;
grant execute on function library.nearest_word(text) to heed_library;
grant execute on function library.nearest_word(text) to heed_staff;
grant execute on function library.nearest_word(text) to heed_worker;

CREATE OR REPLACE FUNCTION library.newest_bodies(query tsquery, wanted integer[], most integer, skipped integer)
 RETURNS TABLE(number integer, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select newest.number, ts_rank_cd(body.vector, query)
  from (
    select number, shown_from from library.body
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
    union all
    select number, shown_from from library.head
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until < (select library.today())
    order by shown_from desc, number desc limit most offset skipped) as newest
  join library.body using (number)
  order by newest.shown_from desc, number desc
$function$;
grant execute on function library.newest_bodies(tsquery,integer[],integer,integer) to heed_library;
grant execute on function library.newest_bodies(tsquery,integer[],integer,integer) to heed_staff;
grant execute on function library.newest_bodies(tsquery,integer[],integer,integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.newest_bodies_walked(query tsquery, wanted integer[], most integer, skipped integer)
 RETURNS TABLE(number integer, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
 SET jit TO 'off'
AS $function$
  select number, ts_rank_cd(vector, query) from library.body
  where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
  order by shown_from desc, number desc limit most offset skipped
$function$;
grant execute on function library.newest_bodies_walked(tsquery,integer[],integer,integer) to heed_library;
grant execute on function library.newest_bodies_walked(tsquery,integer[],integer,integer) to heed_staff;
grant execute on function library.newest_bodies_walked(tsquery,integer[],integer,integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.newest_heads(wanted integer[], most integer, skipped integer)
 RETURNS TABLE(number integer, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select number, 0::real from library.head
  where facets @> wanted and shown_from <= (select library.shown_by())
  order by shown_from desc, number desc limit most offset skipped
$function$;
grant execute on function library.newest_heads(integer[],integer,integer) to heed_library;
grant execute on function library.newest_heads(integer[],integer,integer) to heed_staff;
grant execute on function library.newest_heads(integer[],integer,integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.numbers_matching(query tsquery, wanted integer[], most integer)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select coalesce(string_agg(int4send(number), ''::bytea), ''::bytea) from (
    select number from library.body
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until >= (select library.today())
    union all
    select number from library.head
    where vector @@ query and facets @> wanted and shown_from <= (select library.shown_by()) and on_site_until < (select library.today())
    limit most) as matching
$function$;
grant execute on function library.numbers_matching(tsquery,integer[],integer) to heed_library;
grant execute on function library.numbers_matching(tsquery,integer[],integer) to heed_staff;
grant execute on function library.numbers_matching(tsquery,integer[],integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.packed_facets()
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(string_agg(int4send(number) || int4send(facet), ''::bytea), ''::bytea)
  from (select number, unnest(facets) as facet from library.head where shown_from <= (select library.shown_by())) as pairs
$function$;
grant execute on function library.packed_facets() to heed_library;
grant execute on function library.packed_facets() to heed_staff;
grant execute on function library.packed_facets() to heed_worker;

CREATE OR REPLACE FUNCTION library.requested_pdf(hash text)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select d.bytes
  from library.report_request r join library.publication p on p.id = r.publication_id
    join library.pdf d on d.publication_id = p.id and d.document = 'report'
  where r.link_hash = hash and r.link_until > now() and r.sent and p.may_republish and library.is_listed(p)
$function$;
grant execute on function library.requested_pdf(text) to heed_library;
grant execute on function library.requested_pdf(text) to heed_staff;

CREATE OR REPLACE FUNCTION library.said_count(most integer)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*)::int from (select from library.said where shown_from <= (select library.shown_by()) limit most) as counted
$function$;
grant execute on function library.said_count(integer) to heed_library;
grant execute on function library.said_count(integer) to heed_staff;
grant execute on function library.said_count(integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.said_with(lexemes text[], most integer)
 RETURNS TABLE(lexeme text, times integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
  select lexeme, (select count(*)::int from (
    select from library.said where vector @@ quote_literal(lexeme)::tsquery and shown_from <= (select library.shown_by()) limit most) as found)
  from unnest(lexemes) as lexeme
$function$;
grant execute on function library.said_with(text[],integer) to heed_library;
grant execute on function library.said_with(text[],integer) to heed_staff;
grant execute on function library.said_with(text[],integer) to heed_worker;

CREATE OR REPLACE FUNCTION library.shown_by()
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select case when session_user not in ('heed_library', 'heed_staff') and current_setting('library.unreleased', true) = 'yes'
    then 'infinity' else library.today() end
$function$;
grant execute on function library.shown_by() to heed_library;
grant execute on function library.shown_by() to heed_staff;
grant execute on function library.shown_by() to heed_worker;

CREATE OR REPLACE FUNCTION library.text_vector(text)
 RETURNS tsvector
 LANGUAGE sql
 STABLE
RETURN to_tsvector('en'::regconfig, $1);

CREATE OR REPLACE FUNCTION library.today()
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN ((now() AT TIME ZONE 'Europe/London'::text))::date;
grant execute on function library.today() to heed_library;
grant execute on function library.today() to heed_staff;
grant execute on function library.today() to heed_worker;

CREATE OR REPLACE FUNCTION library.unknown_words(words text[])
 RETURNS TABLE(word text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
  select word from unnest(words) as word
  where numnode(plainto_tsquery('public.en', word)) > 0
    and not exists (select from library.body where vector @@ plainto_tsquery('public.en', word) and shown_from <= (select library.shown_by()))
$function$;
grant execute on function library.unknown_words(text[]) to heed_library;
grant execute on function library.unknown_words(text[]) to heed_staff;
grant execute on function library.unknown_words(text[]) to heed_worker;

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

create schema reports;
grant usage on schema reports to heed_staff;
grant usage on schema reports to heed_worker;

create table reports.accuracy_check (
  id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  round smallint not null,
  answer_by date not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint accuracy_check_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.person(id),
  constraint accuracy_check_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint accuracy_check_pkey PRIMARY KEY (id),
  constraint accuracy_check_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint accuracy_check_request_id_round_key UNIQUE (request_id, round),
  constraint accuracy_check_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint accuracy_check_review_id_request_id_id_key UNIQUE (review_id, request_id, id),
  constraint accuracy_check_round_check CHECK ((round > 0)),
  constraint accuracy_check_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES access.person(id)
);
CREATE INDEX accuracy_check_review_id_idx ON reports.accuracy_check USING btree (review_id);
alter table reports.accuracy_check enable row level security, force row level security;
create policy owner on reports.accuracy_check to current_user
  using (true)
  with check (true);
create policy staff on reports.accuracy_check to heed_staff
  using (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))))
  with check (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))));
create policy worker on reports.accuracy_check to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.accuracy_check to heed_staff;
grant insert, select on reports.accuracy_check to heed_worker;

create table reports.accuracy_extract (
  check_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  "position" smallint not null,
  heading text not null,
  paragraphs text[] not null,
  constraint accuracy_extract_paragraphs_check CHECK ((cardinality(paragraphs) > 0)),
  constraint accuracy_extract_pkey PRIMARY KEY (check_id, "position"),
  constraint accuracy_extract_position_check CHECK (("position" > 0)),
  constraint accuracy_extract_review_id_request_id_check_id_fkey FOREIGN KEY (review_id, request_id, check_id) REFERENCES reports.accuracy_check(review_id, request_id, id)
);
alter table reports.accuracy_extract enable row level security, force row level security;
create policy owner on reports.accuracy_extract to current_user
  using (true)
  with check (true);
create policy staff on reports.accuracy_extract to heed_staff
  using (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))))
  with check (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))));
create policy worker on reports.accuracy_extract to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.accuracy_extract to heed_staff;
grant insert, select on reports.accuracy_extract to heed_worker;

create table reports.accuracy_point (
  id uuid not null,
  check_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  "position" smallint not null,
  paragraph smallint not null,
  wrong text not null,
  evidence text not null,
  raised_at timestamp with time zone not null,
  raised_by uuid not null,
  taken_back_at timestamp with time zone,
  outcome text,
  reasons text,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  constraint accuracy_point_check CHECK ((num_nulls(outcome, reasons, resolved_at, resolved_by) = ANY (ARRAY[0, 4]))),
  constraint accuracy_point_check_id_position_fkey FOREIGN KEY (check_id, "position") REFERENCES reports.accuracy_extract(check_id, "position"),
  constraint accuracy_point_evidence_check CHECK ((evidence <> ''::text)),
  constraint accuracy_point_outcome_check CHECK ((outcome = ANY (ARRAY['changed'::text, 'not changed'::text]))),
  constraint accuracy_point_paragraph_check CHECK ((paragraph > 0)),
  constraint accuracy_point_pkey PRIMARY KEY (id),
  constraint accuracy_point_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES access.person(id),
  constraint accuracy_point_reasons_check CHECK ((reasons <> ''::text)),
  constraint accuracy_point_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES access.person(id),
  constraint accuracy_point_review_id_request_id_check_id_fkey FOREIGN KEY (review_id, request_id, check_id) REFERENCES reports.accuracy_check(review_id, request_id, id),
  constraint accuracy_point_wrong_check CHECK ((wrong <> ''::text))
);
CREATE INDEX accuracy_point_check_id_idx ON reports.accuracy_point USING btree (check_id);
alter table reports.accuracy_point enable row level security, force row level security;
create policy owner on reports.accuracy_point to current_user
  using (true)
  with check (true);
create policy staff on reports.accuracy_point to heed_staff
  using (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))))
  with check (((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) OR (request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[]))));
create policy worker on reports.accuracy_point to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.accuracy_point to heed_staff;
grant insert, select on reports.accuracy_point to heed_worker;

create table reports.approval (
  id uuid not null,
  review_id uuid not null,
  content_hash text not null,
  register_version text not null,
  approved_at timestamp with time zone not null,
  approved_by uuid not null,
  constraint approval_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES access.person(id),
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_review_id_content_hash_register_version_approved_b_key UNIQUE (review_id, content_hash, register_version, approved_by),
  constraint approval_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
alter table reports.approval enable row level security, force row level security;
create policy owner on reports.approval to current_user
  using (true)
  with check (true);
create policy staff on reports.approval to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.approval to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.approval to heed_staff;
grant insert, select on reports.approval to heed_worker;

create table reports.asking (
  id uuid not null,
  review_id uuid not null,
  content_hash text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  constraint asking_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint asking_pkey PRIMARY KEY (id),
  constraint asking_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX asking_review_id_asked_at_idx ON reports.asking USING btree (review_id, asked_at DESC);
alter table reports.asking enable row level security, force row level security;
create policy owner on reports.asking to current_user
  using (true)
  with check (true);
create policy staff on reports.asking to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.asking to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.asking to heed_staff;
grant insert, select on reports.asking to heed_worker;

create table reports.finding (
  id uuid not null,
  review_id uuid not null,
  number smallint not null,
  title text not null,
  text text not null,
  why text not null,
  themes text[] not null default '{}'::text[],
  save integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint finding_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint finding_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES access.person(id),
  constraint finding_check CHECK (((struck_at IS NULL) = (struck_by IS NULL))),
  constraint finding_number_check CHECK ((number > 0)),
  constraint finding_pkey PRIMARY KEY (id),
  constraint finding_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint finding_review_id_id_key UNIQUE (review_id, id),
  constraint finding_review_id_number_key UNIQUE (review_id, number),
  constraint finding_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.person(id),
  constraint finding_text_check CHECK ((text <> ''::text)),
  constraint finding_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint finding_why_check CHECK ((why <> ''::text))
);
alter table reports.finding enable row level security, force row level security;
create policy owner on reports.finding to current_user
  using (true)
  with check (true);
create policy staff on reports.finding to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.finding to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.finding to heed_staff;
grant insert, select on reports.finding to heed_worker;

create table reports.finding_line (
  review_id uuid not null,
  finding_id uuid not null,
  key_line_id uuid not null,
  constraint finding_line_pkey PRIMARY KEY (finding_id, key_line_id),
  constraint finding_line_review_id_finding_id_fkey FOREIGN KEY (review_id, finding_id) REFERENCES reports.finding(review_id, id)
);
alter table reports.finding_line enable row level security, force row level security;
create policy owner on reports.finding_line to current_user
  using (true)
  with check (true);
create policy staff on reports.finding_line to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.finding_line to heed_worker
  using (true)
  with check (true);
grant delete, insert, select on reports.finding_line to heed_staff;
grant insert, select on reports.finding_line to heed_worker;

create table reports.finding_source (
  review_id uuid not null,
  finding_id uuid not null,
  kind text not null,
  source_id uuid not null,
  linked_at timestamp with time zone not null,
  linked_by uuid not null,
  constraint finding_source_kind_check CHECK ((kind = ANY (ARRAY['chronology entry'::text, 'agency report'::text, 'contribution'::text]))),
  constraint finding_source_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES access.person(id),
  constraint finding_source_pkey PRIMARY KEY (finding_id, kind, source_id),
  constraint finding_source_review_id_finding_id_fkey FOREIGN KEY (review_id, finding_id) REFERENCES reports.finding(review_id, id)
);
alter table reports.finding_source enable row level security, force row level security;
create policy owner on reports.finding_source to current_user
  using (true)
  with check (true);
create policy staff on reports.finding_source to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.finding_source to heed_worker
  using (true)
  with check (true);
grant delete, insert, select on reports.finding_source to heed_staff;
grant insert, select on reports.finding_source to heed_worker;

create table reports.line_unanswered (
  id uuid not null,
  review_id uuid not null,
  key_line_id uuid not null,
  reasons text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  constraint line_unanswered_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.person(id),
  constraint line_unanswered_pkey PRIMARY KEY (id),
  constraint line_unanswered_reasons_check CHECK ((reasons <> ''::text)),
  constraint line_unanswered_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX line_unanswered_review_id_idx ON reports.line_unanswered USING btree (review_id);
alter table reports.line_unanswered enable row level security, force row level security;
create policy owner on reports.line_unanswered to current_user
  using (true)
  with check (true);
create policy staff on reports.line_unanswered to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.line_unanswered to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.line_unanswered to heed_staff;
grant insert, select on reports.line_unanswered to heed_worker;

create table reports.making (
  id uuid not null,
  review_id uuid not null,
  incident_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  register_version text not null,
  publish_on date not null,
  on_site_until date,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  made_at timestamp with time zone,
  fingerprint text,
  report bytea,
  briefing bytea,
  bulletin bytea,
  hits jsonb,
  failed_because text,
  constraint making_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint making_check CHECK ((num_nonnulls(made_at, failed_because) <= 1)),
  constraint making_check1 CHECK ((((made_at IS NULL) = (fingerprint IS NULL)) AND ((made_at IS NULL) = (report IS NULL)) AND ((made_at IS NULL) = (hits IS NULL)))),
  constraint making_pkey PRIMARY KEY (id),
  constraint making_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX making_review_id_asked_at_idx ON reports.making USING btree (review_id, asked_at DESC);
alter table reports.making enable row level security, force row level security;
create policy owner on reports.making to current_user
  using (true)
  with check (true);
create policy staff on reports.making to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.making to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.making to heed_staff;
grant insert, select, update on reports.making to heed_worker;

create table reports.not_publishing (
  id uuid not null,
  review_id uuid not null,
  reasons text not null,
  improvements text not null,
  decided_on date not null,
  decided_by uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  constraint not_publishing_check CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  constraint not_publishing_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.person(id),
  constraint not_publishing_improvements_check CHECK ((improvements <> ''::text)),
  constraint not_publishing_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES access.person(id),
  constraint not_publishing_pkey PRIMARY KEY (id),
  constraint not_publishing_reasons_check CHECK ((reasons <> ''::text)),
  constraint not_publishing_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE UNIQUE INDEX not_publishing_once ON reports.not_publishing USING btree (review_id) WHERE (lifted_at IS NULL);
alter table reports.not_publishing enable row level security, force row level security;
create policy owner on reports.not_publishing to current_user
  using (true)
  with check (true);
create policy staff on reports.not_publishing to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.not_publishing to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.not_publishing to heed_staff;
grant insert, select on reports.not_publishing to heed_worker;

create table reports.part (
  id uuid not null,
  review_id uuid not null,
  "position" smallint not null,
  key text not null,
  heading text not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint part_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint part_heading_check CHECK (((length(heading) >= 1) AND (length(heading) <= 150))),
  constraint part_pkey PRIMARY KEY (id),
  constraint part_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint part_review_id_id_key UNIQUE (review_id, id),
  constraint part_review_id_position_key UNIQUE (review_id, "position")
);
CREATE UNIQUE INDEX part_once ON reports.part USING btree (review_id, key) WHERE (key <> 'own'::text);
alter table reports.part enable row level security, force row level security;
create policy owner on reports.part to current_user
  using (true)
  with check (true);
create policy staff on reports.part to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.part to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.part to heed_staff;
grant insert, select on reports.part to heed_worker;

create table reports.part_version (
  review_id uuid not null,
  part_id uuid not null,
  save integer not null,
  text text not null,
  begun_at timestamp with time zone not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint part_version_pkey PRIMARY KEY (part_id, save),
  constraint part_version_review_id_part_id_fkey FOREIGN KEY (review_id, part_id) REFERENCES reports.part(review_id, id),
  constraint part_version_save_check CHECK ((save > 0)),
  constraint part_version_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.person(id)
);
CREATE INDEX part_version_review_id_idx ON reports.part_version USING btree (review_id);
alter table reports.part_version enable row level security, force row level security;
create policy owner on reports.part_version to current_user
  using (true)
  with check (true);
create policy staff on reports.part_version to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.part_version to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.part_version to heed_staff;
grant insert, select on reports.part_version to heed_worker;

create table reports.publication (
  id uuid not null,
  review_id uuid not null,
  making_id uuid not null,
  publication_id uuid not null,
  slug text not null,
  published_on date not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint publication_check CHECK ((num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) = ANY (ARRAY[0, 3]))),
  constraint publication_making_id_fkey FOREIGN KEY (making_id) REFERENCES reports.making(id),
  constraint publication_making_id_key UNIQUE (making_id),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_publication_id_key UNIQUE (publication_id),
  constraint publication_published_by_fkey FOREIGN KEY (published_by) REFERENCES access.person(id),
  constraint publication_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint publication_withdrawn_because_check CHECK ((withdrawn_because <> ''::text)),
  constraint publication_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX published_once ON reports.publication USING btree (review_id) WHERE (withdrawn_at IS NULL);
alter table reports.publication enable row level security, force row level security;
create policy owner on reports.publication to current_user
  using (true)
  with check (true);
create policy staff on reports.publication to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.publication to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reports.publication to heed_staff;
grant insert, select on reports.publication to heed_worker;

create table reports.requirement_answer (
  id uuid not null,
  review_id uuid not null,
  requirement text not null,
  stands text not null,
  part_id uuid,
  reasons text,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint requirement_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES access.person(id),
  constraint requirement_answer_check CHECK (((part_id IS NOT NULL) = (stands = 'in a section'::text))),
  constraint requirement_answer_check1 CHECK (((reasons IS NOT NULL) = (stands = 'not in it'::text))),
  constraint requirement_answer_pkey PRIMARY KEY (id),
  constraint requirement_answer_reasons_check CHECK ((reasons <> ''::text)),
  constraint requirement_answer_requirement_check CHECK ((requirement <> ''::text)),
  constraint requirement_answer_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint requirement_answer_review_id_part_id_fkey FOREIGN KEY (review_id, part_id) REFERENCES reports.part(review_id, id),
  constraint requirement_answer_stands_check CHECK ((stands = ANY (ARRAY['in a section'::text, 'throughout'::text, 'not in it'::text])))
);
CREATE INDEX requirement_answer_review_id_idx ON reports.requirement_answer USING btree (review_id);
alter table reports.requirement_answer enable row level security, force row level security;
create policy owner on reports.requirement_answer to current_user
  using (true)
  with check (true);
create policy staff on reports.requirement_answer to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.requirement_answer to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.requirement_answer to heed_staff;
grant insert, select on reports.requirement_answer to heed_worker;

create table reports.sent_back (
  id uuid not null,
  review_id uuid not null,
  content_hash text not null,
  reasons text not null,
  sent_back_at timestamp with time zone not null,
  sent_back_by uuid not null,
  constraint sent_back_pkey PRIMARY KEY (id),
  constraint sent_back_reasons_check CHECK ((reasons <> ''::text)),
  constraint sent_back_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint sent_back_sent_back_by_fkey FOREIGN KEY (sent_back_by) REFERENCES access.person(id)
);
CREATE INDEX sent_back_review_id_sent_back_at_idx ON reports.sent_back USING btree (review_id, sent_back_at DESC);
alter table reports.sent_back enable row level security, force row level security;
create policy owner on reports.sent_back to current_user
  using (true)
  with check (true);
create policy staff on reports.sent_back to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.sent_back to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.sent_back to heed_staff;
grant insert, select on reports.sent_back to heed_worker;

create table reports.told (
  id uuid not null,
  review_id uuid not null,
  recipient text not null,
  publish_on date not null,
  sent_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint told_pkey PRIMARY KEY (id),
  constraint told_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint told_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX told_review_id_idx ON reports.told USING btree (review_id);
alter table reports.told enable row level security, force row level security;
create policy owner on reports.told to current_user
  using (true)
  with check (true);
create policy staff on reports.told to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.told to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.told to heed_staff;
grant insert, select on reports.told to heed_worker;

create table reports.warning_reason (
  id uuid not null,
  review_id uuid not null,
  content_hash text not null,
  register_version text not null,
  hit text not null,
  reasons text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  constraint warning_reason_given_by_fkey FOREIGN KEY (given_by) REFERENCES access.person(id),
  constraint warning_reason_pkey PRIMARY KEY (id),
  constraint warning_reason_reasons_check CHECK ((reasons <> ''::text)),
  constraint warning_reason_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX warning_reason_review_id_content_hash_idx ON reports.warning_reason USING btree (review_id, content_hash);
alter table reports.warning_reason enable row level security, force row level security;
create policy owner on reports.warning_reason to current_user
  using (true)
  with check (true);
create policy staff on reports.warning_reason to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.warning_reason to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.warning_reason to heed_staff;
grant insert, select on reports.warning_reason to heed_worker;

create table reports.wording_kept (
  id uuid not null,
  review_id uuid not null,
  wording text not null,
  reasons text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid not null,
  constraint wording_kept_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES access.person(id),
  constraint wording_kept_pkey PRIMARY KEY (id),
  constraint wording_kept_reasons_check CHECK ((reasons <> ''::text)),
  constraint wording_kept_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX wording_kept_review_id_wording_idx ON reports.wording_kept USING btree (review_id, wording);
alter table reports.wording_kept enable row level security, force row level security;
create policy owner on reports.wording_kept to current_user
  using (true)
  with check (true);
create policy staff on reports.wording_kept to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reports.wording_kept to heed_worker
  using (true)
  with check (true);
grant insert, select on reports.wording_kept to heed_staff;
grant insert, select on reports.wording_kept to heed_worker;

create schema requests;
grant usage on schema requests to heed_staff;
grant usage on schema requests to heed_worker;

create table requests.extension (
  id uuid not null,
  request_id uuid not null,
  due_on date not null,
  reasons text not null,
  extended_at timestamp with time zone not null,
  extended_by uuid not null,
  constraint extension_extended_by_fkey FOREIGN KEY (extended_by) REFERENCES access.person(id),
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_reasons_check CHECK ((reasons <> ''::text)),
  constraint extension_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id)
);
CREATE INDEX extension_request_id_extended_at_idx ON requests.extension USING btree (request_id, extended_at DESC);
alter table requests.extension enable row level security, force row level security;
create policy owner on requests.extension to current_user
  using (true)
  with check (true);
create policy staff on requests.extension to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.extension to heed_worker
  using (true)
  with check (true);
grant insert, select on requests.extension to heed_staff;
grant select on requests.extension to heed_worker;

create table requests.key_lines (
  review_id uuid not null,
  lines text[] not null,
  handed_down_at timestamp with time zone not null default now(),
  constraint key_lines_pkey PRIMARY KEY (review_id),
  constraint key_lines_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id)
);
alter table requests.key_lines enable row level security, force row level security;
create policy owner on requests.key_lines to current_user
  using (true)
  with check (true);
create policy staff on requests.key_lines to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.key_lines to heed_worker
  using (true)
  with check (true);
grant insert, select, update on requests.key_lines to heed_staff;

create table requests.question (
  id uuid not null,
  request_id uuid not null,
  part text not null,
  "position" smallint not null,
  title text not null,
  help text not null,
  constraint question_part_check CHECK ((part = ANY (ARRAY['return'::text, 'report'::text]))),
  constraint question_pkey PRIMARY KEY (id),
  constraint question_position_check CHECK (("position" > 0)),
  constraint question_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint question_request_id_part_position_key UNIQUE (request_id, part, "position"),
  constraint question_title_check CHECK ((title <> ''::text))
);
alter table requests.question enable row level security, force row level security;
create policy owner on requests.question to current_user
  using (true)
  with check (true);
create policy staff on requests.question to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.question to heed_worker
  using (true)
  with check (true);
grant insert, select on requests.question to heed_staff;
grant select on requests.question to heed_worker;

create table requests.reminder (
  request_id uuid not null,
  person_id uuid not null,
  due_on date not null,
  weeks_late smallint not null,
  sent_at timestamp with time zone not null,
  constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint reminder_pkey PRIMARY KEY (request_id, person_id, due_on, weeks_late),
  constraint reminder_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint reminder_weeks_late_check CHECK ((weeks_late >= 0))
);
alter table requests.reminder enable row level security, force row level security;
create policy owner on requests.reminder to current_user
  using (true)
  with check (true);
create policy staff on requests.reminder to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.reminder to heed_worker
  using (true)
  with check (true);
grant select on requests.reminder to heed_staff;
grant insert, select on requests.reminder to heed_worker;

create table requests.request (
  id uuid not null,
  incident_id uuid not null,
  review_id uuid,
  partnership_id uuid not null,
  agency_id uuid not null,
  reference text not null,
  asks text[] not null,
  powers text[] not null,
  about_sealed text not null,
  period_from date,
  period_to date,
  due_on date not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  opened_at timestamp with time zone,
  opened_by uuid,
  chronology_ready_at timestamp with time zone,
  chronology_ready_by uuid,
  chronology_entries integer,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES access.person(id),
  constraint request_asks_check CHECK (((asks <@ ARRAY['return'::text, 'chronology'::text, 'report'::text]) AND (cardinality(asks) > 0))),
  constraint request_check CHECK (((opened_at IS NULL) = (opened_by IS NULL))),
  constraint request_check1 CHECK ((((chronology_ready_at IS NULL) = (chronology_ready_by IS NULL)) AND ((chronology_ready_at IS NULL) = (chronology_entries IS NULL)))),
  constraint request_check2 CHECK (((chronology_ready_at IS NULL) OR ('chronology'::text = ANY (asks)))),
  constraint request_check3 CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)))),
  constraint request_check4 CHECK (((('chronology'::text = ANY (asks)) = (period_from IS NOT NULL)) AND ((period_from IS NULL) = (period_to IS NULL)))),
  constraint request_check5 CHECK ((period_from <= period_to)),
  constraint request_chronology_entries_check CHECK ((chronology_entries > 0)),
  constraint request_chronology_ready_by_fkey FOREIGN KEY (chronology_ready_by) REFERENCES access.person(id),
  constraint request_id_fkey FOREIGN KEY (id) REFERENCES access.scope(id),
  constraint request_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint request_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES access.person(id),
  constraint request_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_reference_check CHECK ((reference <> ''::text)),
  constraint request_review_id_fkey FOREIGN KEY (review_id) REFERENCES access.scope(id),
  constraint request_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.person(id)
);
CREATE INDEX request_incident_id_idx ON requests.request USING btree (incident_id);
CREATE INDEX request_partnership_id_idx ON requests.request USING btree (partnership_id);
CREATE INDEX request_review_id_idx ON requests.request USING btree (review_id);
alter table requests.request enable row level security, force row level security;
create policy owner on requests.request to current_user
  using (true)
  with check (true);
create policy staff on requests.request to heed_staff
  using ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.request to heed_worker
  using (true)
  with check (true);
grant insert, select, update on requests.request to heed_staff;
grant select on requests.request to heed_worker;

create table requests.submission (
  id uuid not null,
  request_id uuid not null,
  submitted_at timestamp with time zone not null,
  submitted_by uuid not null,
  signed_off_at timestamp with time zone,
  signed_off_by uuid,
  signed_as text,
  statement text,
  sent_back_at timestamp with time zone,
  sent_back_by uuid,
  sent_back_because text,
  constraint submission_check CHECK ((((signed_off_at IS NULL) = (signed_off_by IS NULL)) AND ((signed_off_at IS NULL) = (signed_as IS NULL)) AND ((signed_off_at IS NULL) = (statement IS NULL)))),
  constraint submission_check1 CHECK ((((sent_back_at IS NULL) = (sent_back_by IS NULL)) AND ((sent_back_at IS NULL) = (sent_back_because IS NULL)))),
  constraint submission_check2 CHECK ((signed_off_by <> submitted_by)),
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint submission_sent_back_by_fkey FOREIGN KEY (sent_back_by) REFERENCES access.person(id),
  constraint submission_signed_off_by_fkey FOREIGN KEY (signed_off_by) REFERENCES access.person(id),
  constraint submission_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES access.person(id)
);
CREATE UNIQUE INDEX submission_once ON requests.submission USING btree (request_id) WHERE (sent_back_at IS NULL);
CREATE INDEX submission_request_id_idx ON requests.submission USING btree (request_id);
alter table requests.submission enable row level security, force row level security;
create policy owner on requests.submission to current_user
  using (true)
  with check (true);
create policy staff on requests.submission to heed_staff
  using ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on requests.submission to heed_worker
  using (true)
  with check (true);
grant insert, select, update on requests.submission to heed_staff;
grant select on requests.submission to heed_worker;

create table requests.wording (
  question_id uuid not null,
  request_id uuid not null,
  version integer not null,
  text text not null,
  begun_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  written_by uuid not null,
  constraint wording_pkey PRIMARY KEY (question_id, version),
  constraint wording_question_id_fkey FOREIGN KEY (question_id) REFERENCES requests.question(id),
  constraint wording_request_id_fkey FOREIGN KEY (request_id) REFERENCES requests.request(id),
  constraint wording_version_check CHECK ((version > 0)),
  constraint wording_written_by_fkey FOREIGN KEY (written_by) REFERENCES access.person(id)
);
CREATE INDEX wording_request_id_idx ON requests.wording USING btree (request_id);
alter table requests.wording enable row level security, force row level security;
create policy owner on requests.wording to current_user
  using (true)
  with check (true);
create policy staff on requests.wording to heed_staff
  using (((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) AND ((access.roles_on(request_id) && ARRAY['agency-author'::text, 'agency-signatory'::text]) OR (EXISTS ( SELECT
   FROM access.scope s
  WHERE ((s.id = wording.request_id) AND (s.shared_at IS NOT NULL)))))))
  with check (((request_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])) AND ('agency-author'::text = ANY (access.roles_on(request_id)))));
create policy worker on requests.wording to heed_worker
  using (true)
  with check (true);
grant insert, select, update on requests.wording to heed_staff;
grant select on requests.wording to heed_worker;

create view requests.reached with (security_invoker=true) as
 SELECT s.id AS request_id,
    a.name AS agency_name,
    s.shared_at,
    s.closed_at,
    access.roles_on(s.id) AS roles
   FROM (access.scope s
     JOIN access.agency a ON ((a.id = s.agency_id)))
  WHERE (s.kind = 'request'::text);
grant select on requests.reached to heed_staff;
grant select on requests.reached to heed_worker;

create schema reviews;
grant usage on schema reviews to heed_staff;
grant usage on schema reviews to heed_worker;

create table reviews.agency_taking_part (
  id uuid not null,
  review_id uuid not null,
  agency_id uuid not null,
  contact text,
  part text,
  joined_on date not null,
  added_by uuid not null,
  left_on date,
  ended_by uuid,
  constraint agency_taking_part_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint agency_taking_part_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES access.agency(id),
  constraint agency_taking_part_check CHECK (((left_on IS NULL) = (ended_by IS NULL))),
  constraint agency_taking_part_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.person(id),
  constraint agency_taking_part_pkey PRIMARY KEY (id),
  constraint agency_taking_part_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE UNIQUE INDEX agency_once ON reviews.agency_taking_part USING btree (review_id, agency_id) WHERE (left_on IS NULL);
alter table reviews.agency_taking_part enable row level security, force row level security;
create policy owner on reviews.agency_taking_part to current_user
  using (true)
  with check (true);
create policy staff on reviews.agency_taking_part to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.agency_taking_part to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.agency_taking_part to heed_staff;
grant insert, select, update on reviews.agency_taking_part to heed_worker;

create table reviews.attendance (
  review_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  came text not null,
  constraint attendance_came_check CHECK ((came = ANY (ARRAY['attended'::text, 'apologies'::text, 'absent'::text]))),
  constraint attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint attendance_pkey PRIMARY KEY (meeting_id, person_id),
  constraint attendance_review_id_meeting_id_fkey FOREIGN KEY (review_id, meeting_id) REFERENCES reviews.meeting(review_id, id)
);
alter table reviews.attendance enable row level security, force row level security;
create policy owner on reviews.attendance to current_user
  using (true)
  with check (true);
create policy staff on reviews.attendance to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.attendance to heed_worker
  using (true)
  with check (true);
grant delete, insert, select, update on reviews.attendance to heed_staff;
grant insert, select, update on reviews.attendance to heed_worker;

create table reviews.contribution (
  id uuid not null,
  review_id uuid not null,
  contact_id uuid,
  event_id uuid,
  key_line_id uuid,
  said_by text not null,
  said_on date not null,
  words text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint contribution_check CHECK (((contact_id IS NULL) <> (event_id IS NULL))),
  constraint contribution_pkey PRIMARY KEY (id),
  constraint contribution_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint contribution_review_id_contact_id_fkey FOREIGN KEY (review_id, contact_id) REFERENCES reviews.family_contact(review_id, id),
  constraint contribution_review_id_event_id_fkey FOREIGN KEY (review_id, event_id) REFERENCES reviews.learning_event(review_id, id),
  constraint contribution_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX contribution_review_id_idx ON reviews.contribution USING btree (review_id);
alter table reviews.contribution enable row level security, force row level security;
create policy owner on reviews.contribution to current_user
  using (true)
  with check (true);
create policy staff on reviews.contribution to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.contribution to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.contribution to heed_staff;
grant insert, select, update on reviews.contribution to heed_worker;

create table reviews.extension (
  id uuid not null,
  review_id uuid not null,
  deadline text not null,
  was_due_on date not null,
  due_on date not null,
  reasons text not null,
  decided_on date not null,
  decided_by text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint extension_check CHECK ((due_on > was_due_on)),
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint extension_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX extension_review_id_idx ON reviews.extension USING btree (review_id);
alter table reviews.extension enable row level security, force row level security;
create policy owner on reviews.extension to current_user
  using (true)
  with check (true);
create policy staff on reviews.extension to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.extension to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.extension to heed_staff;
grant insert, select, update on reviews.extension to heed_worker;

create table reviews.family_contact (
  id uuid not null,
  review_id uuid not null,
  known_as text not null,
  name_sealed text not null,
  contact_sealed text,
  pseudonym_wish_sealed text,
  advocate_sealed text,
  wishes_to_see_draft text not null,
  added_on date not null,
  added_by uuid not null,
  constraint family_contact_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint family_contact_pkey PRIMARY KEY (id),
  constraint family_contact_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint family_contact_review_id_id_key UNIQUE (review_id, id),
  constraint family_contact_wishes_to_see_draft_check CHECK ((wishes_to_see_draft = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text])))
);
alter table reviews.family_contact enable row level security, force row level security;
create policy owner on reviews.family_contact to current_user
  using (true)
  with check (true);
create policy staff on reviews.family_contact to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.family_contact to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.family_contact to heed_staff;
grant insert, select, update on reviews.family_contact to heed_worker;

create table reviews.family_offer (
  id uuid not null,
  review_id uuid not null,
  contact_id uuid not null,
  offered_on date not null,
  offer text not null,
  answer text,
  recorded_by uuid not null,
  constraint family_offer_pkey PRIMARY KEY (id),
  constraint family_offer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint family_offer_review_id_contact_id_fkey FOREIGN KEY (review_id, contact_id) REFERENCES reviews.family_contact(review_id, id)
);
CREATE INDEX family_offer_contact_id_idx ON reviews.family_offer USING btree (contact_id);
alter table reviews.family_offer enable row level security, force row level security;
create policy owner on reviews.family_offer to current_user
  using (true)
  with check (true);
create policy staff on reviews.family_offer to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.family_offer to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.family_offer to heed_staff;
grant insert, select, update on reviews.family_offer to heed_worker;

create table reviews.identity (
  id uuid not null,
  review_id uuid not null,
  "position" integer not null,
  kind text not null,
  value_sealed text not null,
  aliases_sealed text not null,
  pseudonym_sealed text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  changed_at timestamp with time zone,
  changed_by uuid,
  struck_at timestamp with time zone,
  struck_by uuid,
  constraint identity_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES access.person(id),
  constraint identity_check CHECK (((changed_at IS NULL) = (changed_by IS NULL))),
  constraint identity_check1 CHECK (((struck_at IS NULL) = (struck_by IS NULL))),
  constraint identity_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES access.person(id),
  constraint identity_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'date'::text, 'place'::text, 'organisation'::text, 'identifier'::text]))),
  constraint identity_pkey PRIMARY KEY (id),
  constraint identity_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint identity_review_id_position_key UNIQUE (review_id, "position"),
  constraint identity_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.person(id)
);
alter table reviews.identity enable row level security, force row level security;
create policy owner on reviews.identity to current_user
  using (true)
  with check (true);
create policy staff on reviews.identity to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.identity to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.identity to heed_staff;
grant insert, select, update on reviews.identity to heed_worker;

create table reviews.independence_declaration (
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  statements text[] not null,
  remarks text,
  signed_at timestamp with time zone not null,
  constraint independence_declaration_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint independence_declaration_pkey PRIMARY KEY (id),
  constraint independence_declaration_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint independence_declaration_statements_check CHECK ((cardinality(statements) > 0))
);
CREATE INDEX independence_declaration_review_id_idx ON reviews.independence_declaration USING btree (review_id);
alter table reviews.independence_declaration enable row level security, force row level security;
create policy owner on reviews.independence_declaration to current_user
  using (true)
  with check (true);
create policy staff on reviews.independence_declaration to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.independence_declaration to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.independence_declaration to heed_staff;
grant insert, select, update on reviews.independence_declaration to heed_worker;

create table reviews.interest_declaration (
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  interest text,
  recused boolean not null,
  declared_at timestamp with time zone not null,
  constraint interest_declaration_check CHECK (((NOT recused) OR (interest IS NOT NULL))),
  constraint interest_declaration_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint interest_declaration_pkey PRIMARY KEY (id),
  constraint interest_declaration_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX interest_declaration_review_id_idx ON reviews.interest_declaration USING btree (review_id);
alter table reviews.interest_declaration enable row level security, force row level security;
create policy owner on reviews.interest_declaration to current_user
  using (true)
  with check (true);
create policy staff on reviews.interest_declaration to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.interest_declaration to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.interest_declaration to heed_staff;
grant insert, select, update on reviews.interest_declaration to heed_worker;

create table reviews.key_line (
  review_id uuid not null,
  terms_id uuid not null,
  id uuid not null,
  "position" smallint not null,
  question text not null,
  constraint key_line_pkey PRIMARY KEY (terms_id, id),
  constraint key_line_question_check CHECK (((length(question) >= 1) AND (length(question) <= 1000))),
  constraint key_line_review_id_terms_id_fkey FOREIGN KEY (review_id, terms_id) REFERENCES reviews.terms(review_id, id),
  constraint key_line_terms_id_position_key UNIQUE (terms_id, "position") DEFERRABLE INITIALLY DEFERRED
);
alter table reviews.key_line enable row level security, force row level security;
create policy owner on reviews.key_line to current_user
  using (true)
  with check (true);
create policy staff on reviews.key_line to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.key_line to heed_worker
  using (true)
  with check (true);
grant delete, insert, select, update on reviews.key_line to heed_staff;
grant insert, select, update on reviews.key_line to heed_worker;

create table reviews.learning_event (
  id uuid not null,
  review_id uuid not null,
  title text not null,
  held_on date not null,
  place text not null,
  invited text not null,
  came integer,
  called_by uuid not null,
  constraint learning_event_called_by_fkey FOREIGN KEY (called_by) REFERENCES access.person(id),
  constraint learning_event_came_check CHECK ((came >= 0)),
  constraint learning_event_pkey PRIMARY KEY (id),
  constraint learning_event_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint learning_event_review_id_id_key UNIQUE (review_id, id)
);
alter table reviews.learning_event enable row level security, force row level security;
create policy owner on reviews.learning_event to current_user
  using (true)
  with check (true);
create policy staff on reviews.learning_event to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.learning_event to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.learning_event to heed_staff;
grant insert, select, update on reviews.learning_event to heed_worker;

create table reviews.legal_basis (
  id uuid not null,
  review_id uuid not null,
  "position" smallint not null,
  framework text not null,
  version text not null,
  edition text,
  constraint legal_basis_framework_check CHECK ((framework = ANY (ARRAY['ENG-C-SCR'::text, 'ENG-C-LCSPR'::text, 'ENG-C-NCSPR'::text, 'ENG-A-SCR'::text, 'ENG-A-SAR'::text, 'WAL-C-SCR'::text, 'WAL-C-CPR'::text, 'WAL-A-APR'::text, 'WAL-SUSR'::text, 'SCO-C-SCR'::text, 'SCO-C-LR'::text, 'SCO-A-SCR'::text, 'SCO-A-LR'::text, 'SCO-DHSR'::text, 'NI-C-CMR'::text, 'NI-DHR'::text, 'EW-DHR'::text, 'EW-DARDR'::text, 'EW-OWHR'::text, 'EW-MHHR'::text, 'LOCAL'::text]))),
  constraint legal_basis_pkey PRIMARY KEY (id),
  constraint legal_basis_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint legal_basis_review_id_framework_key UNIQUE (review_id, framework),
  constraint legal_basis_review_id_position_key UNIQUE (review_id, "position")
);
alter table reviews.legal_basis enable row level security, force row level security;
create policy owner on reviews.legal_basis to current_user
  using (true)
  with check (true);
create policy staff on reviews.legal_basis to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.legal_basis to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.legal_basis to heed_staff;
grant insert, select, update on reviews.legal_basis to heed_worker;

create table reviews.meeting (
  id uuid not null,
  review_id uuid not null,
  title text not null,
  held_on date not null,
  begins_at time without time zone not null,
  place text not null,
  agenda text not null,
  papers text,
  called_by uuid not null,
  declarations text,
  minutes text,
  minuted_at timestamp with time zone,
  minuted_by uuid,
  minutes_agreed_on date,
  minutes_agreed_by uuid,
  constraint meeting_called_by_fkey FOREIGN KEY (called_by) REFERENCES access.person(id),
  constraint meeting_check CHECK (((minuted_at IS NULL) = (minuted_by IS NULL))),
  constraint meeting_check1 CHECK (((minutes_agreed_on IS NULL) = (minutes_agreed_by IS NULL))),
  constraint meeting_check2 CHECK (((minutes_agreed_on IS NULL) OR (minuted_at IS NOT NULL))),
  constraint meeting_minuted_by_fkey FOREIGN KEY (minuted_by) REFERENCES access.person(id),
  constraint meeting_minutes_agreed_by_fkey FOREIGN KEY (minutes_agreed_by) REFERENCES access.person(id),
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint meeting_review_id_id_key UNIQUE (review_id, id)
);
alter table reviews.meeting enable row level security, force row level security;
create policy owner on reviews.meeting to current_user
  using (true)
  with check (true);
create policy staff on reviews.meeting to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.meeting to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.meeting to heed_staff;
grant insert, select, update on reviews.meeting to heed_worker;

create table reviews.meeting_decision (
  id uuid not null,
  review_id uuid not null,
  meeting_id uuid not null,
  decision text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint meeting_decision_pkey PRIMARY KEY (id),
  constraint meeting_decision_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint meeting_decision_review_id_meeting_id_fkey FOREIGN KEY (review_id, meeting_id) REFERENCES reviews.meeting(review_id, id)
);
CREATE INDEX meeting_decision_meeting_id_idx ON reviews.meeting_decision USING btree (meeting_id);
alter table reviews.meeting_decision enable row level security, force row level security;
create policy owner on reviews.meeting_decision to current_user
  using (true)
  with check (true);
create policy staff on reviews.meeting_decision to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.meeting_decision to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.meeting_decision to heed_staff;
grant insert, select, update on reviews.meeting_decision to heed_worker;

create table reviews.meeting_task (
  id uuid not null,
  review_id uuid not null,
  meeting_id uuid not null,
  task text not null,
  owner_id uuid not null,
  due_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  done_on date,
  done_by uuid,
  constraint meeting_task_check CHECK (((done_on IS NULL) = (done_by IS NULL))),
  constraint meeting_task_done_by_fkey FOREIGN KEY (done_by) REFERENCES access.person(id),
  constraint meeting_task_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES access.person(id),
  constraint meeting_task_pkey PRIMARY KEY (id),
  constraint meeting_task_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint meeting_task_review_id_meeting_id_fkey FOREIGN KEY (review_id, meeting_id) REFERENCES reviews.meeting(review_id, id)
);
CREATE INDEX meeting_task_meeting_id_idx ON reviews.meeting_task USING btree (meeting_id);
CREATE INDEX meeting_task_owner_id_idx ON reviews.meeting_task USING btree (owner_id) WHERE (done_on IS NULL);
alter table reviews.meeting_task enable row level security, force row level security;
create policy owner on reviews.meeting_task to current_user
  using (true)
  with check (true);
create policy staff on reviews.meeting_task to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.meeting_task to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.meeting_task to heed_staff;
grant insert, select, update on reviews.meeting_task to heed_worker;

create table reviews.name_left (
  id uuid not null,
  review_id uuid not null,
  word_sealed text not null,
  left_at timestamp with time zone not null,
  left_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint name_left_check CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  constraint name_left_left_by_fkey FOREIGN KEY (left_by) REFERENCES access.person(id),
  constraint name_left_pkey PRIMARY KEY (id),
  constraint name_left_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint name_left_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES access.person(id)
);
CREATE INDEX name_left_review_id_idx ON reviews.name_left USING btree (review_id);
alter table reviews.name_left enable row level security, force row level security;
create policy owner on reviews.name_left to current_user
  using (true)
  with check (true);
create policy staff on reviews.name_left to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.name_left to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.name_left to heed_staff;
grant insert, select, update on reviews.name_left to heed_worker;

create table reviews.panel_member (
  id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  part text not null,
  joined_on date not null,
  added_by uuid not null,
  left_on date,
  ended_by uuid,
  constraint panel_member_added_by_fkey FOREIGN KEY (added_by) REFERENCES access.person(id),
  constraint panel_member_check CHECK (((left_on IS NULL) = (ended_by IS NULL))),
  constraint panel_member_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES access.person(id),
  constraint panel_member_part_check CHECK ((part = ANY (ARRAY['chair of the panel'::text, 'panel member'::text, 'lead reviewer'::text]))),
  constraint panel_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id),
  constraint panel_member_pkey PRIMARY KEY (id),
  constraint panel_member_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE UNIQUE INDEX panel_member_once ON reviews.panel_member USING btree (review_id, person_id, part) WHERE (left_on IS NULL);
alter table reviews.panel_member enable row level security, force row level security;
create policy owner on reviews.panel_member to current_user
  using (true)
  with check (true);
create policy staff on reviews.panel_member to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.panel_member to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.panel_member to heed_staff;
grant insert, select, update on reviews.panel_member to heed_worker;

create table reviews.parallel_process (
  id uuid not null,
  review_id uuid not null,
  kind text not null,
  body text not null,
  contact text,
  bearing text not null,
  started_on date not null,
  ended_on date,
  outcome text,
  recorded_by uuid not null,
  constraint parallel_process_check CHECK (((ended_on IS NULL) OR (ended_on >= started_on))),
  constraint parallel_process_check1 CHECK (((outcome IS NULL) OR (ended_on IS NOT NULL))),
  constraint parallel_process_pkey PRIMARY KEY (id),
  constraint parallel_process_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.person(id),
  constraint parallel_process_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id)
);
CREATE INDEX parallel_process_review_id_idx ON reviews.parallel_process USING btree (review_id);
alter table reviews.parallel_process enable row level security, force row level security;
create policy owner on reviews.parallel_process to current_user
  using (true)
  with check (true);
create policy staff on reviews.parallel_process to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.parallel_process to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.parallel_process to heed_staff;
grant insert, select, update on reviews.parallel_process to heed_worker;

create table reviews.review (
  id uuid not null,
  incident_id uuid not null,
  partnership_id uuid not null,
  reference text not null,
  title text not null,
  kind text not null,
  framework text not null,
  version text not null,
  edition text,
  decided_on date,
  commissioned_on date,
  commissioned_by uuid,
  entered_on date,
  entered_by uuid,
  board text,
  held_in_year smallint,
  on_site_until date,
  publication_planned_on date,
  report_approved_on date,
  report_approved_by uuid,
  published_on date,
  published_by uuid,
  closed_on date,
  closed_by uuid,
  nation text not null,
  constraint review_check CHECK (((commissioned_on IS NULL) = (commissioned_by IS NULL))),
  constraint review_check1 CHECK (((entered_on IS NULL) = (entered_by IS NULL))),
  constraint review_check2 CHECK (((commissioned_on IS NULL) <> (entered_on IS NULL))),
  constraint review_check3 CHECK ((((entered_on IS NULL) = (board IS NULL)) AND ((entered_on IS NULL) = (held_in_year IS NULL)))),
  constraint review_check4 CHECK (((commissioned_on IS NULL) OR (decided_on IS NOT NULL))),
  constraint review_check5 CHECK (((report_approved_on IS NULL) = (report_approved_by IS NULL))),
  constraint review_check6 CHECK (((published_on IS NULL) = (published_by IS NULL))),
  constraint review_check7 CHECK (((closed_on IS NULL) = (closed_by IS NULL))),
  constraint review_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES access.person(id),
  constraint review_commissioned_by_fkey FOREIGN KEY (commissioned_by) REFERENCES access.person(id),
  constraint review_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES access.person(id),
  constraint review_framework_check CHECK ((framework = ANY (ARRAY['ENG-C-SCR'::text, 'ENG-C-LCSPR'::text, 'ENG-C-NCSPR'::text, 'ENG-A-SCR'::text, 'ENG-A-SAR'::text, 'WAL-C-SCR'::text, 'WAL-C-CPR'::text, 'WAL-A-APR'::text, 'WAL-SUSR'::text, 'SCO-C-SCR'::text, 'SCO-C-LR'::text, 'SCO-A-SCR'::text, 'SCO-A-LR'::text, 'SCO-DHSR'::text, 'NI-C-CMR'::text, 'NI-DHR'::text, 'EW-DHR'::text, 'EW-DARDR'::text, 'EW-OWHR'::text, 'EW-MHHR'::text, 'LOCAL'::text]))),
  constraint review_id_fkey FOREIGN KEY (id) REFERENCES access.scope(id),
  constraint review_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES access.scope(id),
  constraint review_kind_check CHECK ((kind = ANY (ARRAY['serious case review'::text, 'child safeguarding practice review'::text, 'national child safeguarding practice review'::text, 'adult serious case review'::text, 'safeguarding adults review'::text, 'local practice learning review'::text, 'child practice review'::text, 'adult practice review'::text, 'single unified safeguarding review'::text, 'significant case review'::text, 'learning review'::text, 'case management review'::text, 'domestic homicide review'::text, 'domestic abuse related death review'::text, 'domestic homicide or suicide review'::text, 'offensive weapons homicide review'::text, 'mental health homicide review'::text]))),
  constraint review_nation_check CHECK ((nation = ANY (ARRAY['England'::text, 'Wales'::text, 'Scotland'::text, 'NorthernIreland'::text]))),
  constraint review_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES access.partnership(id),
  constraint review_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint review_pkey PRIMARY KEY (id),
  constraint review_published_by_fkey FOREIGN KEY (published_by) REFERENCES access.person(id),
  constraint review_report_approved_by_fkey FOREIGN KEY (report_approved_by) REFERENCES access.person(id),
  constraint review_title_check CHECK (((length(title) >= 1) AND (length(title) <= 100)))
);
CREATE INDEX review_incident_id_idx ON reviews.review USING btree (incident_id);
alter table reviews.review enable row level security, force row level security;
create policy owner on reviews.review to current_user
  using (true)
  with check (true);
create policy staff on reviews.review to heed_staff
  using ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.review to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.review to heed_staff;
grant insert, select, update on reviews.review to heed_worker;

create table reviews.terms (
  id uuid not null,
  review_id uuid not null,
  version smallint not null,
  period_from date not null,
  period_to date not null,
  scope text not null,
  methodology text not null,
  drafted_at timestamp with time zone not null,
  drafted_by uuid not null,
  agreed_on date,
  agreed_by uuid,
  constraint terms_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES access.person(id),
  constraint terms_check CHECK ((period_from <= period_to)),
  constraint terms_check1 CHECK (((agreed_on IS NULL) = (agreed_by IS NULL))),
  constraint terms_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES access.person(id),
  constraint terms_pkey PRIMARY KEY (id),
  constraint terms_review_id_fkey FOREIGN KEY (review_id) REFERENCES reviews.review(id),
  constraint terms_review_id_id_key UNIQUE (review_id, id),
  constraint terms_review_id_version_key UNIQUE (review_id, version),
  constraint terms_version_check CHECK ((version > 0))
);
CREATE UNIQUE INDEX one_draft ON reviews.terms USING btree (review_id) WHERE (agreed_on IS NULL);
alter table reviews.terms enable row level security, force row level security;
create policy owner on reviews.terms to current_user
  using (true)
  with check (true);
create policy staff on reviews.terms to heed_staff
  using ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])))
  with check ((review_id = ANY (( SELECT access.visible_scopes() AS visible_scopes)::uuid[])));
create policy worker on reviews.terms to heed_worker
  using (true)
  with check (true);
grant insert, select, update on reviews.terms to heed_staff;
grant insert, select, update on reviews.terms to heed_worker;

-- The audit trail: append-only, and chained by hash for each partnership, so that history cannot be changed unseen.
create schema audit;
grant usage on schema audit to heed_staff, heed_worker;

create table audit.event (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  -- Who: a person's id, or null for the service itself. No foreign keys: the trail outlives its subjects.
  person_id uuid,
  role text,
  what text not null,
  -- The incident, request, review or action it concerned.
  scope_id uuid,
  incident_id uuid,
  -- Ids and counts only, never names or case text. json, not jsonb: the text that was hashed is the text kept.
  detail json not null default '{}'
);
create index on audit.event (partnership_id, at desc);
create index on audit.event (scope_id, at desc) where scope_id is not null;

-- The last link of each partnership's chain. Locked while a link is added: two links can never share a place.
create table audit.head (
  partnership_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

create table audit.link (
  partnership_id uuid not null,
  seq bigint not null,
  event_id uuid not null unique references audit.event (id),
  hash bytea not null,
  primary key (partnership_id, seq)
);

-- What is hashed of an event: every column, in a fixed order, with lengths so that no two events read alike.
create function audit.canonical(e audit.event) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp
as $$
  select convert_to(string_agg(length(coalesce(part, ''))::text || ':' || coalesce(part, '-'), '|' order by place), 'UTF8')
  from unnest(array[
    e.id::text, e.partnership_id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.person_id::text, e.role, e.what, e.scope_id::text, e.incident_id::text, e.detail::text
  ]) with ordinality as parts (part, place)
$$;

-- Runs at commit, so that the head is locked last and briefly, and a rolled-back event leaves no gap.
create function audit.add_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
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
end $$;
revoke execute on function audit.add_link() from public;

create constraint trigger chain after insert on audit.event
  deferrable initially deferred for each row execute function audit.add_link();

create function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin raise exception 'the audit trail is append-only'; end $$;

create trigger append_only before update or delete or truncate on audit.event for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.link for each statement execute function audit.refuse_change();

alter table audit.event enable row level security;
alter table audit.event force row level security;
alter table audit.head enable row level security;
alter table audit.head force row level security;
alter table audit.link enable row level security;
alter table audit.link force row level security;

create policy staff_reads on audit.event for select to heed_staff
  using (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid);
create policy staff_writes on audit.event for insert to heed_staff with check (true);
create policy worker on audit.event to heed_worker using (true) with check (true);
create policy owner on audit.event to current_user using (true) with check (true);
create policy owner on audit.head to current_user using (true) with check (true);
create policy owner on audit.link to current_user using (true) with check (true);
create policy worker_reads on audit.link for select to heed_worker using (true);

grant select, insert on audit.event to heed_staff, heed_worker;
grant select on audit.link to heed_worker;

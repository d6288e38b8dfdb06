-- What a partnership sets for itself where the law's reference could not verify a time limit, and what the law leaves to
-- its area: local holidays in Scotland, and the day on which its safeguarding partners took over. Nothing is written over:
-- each change is a row with its reasons, and the latest counts. They hold no case; whoever works in the partnership reads
-- the days that follow from them.

create table incidents.time_limit (
  id uuid primary key,
  entry bigint generated always as identity,
  partnership_id uuid not null references access.partnership,
  -- The id of the deadline in the law's data.
  deadline text not null check (deadline <> ''),
  -- Its own length; no limit at all, so that no day is named; or again as the reference has it.
  choice text not null check (choice in ('own', 'none', 'reference')),
  count integer check (count > 0),
  unit text check (unit in ('working days', 'calendar days', 'weeks', 'calendar months', 'years')),
  -- What starts its clock.
  trigger text check (trigger in ('incident', 'aware', 'notified', 'referral', 'decision', 'as the reference has it')),
  reasons text not null check (reasons <> ''),
  set_at timestamptz not null,
  set_by uuid not null references access.person,
  check ((choice = 'own') = (count is not null)),
  check ((choice = 'own') = (unit is not null)),
  check ((choice = 'own') = (trigger is not null))
);
create index on incidents.time_limit (partnership_id, deadline, entry desc);

create table incidents.local_holiday (
  id uuid primary key,
  entry bigint generated always as identity,
  partnership_id uuid not null references access.partnership,
  holiday_on date not null,
  name text not null check (name <> ''),
  -- False once it is a working day again.
  kept boolean not null,
  reasons text not null check (reasons <> ''),
  set_at timestamptz not null,
  set_by uuid not null references access.person
);
create index on incidents.local_holiday (partnership_id, holiday_on, entry desc);

create table incidents.go_live (
  id uuid primary key,
  entry bigint generated always as identity,
  partnership_id uuid not null references access.partnership,
  -- Null: not known, and then the last day that the law allowed counts.
  live_on date check (live_on between '2018-06-29' and '2019-09-29'),
  reasons text not null check (reasons <> ''),
  set_at timestamptz not null,
  set_by uuid not null references access.person
);
create index on incidents.go_live (partnership_id, entry desc);

do $$
declare
  t text;
begin
  foreach t in array array['time_limit', 'local_holiday', 'go_live'] loop
    execute format('alter table incidents.%I enable row level security', t);
    execute format('alter table incidents.%I force row level security', t);
    execute format('create policy owner on incidents.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on incidents.%I for select to heed_worker using (true)', t);
    execute format('create policy staff on incidents.%I to heed_staff
      using (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)
      with check (partnership_id = nullif(current_setting(''app.partnership'', true), '''')::uuid)', t);
    execute format('grant select, insert on incidents.%I to heed_staff', t);
    execute format('grant select on incidents.%I to heed_worker', t);
  end loop;
end $$;

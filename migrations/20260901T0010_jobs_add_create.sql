-- Work asked for in a transaction, so that it is done if and only if the transaction is.
-- graphile-worker's own tables are in schema graphile_worker, installed before this by its own migrations.
create schema jobs;
grant usage on schema jobs to heed_staff, heed_worker, heed_library;

-- The public site may ask for these jobs and no others. Its migrations add them.
create table jobs.open_to_library (
  name text primary key
);
alter table jobs.open_to_library enable row level security;
alter table jobs.open_to_library force row level security;
create policy anyone on jobs.open_to_library using (true); -- granted to no role; read by jobs.add

create function jobs.add(name text, payload json, run_at timestamptz default null, job_key text default null)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
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
$$;
grant execute on function jobs.add(text, json, timestamptz, text) to heed_staff, heed_worker, heed_library;

-- The runner takes jobs from the queue and hands each to a task, which does its work as heed_worker.
-- It sees the queue and nothing else of ours.
grant usage on schema graphile_worker to heed_jobs;
grant select on graphile_worker.migrations to heed_jobs;
grant select, insert, update, delete on
  graphile_worker._private_jobs,
  graphile_worker._private_job_queues,
  graphile_worker._private_tasks,
  graphile_worker._private_known_crontabs
  to heed_jobs;

-- Restoring a backup makes our tables anew, and leaves the queue's.
drop policy if exists runner on graphile_worker._private_jobs;
drop policy if exists runner on graphile_worker._private_job_queues;
drop policy if exists runner on graphile_worker._private_tasks;
drop policy if exists runner on graphile_worker._private_known_crontabs;
create policy runner on graphile_worker._private_jobs to heed_jobs using (true) with check (true);
create policy runner on graphile_worker._private_job_queues to heed_jobs using (true) with check (true);
create policy runner on graphile_worker._private_tasks to heed_jobs using (true) with check (true);
create policy runner on graphile_worker._private_known_crontabs to heed_jobs using (true) with check (true);

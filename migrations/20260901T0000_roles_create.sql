-- Roles belong to the whole server, so another database on it may have made them already.
-- None owns anything, none passes row-level security by. Passwords are set at each start.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['heed_staff', 'heed_worker', 'heed_library', 'heed_jobs'] loop
    begin
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication', wanted);
    exception when duplicate_object or unique_violation then
      null;
    end;
    execute format('alter role %I set jit = off', wanted);
    execute format('alter role %I set lock_timeout = %L', wanted, '10s');
  end loop;

  -- Temporary tables would let a role put names of its own before ours.
  execute format('revoke temporary on database %I from public', current_database());
end
$$;

alter role heed_staff set statement_timeout = '30s';
alter role heed_staff set idle_in_transaction_session_timeout = '2min';
alter role heed_library set statement_timeout = '5s';
alter role heed_library set idle_in_transaction_session_timeout = '30s';
alter role heed_worker set statement_timeout = '10min';

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gist with schema public;
revoke create on schema public from public;

-- A function made from here on may be called by those it is granted to, and no one else.
alter default privileges revoke execute on functions from public;

-- English stems, with "café" found by "cafe".
create text search configuration public.en (copy = pg_catalog.english);
alter text search configuration public.en
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;

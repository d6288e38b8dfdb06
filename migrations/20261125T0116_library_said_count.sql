-- How many findings and recommendations are shown, counted up to so many: what a word is rare among.
create function library.said_count(most integer) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*)::int from (select from library.said where shown_from <= (select library.shown_by()) limit most) as counted
$$;
grant execute on function library.said_count(integer) to heed_staff, heed_worker, heed_library;

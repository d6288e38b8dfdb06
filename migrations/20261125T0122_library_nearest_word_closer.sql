-- The shown words most like this one. A slip of the hand leaves a word about as long as it was meant to be: without that,
-- a word that is nowhere finds a short one which merely begins and ends like it.
create or replace function library.nearest_word(typed text) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
  select near.word from (
    select word, similarity(word, lower(typed)) as alike from library.word
    where word % lower(typed) and abs(length(word) - length(typed)) <= 2
    order by 2 desc, abs(length(word) - length(typed)), word limit 8) as near
  where exists (
    select from library.said where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by())
    union all
    select from library.head where vector @@ plainto_tsquery('public.en', near.word) and shown_from <= (select library.shown_by()))
  order by alike desc, abs(length(near.word) - length(typed)), near.word limit 1
$$;

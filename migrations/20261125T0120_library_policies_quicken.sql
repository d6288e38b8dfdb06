-- The policies asked "is its publication among those that are listed?", for which PostgreSQL first made a list of all
-- publications: 1 ms with a thousand, 100 ms with a hundred thousand, for each table of a page. Asked as a value, it is looked
-- up by key for each row. The conditions are the same.
do $$
declare
  t text;
  listed constant text := '(select library.is_listed(p) from library.publication p where p.id = publication_id)';
  on_site constant text := '(select library.is_on_site(p) from library.publication p where p.id = publication_id)';
  own constant text := '(select p.partnership_id from library.publication p where p.id = publication_id) = (select library.acting_partnership())';
begin
  foreach t in array array['report', 'recommendation', 'answer', 'finding', 'correction'] loop
    execute format('drop policy listed on library.%I', t);
    execute format('create policy listed on library.%I for select to heed_library, heed_staff using (%s)', t, listed);
  end loop;
  foreach t in array array['section', 'companion', 'pdf'] loop
    execute format('drop policy on_site on library.%I', t);
    execute format('create policy on_site on library.%I for select to heed_library, heed_staff using (%s)', t, on_site);
  end loop;
  foreach t in array array['report', 'section', 'companion', 'pdf', 'recommendation', 'answer', 'finding', 'correction'] loop
    execute format('drop policy own on library.%I', t);
    execute format('create policy own on library.%I to heed_staff using (%s)', t, own);
  end loop;
end $$;

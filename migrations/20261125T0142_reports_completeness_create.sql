-- Whether the report does what it must: what its framework requires, and what its terms of reference ask.

-- Where the report does what the law requires of it, or why it does not. The latest answer on a requirement stands; what
-- was answered before is kept. The requirement is kept as it was worded: where the law's words change, it is asked again.
create table reports.requirement_answer (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  requirement text not null check (requirement <> ''),
  stands text not null check (stands in ('in a section', 'throughout', 'not in it')),
  part_id uuid,
  reasons text check (reasons <> ''),
  answered_at timestamptz not null,
  answered_by uuid not null references access.person,
  foreign key (review_id, part_id) references reports.part (review_id, id),
  check ((part_id is not null) = (stands = 'in a section')),
  check ((reasons is not null) = (stands = 'not in it'))
);
create index on reports.requirement_answer (review_id);

-- Why no finding answers a key line of enquiry. The latest stands.
create table reports.line_unanswered (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  key_line_id uuid not null,
  reasons text not null check (reasons <> ''),
  given_at timestamptz not null,
  given_by uuid not null references access.person
);
create index on reports.line_unanswered (review_id);

do $$
declare t text;
begin
  foreach t in array array['requirement_answer', 'line_unanswered'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    execute format('create policy owner on reports.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on reports.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on reports.%I to heed_staff
                    using (review_id = any ((select access.visible_scopes())::uuid[]))
                    with check (review_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('grant select, insert on reports.%I to heed_staff, heed_worker', t);
  end loop;
end $$;

-- Factual accuracy: an agency is shown parts of the draft, says point by point what is not right, and is answered.

-- What one agency was asked to check in one round. Its text is a copy: what they read stays what they read.
create table reports.accuracy_check (
  id uuid primary key,
  review_id uuid not null references reviews.review,
  -- The agency reads and answers where it answered the review's request; nothing else of the review is open to it.
  request_id uuid not null references requests.request,
  round smallint not null check (round > 0),
  answer_by date not null,
  sent_at timestamptz not null,
  sent_by uuid not null references access.person,
  answered_at timestamptz,
  answered_by uuid references access.person,
  unique (review_id, request_id, id),
  unique (request_id, round),
  check ((answered_at is null) = (answered_by is null))
);
create index on reports.accuracy_check (review_id);

-- A section of the draft as the agency was shown it: every registered name replaced.
create table reports.accuracy_extract (
  check_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  position smallint not null check (position > 0),
  heading text not null,
  paragraphs text[] not null check (cardinality(paragraphs) > 0),
  primary key (check_id, position),
  foreign key (review_id, request_id, check_id) references reports.accuracy_check (review_id, request_id, id)
);

-- One point of the agency on one paragraph, and how the review answered it.
create table reports.accuracy_point (
  id uuid primary key,
  check_id uuid not null,
  review_id uuid not null,
  request_id uuid not null,
  position smallint not null,
  paragraph smallint not null check (paragraph > 0),
  wrong text not null check (wrong <> ''),
  evidence text not null check (evidence <> ''),
  raised_at timestamptz not null,
  raised_by uuid not null references access.person,
  taken_back_at timestamptz,
  outcome text check (outcome in ('changed', 'not changed')),
  reasons text check (reasons <> ''),
  resolved_at timestamptz,
  resolved_by uuid references access.person,
  foreign key (review_id, request_id, check_id) references reports.accuracy_check (review_id, request_id, id),
  foreign key (check_id, position) references reports.accuracy_extract (check_id, position),
  check (num_nulls(outcome, reasons, resolved_at, resolved_by) in (0, 4))
);
create index on reports.accuracy_point (check_id);

do $$
declare t text;
begin
  foreach t in array array['accuracy_check', 'accuracy_extract', 'accuracy_point'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    execute format('create policy owner on reports.%I to current_user using (true) with check (true)', t);
    execute format('create policy worker on reports.%I to heed_worker using (true) with check (true)', t);
    execute format('create policy staff on reports.%I to heed_staff
                    using (review_id = any ((select access.visible_scopes())::uuid[]) or request_id = any ((select access.visible_scopes())::uuid[]))
                    with check (review_id = any ((select access.visible_scopes())::uuid[]) or request_id = any ((select access.visible_scopes())::uuid[]))', t);
    execute format('grant select, insert on reports.%I to heed_staff, heed_worker', t);
  end loop;
end $$;
grant update on reports.accuracy_check, reports.accuracy_point to heed_staff;

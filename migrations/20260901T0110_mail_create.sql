-- The outbox: every message that Heed writes, sent or waiting. Messages hold no case content.
create schema mail;
grant usage on schema mail to heed_staff, heed_worker;

create table mail.message (
  id uuid primary key,
  partnership_id uuid,
  to_address text not null check (to_address !~ '[\r\n]'),
  subject text not null check (subject !~ '[\r\n]'),
  body text not null,
  written_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_because text
);
create index on mail.message (partnership_id, written_at desc);

alter table mail.message enable row level security;
alter table mail.message force row level security;
create policy staff_reads on mail.message for select to heed_staff
  using (partnership_id = nullif(current_setting('app.partnership', true), '')::uuid);
create policy staff_writes on mail.message for insert to heed_staff with check (true);
create policy worker on mail.message to heed_worker using (true) with check (true);
grant select, insert on mail.message to heed_staff;
grant select, insert, update on mail.message to heed_worker;

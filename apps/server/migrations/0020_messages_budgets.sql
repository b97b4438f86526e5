-- People that an approval set aside of the month's messages; what an organisation may use in a month.
alter table messages.broadcast add column reserved integer;
create index broadcast_decided on messages.broadcast (decided_at) where reserved is not null;

create table messages.budget (
  organisation_id uuid primary key references organisations.organisation (id),
  per_month integer not null check (per_month >= 0),
  set_by uuid not null references organisations.officer (id),
  set_at timestamptz not null
);

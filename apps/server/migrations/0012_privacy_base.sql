-- A person who left: what went, what stayed and why. No personal data.
create schema privacy;
create table privacy.departure (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  left_at timestamptz not null,
  kept jsonb not null
);

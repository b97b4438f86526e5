-- What comes in from LINE is a row first; then each citizen's turn, in order.
create schema conversations;

create table conversations.inbox (
  id bigint generated always as identity primary key,
  event_id text not null unique,
  line_user_id text,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  -- The channel's event as it came; emptied 30 days after it was handled.
  body jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
  attempts smallint not null default 0,
  handled_at timestamptz,
  error text
);
create index inbox_waiting on conversations.inbox (line_user_id, occurred_at, id) where state = 'waiting';
create index inbox_next on conversations.inbox (id) where state = 'waiting';
create index inbox_handled on conversations.inbox (handled_at) where body is not null;

-- One worker at a time talks with a citizen.
create table conversations.lease (
  line_user_id text primary key,
  holder text not null,
  until timestamptz not null
);

create table conversations.conversation (
  line_user_id text primary key,
  dialogue text,
  state jsonb,
  updated_at timestamptz not null default now()
);

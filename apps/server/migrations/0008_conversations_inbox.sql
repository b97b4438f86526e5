-- What comes in from LINE is a row first; then each citizen's turn, in order.
create schema conversations;

create table conversations.inbox (
  id bigint generated always as identity primary key,
  event_id text not null unique,
  line_user_id text,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  -- The channel's event as it came; emptied 30 days after it was handled.
  body jsonb,
  -- Photos that were sent together.
  set_id text,
  -- The channel's number of the message, by which it may be unsent.
  message_id text,
  -- A photo that is fetched and kept already: {fileId, point}; a second try does not fetch it again.
  photo jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
  attempts smallint not null default 0,
  handled_at timestamptz,
  error text
);
create index inbox_waiting on conversations.inbox (line_user_id, occurred_at, id) where state = 'waiting';
create index inbox_parked on conversations.inbox (id) where state = 'parked';
create index inbox_next on conversations.inbox (id) where state = 'waiting';
create index inbox_set on conversations.inbox (line_user_id, set_id) where set_id is not null;
create index inbox_message on conversations.inbox (message_id) where message_id is not null;
create index inbox_handled on conversations.inbox (handled_at) where body is not null;

-- One worker at a time talks with a citizen. Without a holder the citizen rests after a turn that failed.
create table conversations.lease (
  line_user_id text primary key,
  holder text,
  until timestamptz not null
);
create index lease_holder on conversations.lease (holder);

-- What is being talked about, and what waits below it because something else came between.
create table conversations.conversation (
  line_user_id text primary key,
  dialogue text,
  state jsonb,
  paused_dialogue text,
  paused_state jsonb,
  updated_at timestamptz not null
);

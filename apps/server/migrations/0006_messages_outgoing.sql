-- Everything that leaves. A row is stored, key and body, before the first try; every try sends the same.
create schema messages;

create table messages.outgoing (
  id uuid primary key,
  -- What caused it ('complaint.accepted:<id>:<version>'): the same cause never sends twice.
  cause text not null unique,
  line_user_id text not null,
  -- Ours, in the neutral format; emptied 30 days after it left.
  body jsonb,
  -- The channel's own words for it, frozen at the first try.
  request jsonb,
  reply_token text,
  reply_until timestamptz,
  retry_key uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  -- How it left: 'reply' is free, 'push' costs.
  sent_as text check (sent_as in ('reply', 'push')),
  attempts integer not null default 0,
  -- The first try that the channel may have taken without our knowing; empty while every try was surely refused.
  reply_tried_at timestamptz,
  push_tried_at timestamptz,
  -- Nobody tries before this; a try in flight moves it on, so that it is also that try's lease.
  next_try_at timestamptz not null default now(),
  sent_at timestamptz,
  error text,
  created_at timestamptz not null default now()
);
create index outgoing_waiting on messages.outgoing (next_try_at) where state = 'waiting';
create index outgoing_created on messages.outgoing (created_at) where body is not null;

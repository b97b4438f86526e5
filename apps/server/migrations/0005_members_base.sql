-- Citizens as this first form knows them: a LINE identity and no more.
create schema members;

create table members.member (
  id uuid primary key,
  line_user_id text not null unique,
  display_name text,
  language text not null default 'th',
  is_friend boolean not null default true,
  -- When the person did what is_friend says: a follow or block that arrives late changes nothing.
  friend_changed_at timestamptz,
  -- When LINE was last asked for the name.
  profile_asked_at timestamptz,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);

-- Pages inside LINE: the ID token is checked once and exchanged for this session of 12 hours.
create table members.session (
  token_hash text primary key,
  member_id uuid not null references members.member (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_expires on members.session (expires_at);

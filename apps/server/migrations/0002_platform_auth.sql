-- Sign-in of officers: the tables of better-auth 1.7.25 with its two-factor plugin, as its schema describes them, in snake case
-- (platform/auth/configure-better-auth.ts). The library checks at first use that they are what it expects.
create schema auth;

create table auth.user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  two_factor_enabled boolean default false
);

create table auth.session (
  id text primary key,
  user_id text not null references auth.user (id) on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_of_user on auth.session (user_id);
create index session_expires on auth.session (expires_at);

-- One row with provider_id 'credential' holds the password's scrypt hash; the token columns stay empty.
create table auth.account (
  id text primary key,
  user_id text not null references auth.user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index account_of_user on auth.account (user_id);

-- Sign-ins that wait for their second step.
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

-- Secret and backup codes are encrypted with the session secret.
create table auth.two_factor (
  id text primary key,
  user_id text not null references auth.user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index two_factor_of_user on auth.two_factor (user_id);
create index two_factor_secret on auth.two_factor (secret);

create table auth.rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Organisations, the officers who work for them, who serves what where, and the days nobody works.
create schema organisations;

create table organisations.organisation (
  id uuid primary key,
  key text not null unique,
  kind text not null,
  name_th text not null,
  name_en text not null,
  short_name_th text not null,
  parent_id uuid references organisations.organisation (id),
  phone text,
  -- The centre: takes in what nobody else serves, and sees every complaint of the province.
  is_centre boolean not null default false,
  -- Those who only inform or read figures are not chosen for complaints.
  handles_complaints boolean not null default true,
  is_verified boolean not null default false,
  is_active boolean not null default true,
  -- Corrected by an officer: loading the province's files leaves the row alone.
  changed_at timestamptz
);
create unique index one_centre on organisations.organisation (is_centre) where is_centre;

create table organisations.officer (
  id uuid primary key,
  -- Who signs in; none until the invitation is accepted.
  user_id text unique references auth.user (id),
  name text not null,
  email text not null unique check (email = lower(email)),
  state text not null check (state in ('invited', 'active', 'suspended')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz
);

-- A move ends one membership and begins another, so that the past stays readable.
create table organisations.membership (
  id uuid primary key,
  officer_id uuid not null references organisations.officer (id),
  organisation_id uuid not null references organisations.organisation (id),
  role text not null check (role in ('administrator', 'supervisor', 'officer', 'viewer')),
  since timestamptz not null default now(),
  until timestamptz,
  check (until is null or until >= since)
);
create unique index one_current_membership on organisations.membership (officer_id) where until is null;
create index membership_organisation on organisations.membership (organisation_id) where until is null;

-- Why someone was suspended or TOTP taken off, in the words of who did it: kept here since the audit holds no words.
create table organisations.reason (
  id uuid primary key,
  officer_id uuid not null references organisations.officer (id),
  kind text not null check (kind in ('suspended', 'totp-reset')),
  words text not null,
  given_by uuid not null references organisations.officer (id),
  given_at timestamptz not null
);
create index reason_officer on organisations.reason (officer_id);

create table organisations.leave (
  id uuid primary key,
  officer_id uuid not null references organisations.officer (id),
  substitute_id uuid references organisations.officer (id),
  from_date date not null,
  to_date date not null,
  created_at timestamptz not null default now(),
  check (to_date >= from_date),
  check (substitute_id <> officer_id)
);
create index leave_officer on organisations.leave (officer_id, to_date);
create index leave_substitute on organisations.leave (substitute_id, to_date);

create table organisations.invitation (
  id uuid primary key,
  officer_id uuid not null references organisations.officer (id),
  token_hash text not null unique,
  invited_by uuid references organisations.officer (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
create index invitation_officer on organisations.invitation (officer_id);

-- An officer's own LINE, linked with a single-use code of ten minutes that is sent to the Official Account.
create table organisations.line_link (
  officer_id uuid primary key references organisations.officer (id),
  line_user_id text not null unique,
  linked_at timestamptz not null default now()
);
create table organisations.line_link_code (
  code_hash text primary key,
  officer_id uuid not null references organisations.officer (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index line_link_code_officer on organisations.line_link_code (officer_id);

-- Who serves what where. A row for the category beats '*', then the smaller area beats the larger.
create table organisations.serving (
  id uuid primary key,
  area_code text not null references places.area (code),
  category text not null,
  organisation_id uuid not null references organisations.organisation (id),
  alternative_ids uuid[] not null default '{}',
  -- Taken away by an officer; the row stays so that loading the province's files does not bring it back.
  is_removed boolean not null default false,
  updated_at timestamptz not null default now(),
  -- None: as the province's files say.
  updated_by uuid references organisations.officer (id),
  unique (area_code, category)
);

-- To whom a category is often passed on, wherever it is: offered to the officer, never chosen by itself.
create table organisations.forwarding (
  category text primary key,
  organisation_ids uuid[] not null
);

create table organisations.holiday (
  date date primary key,
  name_th text not null,
  name_en text not null,
  source text not null check (source in ('announced', 'expected', 'officer')),
  is_removed boolean not null default false,
  updated_by uuid references organisations.officer (id)
);

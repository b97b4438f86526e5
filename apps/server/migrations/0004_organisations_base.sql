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
  is_verified boolean not null default false,
  is_active boolean not null default true
);
create unique index one_centre on organisations.organisation (is_centre) where is_centre;

create table organisations.officer (
  id uuid primary key,
  user_id text unique,
  name text not null,
  email text not null unique,
  state text not null check (state in ('invited', 'active', 'suspended')),
  created_at timestamptz not null default now()
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

create table organisations.invitation (
  id uuid primary key,
  officer_id uuid not null references organisations.officer (id),
  token_hash text not null unique,
  invited_by uuid references organisations.officer (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);

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

-- Who serves what where; the most specific area and category wins, '*' is any category.
create table organisations.serving (
  id uuid primary key,
  area_code text not null references places.area (code),
  category text not null,
  organisation_id uuid not null references organisations.organisation (id),
  alternative_ids uuid[] not null default '{}',
  updated_at timestamptz not null default now(),
  updated_by uuid references organisations.officer (id),
  unique (area_code, category)
);

create table organisations.holiday (
  date date primary key,
  name_th text not null,
  name_en text not null,
  source text not null
);

-- Registration, consents, who people are, facts that agencies confirm, groups, and who looked. What is here about a person goes when the
-- person leaves, except where a comment says what stays and why.

-- A member who left keeps the id, which complaints and the audit hold, and nothing else.
alter table members.member alter column line_user_id drop not null;
alter table members.member
  add column registered_at timestamptz,
  add column left_at timestamptz,
  -- The history went to that member: the same person, proven, under another LINE account.
  add column joined_into uuid references members.member (id),
  add check (line_user_id is not null or left_at is not null or joined_into is not null);

-- What is asked at registration. Everything but the name may be empty.
create table members.profile (
  member_id uuid primary key references members.member (id),
  name text not null,
  -- Common era; the day is never asked.
  birth_year smallint check (birth_year between 1880 and 2200),
  -- E.164.
  phone text,
  -- registered-elsewhere: lives here, registered in another province ("hidden residents").
  residence text not null default 'not-said'
    check (residence in ('registered-here', 'registered-elsewhere', 'foreign', 'not-said')),
  topics text[] not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null
);
create index profile_name on members.profile using gin (lower(name) gin_trgm_ops);
create index profile_phone on members.profile (phone) where phone is not null;
create index profile_topics on members.profile using gin (topics);
create index profile_birth_year on members.profile (birth_year);

-- Where a person lives, works, studies, and what else they follow. The point is a pin rounded to about 100 m, or the village's, or the
-- sub-district's: enough to warn by, not enough to find a door.
create table members.member_area (
  member_id uuid not null references members.member (id),
  kind text not null check (kind in ('home', 'work', 'study', 'followed')),
  area_code text not null references places.area (code),
  label text,
  point geometry(Point, 4326) not null,
  primary key (member_id, kind, area_code)
);
create unique index one_home on members.member_area (member_id, kind) where kind <> 'followed';
create index member_area_code on members.member_area (area_code, kind);
create index member_area_point on members.member_area using gist (point);

-- A registration that is not finished: the same draft in the chat and on the page.
create table members.draft (
  member_id uuid primary key references members.member (id),
  fields jsonb not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null
);
create index draft_updated on members.draft (updated_at);

-- Texts of notice and consents: a version, once published, never changes.
create table members.consent_text (
  purpose text not null check (purpose in ('service', 'news', 'alerts', 'sharing')),
  version integer not null,
  texts jsonb not null,
  sha256 text not null,
  published_at timestamptz not null,
  primary key (purpose, version)
);

-- Receipts, append-only: who gave or withdrew what, to which words, when, how. They stay when a person leaves (proof of PDPA s.19); the
-- member id then leads to nobody.
create table members.consent (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  purpose text not null,
  version integer not null,
  is_given boolean not null,
  -- By whom for a minor, or at a counter.
  guardian_id uuid references members.member (id),
  officer_id uuid references organisations.officer (id),
  channel text not null check (channel in ('page', 'chat', 'counter', 'system')),
  at timestamptz not null,
  foreign key (purpose, version) references members.consent_text (purpose, version)
);
create index consent_member on members.consent (member_id, purpose, at);

-- What holds now, one row a purpose, kept in the same transaction as the receipt: audiences of a million join this.
create table members.consent_now (
  member_id uuid not null references members.member (id),
  purpose text not null,
  version integer not null,
  -- waiting: a minor said yes, the guardian has not yet (PDPA s.20).
  state text not null check (state in ('given', 'withdrawn', 'waiting')),
  changed_at timestamptz not null,
  primary key (member_id, purpose)
);
create index consent_now_given on members.consent_now (purpose, member_id) where state = 'given';

-- An adult who answers for a minor.
create table members.guardian (
  minor_id uuid primary key references members.member (id),
  guardian_id uuid references members.member (id),
  code_hash text unique,
  code_expires_at timestamptz,
  confirmed_at timestamptz
);

-- How sure we are who somebody is. The national number: keyed hash to find, AES-256-GCM to show to the few, never in clear.
create table members.identity (
  member_id uuid primary key references members.member (id),
  level text not null check (level in ('declared', 'officer', 'thaid')),
  pid_hash text unique,
  pid_cipher bytea,
  key_id text,
  ial text,
  -- The document an officer saw: 'thai-id', 'pink-card', 'passport', 'other'.
  document text,
  officer_id uuid references organisations.officer (id),
  organisation_id uuid references organisations.organisation (id),
  proven_at timestamptz not null,
  check ((pid_cipher is null) = (key_id is null))
);
-- A sign-in at ThaID under way: bound to the member who began it.
create table members.thaid_attempt (
  state_hash text primary key,
  member_id uuid not null references members.member (id),
  nonce text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Facts that the agency which owns the data confirmed. The answer is kept, never the file it came from.
create table members.fact (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  type text not null,
  organisation_id uuid not null references organisations.organisation (id),
  source text not null check (source in ('list', 'claim', 'thaid', 'officer')),
  list_id uuid,
  confirmed_at timestamptz not null,
  expires_on date,
  -- Ended by the agency (list withdrawn, contest upheld): says nothing any more.
  ended_at timestamptz
);
create unique index one_current_fact on members.fact (member_id, type, organisation_id) where ended_at is null;
create index fact_type on members.fact (type) where ended_at is null;
create index fact_of_list on members.fact (list_id) where ended_at is null;

-- An agency's list: its rows are keyed hashes that become facts when that person proves who they are.
create table members.fact_list (
  id uuid primary key,
  type text not null,
  organisation_id uuid not null references organisations.organisation (id),
  officer_id uuid not null references organisations.officer (id),
  file_name text not null,
  uploaded_at timestamptz not null,
  row_count integer not null,
  fault_count integer not null,
  expires_on date,
  withdrawn_at timestamptz
);
create index fact_list_organisation on members.fact_list (organisation_id, uploaded_at);
create table members.fact_list_row (
  list_id uuid not null references members.fact_list (id) on delete cascade,
  pid_hash text not null,
  expires_on date,
  primary key (list_id, pid_hash)
);
create index fact_list_row_pid on members.fact_list_row (pid_hash);
alter table members.fact add foreign key (list_id) references members.fact_list (id);

-- A person says that something holds of them, or that a fact is wrong; the agency answers. Pictures go with the answer.
create table members.claim (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  type text not null,
  -- A contest: this fact is said to be wrong.
  contests uuid references members.fact (id),
  organisation_id uuid not null references organisations.organisation (id),
  words text,
  picture_ids uuid[] not null default '{}',
  state text not null check (state in ('waiting', 'more', 'yes', 'no', 'withdrawn')),
  made_at timestamptz not null,
  due_at timestamptz not null,
  answered_by uuid references organisations.officer (id),
  answered_at timestamptz,
  answer_words text,
  version integer not null default 1
);
create unique index one_open_claim on members.claim (member_id, type) where state in ('waiting', 'more');
create index claim_queue on members.claim (organisation_id, state, due_at);

-- Groups: by rule over profile and facts, by an organisation's list, by own choice. Who may address one is a right.
create table members.member_group (
  id uuid primary key,
  key text unique,
  kind text not null check (kind in ('rule', 'list', 'choice')),
  name_th text not null,
  name_en text not null,
  purpose_th text not null,
  organisation_id uuid not null references organisations.organisation (id),
  rule jsonb,
  is_active boolean not null default true,
  version integer not null default 1,
  changed_at timestamptz not null,
  check ((kind = 'rule') = (rule is not null))
);
create table members.group_member (
  group_id uuid not null references members.member_group (id),
  member_id uuid not null references members.member (id),
  since timestamptz not null,
  primary key (group_id, member_id)
);
create index group_member_member on members.group_member (member_id);
create table members.group_right (
  group_id uuid not null references members.member_group (id),
  organisation_id uuid not null references organisations.organisation (id),
  primary key (group_id, organisation_id)
);

-- An officer opened a person's record, or saw the national number: the person sees this. Kept with the receipts when the person leaves.
create table members.look (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  officer_id uuid not null references organisations.officer (id),
  organisation_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('record', 'national-id', 'claim', 'export')),
  purpose text not null,
  words text not null,
  at timestamptz not null,
  -- What may be done under this look ends here.
  until timestamptz not null
);
create index look_member on members.look (member_id, at);

-- Prepared by an officer at a counter, confirmed by the person on the own phone.
create table members.prepared (
  id uuid primary key,
  code_hash text not null unique,
  officer_id uuid not null references organisations.officer (id),
  organisation_id uuid not null references organisations.organisation (id),
  fields jsonb,
  -- The officer saw a document.
  document text,
  pid_hash text,
  pid_cipher bytea,
  key_id text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  member_id uuid references members.member (id),
  used_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'lapsed'))
);
create index prepared_officer on members.prepared (organisation_id, created_at);

-- What a person must decide, with a deadline.
create table members.request (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  kind text not null check (kind in ('join-accounts', 'consent-changed', 'claim-more', 'guardian')),
  -- What it is about: a claim, another member, a purpose.
  subject_id text not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'lapsed')),
  decided_at timestamptz
);
create unique index one_open_request on members.request (member_id, kind, subject_id) where state = 'open';
create index request_due on members.request (due_at) where state = 'open';

-- No export without another officer's approval.
create table members.export (
  id uuid primary key,
  group_id uuid not null references members.member_group (id),
  organisation_id uuid not null references organisations.organisation (id),
  asked_by uuid not null references organisations.officer (id),
  reason text not null,
  fields text[] not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'taken', 'lapsed')),
  decided_by uuid references organisations.officer (id),
  decided_words text,
  asked_at timestamptz not null,
  decided_at timestamptz,
  expires_at timestamptz not null,
  check (decided_by <> asked_by)
);
create index export_state on members.export (state, asked_at);

-- A complaint, its steps, its photos, what was said about it.
create schema complaints;

create table complaints.complaint (
  id uuid primary key,
  number text not null unique,
  access_code_hash text not null,
  -- Made by the one who files (dialogue or form): filing twice with the same key is filing once.
  submission_key text not null unique,
  -- The chat messages it was made of, so that unsending one later can be answered with what is kept.
  line_message_ids text[] not null default '{}',
  member_id uuid references members.member (id),
  channel text not null check (channel in ('chat', 'form')),
  category text not null,
  is_sensitive boolean not null,
  description text not null check (char_length(description) <= 5000),
  point geometry(Point, 4326),
  -- The point as the public map shows it: on a grid of 100 m, in metres of UTM zone 47N, which covers the province.
  map_x integer generated always as (round(st_x(st_transform(point, 32647)) / 100)::integer * 100) stored,
  map_y integer generated always as (round(st_y(st_transform(point, 32647)) / 100)::integer * 100) stored,
  place_text text,
  area_code text references places.area (code),
  area_source text not null check (area_source in ('boundary', 'nearest', 'name', 'citizen', 'officer', 'none')),
  organisation_id uuid not null references organisations.organisation (id),
  officer_id uuid references organisations.officer (id),
  state text not null check (state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen', 'resolved', 'closed', 'rejected', 'withdrawn')),
  version integer not null default 1,
  forward_count integer not null default 0,
  reopen_count integer not null default 0,
  rating smallint check (rating between 1 and 5),
  rating_comment text,
  accept_due_at timestamptz not null,
  resolve_due_at timestamptz not null,
  submitted_at timestamptz not null,
  accepted_at timestamptz,
  resolved_at timestamptz,
  -- Resolved, rejected or withdrawn since; empty while somebody still has something to do.
  ended_at timestamptz,
  updated_at timestamptz not null,
  constraint place_or_none check (area_source = 'none' or area_code is not null)
);
create index complaint_organisation on complaints.complaint (organisation_id, state, submitted_at desc);
-- What the counts of the officers' list ask of open ones; a few thousand rows however old the system grows.
create index complaint_open on complaints.complaint (organisation_id)
  include (state, officer_id, accept_due_at, resolve_due_at)
  where state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen');
create index complaint_open_officer on complaints.complaint (officer_id)
  where officer_id is not null and state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen');
create index complaint_newest on complaints.complaint (submitted_at desc, id desc);
-- All that the public map reads, so that it reads nothing else.
create index complaint_map on complaints.complaint (submitted_at) include (map_x, map_y, category, state, area_code)
  where not is_sensitive and state not in ('withdrawn', 'rejected');
create index complaint_member on complaints.complaint (member_id, submitted_at desc);
create index complaint_open_due on complaints.complaint (resolve_due_at)
  where state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen');
create index complaint_updated on complaints.complaint (updated_at desc);
create index complaint_resolved on complaints.complaint (ended_at) where state = 'resolved';
create index complaint_line_messages on complaints.complaint using gin (line_message_ids);
create index complaint_point on complaints.complaint using gist (point);
create index complaint_text on complaints.complaint using gin (description gin_trgm_ops);
create index complaint_place_text on complaints.complaint using gin (place_text gin_trgm_ops);

-- One row for each thing that happened; version orders them and stops two officers from acting on the same sight.
create table complaints.step (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  version integer not null,
  at timestamptz not null,
  kind text not null check (kind in ('submitted', 'accepted', 'returned', 'forwarded', 'asked', 'answered', 'progressed', 'resolved',
    'rejected', 'reopened', 'rated', 'closed', 'withdrawn', 'noted', 'assigned', 'corrected', 'unsent')),
  actor_kind text not null check (actor_kind in ('member', 'officer', 'system')),
  actor_id uuid,
  from_organisation_id uuid references organisations.organisation (id),
  to_organisation_id uuid references organisations.organisation (id),
  -- Words that the citizen sees.
  words text,
  -- Words that only officers see.
  note text,
  detail jsonb not null default '{}',
  unique (complaint_id, version)
);
-- Which complaints passed through an organisation.
create index step_from on complaints.step (from_organisation_id, complaint_id) where from_organisation_id is not null;

create table complaints.photo (
  id uuid primary key,
  complaint_id uuid references complaints.complaint (id),
  -- Until it is filed a photo belongs to the one who sent it.
  member_id uuid references members.member (id),
  officer_id uuid references organisations.officer (id),
  file_id uuid not null references platform.file (id),
  step_id uuid references complaints.step (id),
  kind text not null check (kind in ('report', 'answer', 'progress', 'proof')),
  line_message_id text,
  unsent_at timestamptz,
  added_at timestamptz not null,
  erased_at timestamptz,
  check (num_nonnulls(member_id, officer_id) = 1)
);
create index photo_loose on complaints.photo (added_at) where erased_at is null and (complaint_id is null or unsent_at is not null);
create index photo_complaint on complaints.photo (complaint_id);
create index photo_loose_member on complaints.photo (member_id) where complaint_id is null and erased_at is null;
create index photo_file on complaints.photo (file_id);
create index photo_line_message on complaints.photo (line_message_id) where line_message_id is not null;

-- What officers were reminded of, once for each deadline.
create table complaints.reminder (
  complaint_id uuid not null references complaints.complaint (id),
  kind text not null check (kind in ('due-soon', 'overdue', 'accept-overdue')),
  due_at timestamptz not null,
  sent_at timestamptz not null,
  primary key (complaint_id, kind, due_at)
);

-- New complaints that officers are told of in LINE, gathered in a flood; kept for some days so that an event heard twice tells once.
create table complaints.officer_news (
  officer_id uuid not null references organisations.officer (id),
  complaint_id uuid not null references complaints.complaint (id),
  -- On whose desk it came: moved on since, it is no longer news here.
  organisation_id uuid not null references organisations.organisation (id),
  noted_at timestamptz not null,
  told_at timestamptz,
  primary key (officer_id, complaint_id)
);
create index officer_news_told on complaints.officer_news (officer_id, told_at);

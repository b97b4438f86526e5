-- Which rich menu a person is to have, and which one LINE was last told to show them (null: the one everybody sees).
create table conversations.menu (
  line_user_id text primary key,
  -- Someone who left has no LINE user any more: by this the row is still found.
  member_id uuid,
  kind text not null check (kind in ('stranger', 'member', 'officer', 'officer-citizen', 'relay')),
  shown_menu_id text,
  -- Counts changes of kind: what was linked for an older one is linked anew.
  version integer not null default 1
);
create index menu_shown on conversations.menu (kind, shown_menu_id);
create index menu_member on conversations.menu (member_id);

-- Every switch of disaster mode; the latest holds. A drill reaches officers' phones only.
create table conversations.disaster_switch (
  id bigint generated always as identity primary key,
  mode text not null check (mode in ('off', 'drill', 'on')),
  officer_id uuid not null,
  reason text not null,
  at timestamptz not null
);

-- Menus that LINE replaces for all who have them, without our naming people; one at a time.
create table conversations.menu_batch (
  id uuid primary key,
  -- [{from, to}]
  operations jsonb not null,
  -- LINE's, by which its progress is asked; null until it is known to be taken.
  request_id text,
  state text not null default 'open' check (state in ('open', 'done', 'failed')),
  asked_at timestamptz not null
);
create unique index menu_batch_open on conversations.menu_batch (state) where state = 'open';

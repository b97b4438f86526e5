-- What every room stands on: settings, files, the audit, the traffic log, workers.
create extension if not exists postgis;
create extension if not exists pg_trgm;

create schema platform;

create table platform.setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Content-addressed: the bytes lie under their SHA-256 in the store; several rows may point to the same bytes.
create table platform.file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  width integer,
  height integer,
  room text not null,
  created_at timestamptz not null default now(),
  -- No address opens it any more, whatever was given out; it is erased later.
  hidden_at timestamptz,
  erased_at timestamptz
);
create index file_sha256 on platform.file (sha256);

-- Append-only. A row is sealed a moment after it is written: seal_no counts without gaps and hash covers the row and the hash
-- before it. Sealing apart from writing keeps writers from waiting for each other.
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('officer', 'member', 'system', 'partner')),
  actor_id text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  seal_no bigint unique,
  hash bytea
);
create index audit_unsealed on platform.audit (id) where seal_no is null;
create index audit_subject on platform.audit (subject_kind, subject_id, id);

create function platform.refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seal_no is null
    and (new.id, new.at, new.actor_kind, new.action, new.subject_kind, new.subject_id, new.detail)
      is not distinct from (old.id, old.at, old.actor_kind, old.action, old.subject_kind, old.subject_id, old.detail)
    and new.actor_id is not distinct from old.actor_id then
    return new;
  end if;
  raise exception 'the audit is append-only';
end $$;
create trigger audit_append_only before update or delete on platform.audit
  for each row execute function platform.refuse_audit_change();
create trigger audit_never_emptied before truncate on platform.audit
  for each statement execute function platform.refuse_audit_change();

-- What a row's hash covers: the same words in sealing and in checking.
create function platform.audit_bytes(entry platform.audit, no bigint) returns bytea language sql stable as $$
  select convert_to(concat_ws('|', no, extract(epoch from entry.at), entry.actor_kind, entry.actor_id, entry.action,
    entry.subject_kind, entry.subject_id, entry.detail::text), 'utf8')
$$;

-- Who used which service when (Computer Crime Act B.E. 2550, section 26: at least 90 days).
create table platform.traffic (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  method text not null,
  route text not null,
  status smallint not null,
  address inet
);
create index traffic_at on platform.traffic (at);

create function platform.refuse_early_traffic_deletion() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '90 days' then
    raise exception 'traffic rows are kept for 90 days by law';
  end if;
  return old;
end $$;
create trigger traffic_kept before delete on platform.traffic
  for each row execute function platform.refuse_early_traffic_deletion();

create function platform.refuse_traffic_change() returns trigger language plpgsql as $$
begin
  raise exception 'traffic rows are kept as they were written';
end $$;
create trigger traffic_unchanged before update or truncate on platform.traffic
  for each statement execute function platform.refuse_traffic_change();

create table platform.worker (
  id text primary key,
  started_at timestamptz not null default now(),
  heartbeat_at timestamptz not null default now()
);

-- The schema after all migrations, written by npm run generate.

CREATE SCHEMA auth;

CREATE SCHEMA complaints;

CREATE SCHEMA conversations;

CREATE SCHEMA members;

CREATE SCHEMA messages;

CREATE SCHEMA organisations;

CREATE SCHEMA places;

CREATE SCHEMA platform;

CREATE SCHEMA privacy;

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;

COMMENT ON EXTENSION postgis IS 'PostGIS geometry and geography spatial types and functions';

CREATE FUNCTION members.note_first_reach() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.is_reachable := members.reaches(new.member_id);
  return new;
end $$;

CREATE FUNCTION members.note_reach() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  member uuid := case tg_table_name when 'member' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'member_id' end;
begin
  -- First the lock, then what is committed by then: of two who change one half each, the later sees both.
  perform from members.profile p where p.member_id = member for no key update;
  update members.profile p set is_reachable = not p.is_reachable
  where p.member_id = member and p.is_reachable <> members.reaches(member);
  return null;
end $$;

CREATE FUNCTION members.reaches(member uuid) RETURNS boolean
    LANGUAGE sql
    AS $$
  select exists (select from members.member m join members.consent_now c on c.member_id = m.id
    where m.id = member and m.is_friend and c.purpose = 'news' and c.state = 'given')
$$;

CREATE TABLE platform.audit (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor_kind text NOT NULL,
    actor_id text,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    seal_no bigint,
    hash bytea,
    CONSTRAINT audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['officer'::text, 'member'::text, 'system'::text, 'partner'::text])))
);

CREATE FUNCTION platform.audit_bytes(entry platform.audit, no bigint) RETURNS bytea
    LANGUAGE sql STABLE
    AS $$
  select convert_to(concat_ws('|', no, extract(epoch from entry.at), entry.actor_kind, entry.actor_id, entry.action,
    entry.subject_kind, entry.subject_id, entry.detail::text), 'utf8')
$$;

CREATE FUNCTION platform.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'UPDATE' and old.seal_no is null
    and (new.id, new.at, new.actor_kind, new.action, new.subject_kind, new.subject_id, new.detail)
      is not distinct from (old.id, old.at, old.actor_kind, old.action, old.subject_kind, old.subject_id, old.detail)
    and new.actor_id is not distinct from old.actor_id then
    return new;
  end if;
  raise exception 'the audit is append-only';
end $$;

CREATE FUNCTION platform.refuse_early_traffic_deletion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.at > now() - interval '90 days' then
    raise exception 'traffic rows are kept for 90 days by law';
  end if;
  return old;
end $$;

CREATE FUNCTION platform.refuse_traffic_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception 'traffic rows are kept as they were written';
end $$;

CREATE TABLE auth.account (
    id text NOT NULL,
    user_id text NOT NULL,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE auth.rate_limit (
    id text NOT NULL,
    key text NOT NULL,
    count integer NOT NULL,
    last_request bigint NOT NULL
);

CREATE TABLE auth.session (
    id text NOT NULL,
    user_id text NOT NULL,
    token text NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE auth.two_factor (
    id text NOT NULL,
    user_id text NOT NULL,
    secret text NOT NULL,
    backup_codes text NOT NULL,
    verified boolean DEFAULT true,
    failed_verification_count integer DEFAULT 0,
    locked_until timestamp with time zone
);

CREATE TABLE auth."user" (
    id text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    image text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    two_factor_enabled boolean DEFAULT false
);

CREATE TABLE auth.verification (
    id text NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE complaints.complaint (
    id uuid NOT NULL,
    number text NOT NULL,
    access_code_hash text NOT NULL,
    submission_key text NOT NULL,
    line_message_ids text[] DEFAULT '{}'::text[] NOT NULL,
    member_id uuid,
    channel text NOT NULL,
    category text NOT NULL,
    is_sensitive boolean NOT NULL,
    description text NOT NULL,
    point public.geometry(Point,4326),
    map_x integer GENERATED ALWAYS AS (((round((public.st_x(public.st_transform(point, 32647)) / (100)::double precision)))::integer * 100)) STORED,
    map_y integer GENERATED ALWAYS AS (((round((public.st_y(public.st_transform(point, 32647)) / (100)::double precision)))::integer * 100)) STORED,
    place_text text,
    area_code text,
    area_source text NOT NULL,
    organisation_id uuid NOT NULL,
    officer_id uuid,
    state text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    forward_count integer DEFAULT 0 NOT NULL,
    reopen_count integer DEFAULT 0 NOT NULL,
    rating smallint,
    rating_comment text,
    accept_due_at timestamp with time zone NOT NULL,
    resolve_due_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    resolved_at timestamp with time zone,
    ended_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT complaint_area_source_check CHECK ((area_source = ANY (ARRAY['boundary'::text, 'nearest'::text, 'name'::text, 'citizen'::text, 'officer'::text, 'none'::text]))),
    CONSTRAINT complaint_channel_check CHECK ((channel = ANY (ARRAY['chat'::text, 'form'::text]))),
    CONSTRAINT complaint_description_check CHECK ((char_length(description) <= 5000)),
    CONSTRAINT complaint_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT complaint_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in-progress'::text, 'waiting-citizen'::text, 'resolved'::text, 'closed'::text, 'rejected'::text, 'withdrawn'::text]))),
    CONSTRAINT place_or_none CHECK (((area_source = 'none'::text) OR (area_code IS NOT NULL)))
);

CREATE TABLE complaints.officer_news (
    officer_id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone
);

CREATE TABLE complaints.photo (
    id uuid NOT NULL,
    complaint_id uuid,
    member_id uuid,
    officer_id uuid,
    file_id uuid NOT NULL,
    step_id uuid,
    kind text NOT NULL,
    line_message_id text,
    unsent_at timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT photo_check CHECK ((num_nonnulls(member_id, officer_id) <= 1)),
    CONSTRAINT photo_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'answer'::text, 'progress'::text, 'proof'::text])))
);

CREATE TABLE complaints.reminder (
    complaint_id uuid NOT NULL,
    kind text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    CONSTRAINT reminder_kind_check CHECK ((kind = ANY (ARRAY['due-soon'::text, 'overdue'::text, 'accept-overdue'::text])))
);

CREATE TABLE complaints.step (
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    from_organisation_id uuid,
    to_organisation_id uuid,
    words text,
    note text,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT step_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'officer'::text, 'system'::text]))),
    CONSTRAINT step_kind_check CHECK ((kind = ANY (ARRAY['submitted'::text, 'accepted'::text, 'returned'::text, 'forwarded'::text, 'asked'::text, 'answered'::text, 'added'::text, 'progressed'::text, 'resolved'::text, 'rejected'::text, 'reopened'::text, 'rated'::text, 'closed'::text, 'withdrawn'::text, 'noted'::text, 'assigned'::text, 'corrected'::text, 'unsent'::text])))
);

CREATE TABLE conversations.conversation (
    line_user_id text NOT NULL,
    dialogue text,
    state jsonb,
    paused_dialogue text,
    paused_state jsonb,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE conversations.disaster_switch (
    id bigint NOT NULL,
    mode text NOT NULL,
    officer_id uuid NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT disaster_switch_mode_check CHECK ((mode = ANY (ARRAY['off'::text, 'drill'::text, 'on'::text])))
);

ALTER TABLE conversations.disaster_switch ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conversations.disaster_switch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE conversations.inbox (
    id bigint NOT NULL,
    event_id text NOT NULL,
    line_user_id text,
    occurred_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    body jsonb,
    set_id text,
    message_id text,
    photo jsonb,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    handled_at timestamp with time zone,
    error text,
    CONSTRAINT inbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'parked'::text])))
);

ALTER TABLE conversations.inbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conversations.inbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE conversations.lease (
    line_user_id text NOT NULL,
    holder text,
    until timestamp with time zone NOT NULL
);

CREATE TABLE conversations.menu (
    line_user_id text NOT NULL,
    member_id uuid,
    kind text NOT NULL,
    shown_menu_id text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT menu_kind_check CHECK ((kind = ANY (ARRAY['stranger'::text, 'member'::text, 'officer'::text, 'officer-citizen'::text, 'relay'::text])))
);

CREATE TABLE conversations.menu_batch (
    id uuid NOT NULL,
    operations jsonb NOT NULL,
    request_id text,
    state text DEFAULT 'open'::text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    CONSTRAINT menu_batch_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text])))
);

CREATE TABLE members.claim (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    type text NOT NULL,
    contests uuid,
    organisation_id uuid NOT NULL,
    words text,
    state text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    answer_words text,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT claim_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'more'::text, 'yes'::text, 'no'::text, 'withdrawn'::text])))
);

CREATE TABLE members.claim_picture (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    claim_id uuid,
    file_id uuid NOT NULL,
    added_at timestamp with time zone NOT NULL
);

CREATE TABLE members.consent (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    purpose text NOT NULL,
    version integer NOT NULL,
    is_given boolean NOT NULL,
    guardian_id uuid,
    officer_id uuid,
    channel text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT consent_channel_check CHECK ((channel = ANY (ARRAY['page'::text, 'chat'::text, 'counter'::text, 'system'::text])))
);

CREATE TABLE members.consent_now (
    member_id uuid NOT NULL,
    purpose text NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT consent_now_state_check CHECK ((state = ANY (ARRAY['given'::text, 'withdrawn'::text, 'waiting'::text])))
);

CREATE TABLE members.consent_text (
    purpose text NOT NULL,
    version integer NOT NULL,
    texts jsonb NOT NULL,
    sha256 text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT consent_text_purpose_check CHECK ((purpose = ANY (ARRAY['service'::text, 'news'::text, 'alerts'::text, 'sharing'::text])))
);

CREATE TABLE members.draft (
    member_id uuid NOT NULL,
    fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE members.export (
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    reason text NOT NULL,
    fields text[] NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_words text,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    group_version integer DEFAULT 1 NOT NULL,
    CONSTRAINT export_check CHECK ((decided_by <> asked_by)),
    CONSTRAINT export_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'taken'::text, 'lapsed'::text])))
);

CREATE TABLE members.fact (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    type text NOT NULL,
    organisation_id uuid NOT NULL,
    source text NOT NULL,
    list_id uuid,
    confirmed_at timestamp with time zone NOT NULL,
    expires_on date,
    ended_at timestamp with time zone,
    CONSTRAINT fact_source_check CHECK ((source = ANY (ARRAY['list'::text, 'claim'::text, 'thaid'::text, 'officer'::text])))
);

CREATE TABLE members.fact_list (
    id uuid NOT NULL,
    type text NOT NULL,
    organisation_id uuid NOT NULL,
    officer_id uuid NOT NULL,
    file_name text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    row_count integer NOT NULL,
    fault_count integer NOT NULL,
    expires_on date,
    withdrawn_at timestamp with time zone
);

CREATE TABLE members.fact_list_row (
    list_id uuid NOT NULL,
    pid_hash text NOT NULL,
    expires_on date
);

CREATE TABLE members.group_member (
    group_id uuid NOT NULL,
    member_id uuid NOT NULL,
    since timestamp with time zone NOT NULL
);

CREATE TABLE members.group_right (
    group_id uuid NOT NULL,
    organisation_id uuid NOT NULL
);

CREATE TABLE members.guardian (
    minor_id uuid NOT NULL,
    guardian_id uuid,
    code_hash text,
    code_expires_at timestamp with time zone,
    confirmed_at timestamp with time zone
);

CREATE TABLE members.identity (
    member_id uuid NOT NULL,
    level text NOT NULL,
    pid_hash text,
    pid_cipher bytea,
    key_id text,
    ial text,
    document text,
    officer_id uuid,
    organisation_id uuid,
    proven_at timestamp with time zone NOT NULL,
    CONSTRAINT identity_check CHECK (((pid_cipher IS NULL) = (key_id IS NULL))),
    CONSTRAINT identity_level_check CHECK ((level = ANY (ARRAY['declared'::text, 'officer'::text, 'thaid'::text])))
);

CREATE TABLE members.look (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    officer_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT look_kind_check CHECK ((kind = ANY (ARRAY['record'::text, 'national-id'::text, 'claim'::text, 'export'::text])))
);

CREATE TABLE members.member (
    id uuid NOT NULL,
    line_user_id text,
    display_name text,
    language text DEFAULT 'th'::text NOT NULL,
    is_friend boolean DEFAULT true NOT NULL,
    friend_changed_at timestamp with time zone,
    profile_asked_at timestamp with time zone,
    first_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    registered_at timestamp with time zone,
    left_at timestamp with time zone,
    joined_into uuid,
    CONSTRAINT member_check CHECK (((line_user_id IS NOT NULL) OR (left_at IS NOT NULL) OR (joined_into IS NOT NULL)))
);

CREATE TABLE members.member_area (
    member_id uuid NOT NULL,
    kind text NOT NULL,
    area_code text NOT NULL,
    label text,
    point public.geometry(Point,4326) NOT NULL,
    CONSTRAINT member_area_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'work'::text, 'study'::text, 'followed'::text])))
);

CREATE TABLE members.member_group (
    id uuid NOT NULL,
    key text,
    kind text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    purpose_th text NOT NULL,
    organisation_id uuid NOT NULL,
    rule jsonb,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT member_group_check CHECK (((kind = 'rule'::text) = (rule IS NOT NULL))),
    CONSTRAINT member_group_kind_check CHECK ((kind = ANY (ARRAY['rule'::text, 'list'::text, 'choice'::text])))
);

CREATE TABLE members.prepared (
    id uuid NOT NULL,
    code_hash text NOT NULL,
    officer_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    fields jsonb,
    document text,
    pid_hash text,
    pid_cipher bytea,
    key_id text,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    member_id uuid,
    used_at timestamp with time zone,
    state text DEFAULT 'waiting'::text NOT NULL,
    CONSTRAINT prepared_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'refused'::text, 'lapsed'::text])))
);

CREATE TABLE members.profile (
    member_id uuid NOT NULL,
    name text NOT NULL,
    birth_year smallint,
    phone text,
    residence text DEFAULT 'not-said'::text NOT NULL,
    topics text[] DEFAULT '{}'::text[] NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_reachable boolean DEFAULT false NOT NULL,
    CONSTRAINT profile_birth_year_check CHECK (((birth_year >= 1880) AND (birth_year <= 2200))),
    CONSTRAINT profile_residence_check CHECK ((residence = ANY (ARRAY['registered-here'::text, 'registered-elsewhere'::text, 'foreign'::text, 'not-said'::text])))
);

CREATE TABLE members.request (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    decided_at timestamp with time zone,
    CONSTRAINT request_kind_check CHECK ((kind = ANY (ARRAY['join-accounts'::text, 'consent-changed'::text, 'claim-more'::text, 'guardian'::text]))),
    CONSTRAINT request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'lapsed'::text])))
);

CREATE TABLE members.session (
    token_hash text NOT NULL,
    member_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE members.thaid_attempt (
    state_hash text NOT NULL,
    member_id uuid NOT NULL,
    nonce text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE messages.broadcast (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    lane smallint NOT NULL,
    title text NOT NULL,
    rule jsonb,
    contents jsonb NOT NULL,
    corrects uuid,
    state text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    submitted_by uuid,
    submitted_at timestamp with time zone,
    decided_by uuid,
    decided_at timestamp with time zone,
    decided_words text,
    send_at timestamp with time zone,
    started_at timestamp with time zone,
    frozen_at timestamp with time zone,
    finished_at timestamp with time zone,
    held_because text,
    texts jsonb,
    reserved integer,
    CONSTRAINT broadcast_check CHECK ((decided_by <> submitted_by)),
    CONSTRAINT broadcast_kind_check CHECK ((kind = ANY (ARRAY['news'::text, 'benefit'::text, 'notice'::text, 'alert'::text]))),
    CONSTRAINT broadcast_lane_check CHECK (((lane >= 0) AND (lane <= 2))),
    CONSTRAINT broadcast_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'sending'::text, 'paused'::text, 'held'::text, 'stopped'::text, 'done'::text])))
);

CREATE TABLE messages.broadcast_request (
    broadcast_id uuid NOT NULL,
    language text NOT NULL,
    request jsonb NOT NULL
);

CREATE TABLE messages.budget (
    organisation_id uuid NOT NULL,
    per_month integer NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT budget_per_month_check CHECK ((per_month >= 0))
);

CREATE TABLE messages.call_bucket (
    name text NOT NULL,
    per_second double precision NOT NULL,
    capacity double precision NOT NULL,
    tokens double precision NOT NULL,
    refilled_at timestamp with time zone NOT NULL
);

CREATE TABLE messages.chunk (
    id bigint NOT NULL,
    broadcast_id uuid NOT NULL,
    lane smallint NOT NULL,
    language text NOT NULL,
    retry_key uuid DEFAULT gen_random_uuid() NOT NULL,
    member_ids uuid[] NOT NULL,
    line_user_ids text[] NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_try_at timestamp with time zone DEFAULT now() NOT NULL,
    first_tried_at timestamp with time zone,
    accepted_at timestamp with time zone,
    error text,
    worker integer,
    CONSTRAINT chunk_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'split'::text, 'stopped'::text])))
);
ALTER TABLE ONLY messages.chunk ALTER COLUMN member_ids SET STORAGE EXTERNAL;
ALTER TABLE ONLY messages.chunk ALTER COLUMN line_user_ids SET STORAGE EXTERNAL;

ALTER TABLE messages.chunk ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME messages.chunk_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE messages.outgoing (
    id uuid NOT NULL,
    cause text NOT NULL,
    line_user_id text,
    body jsonb,
    request jsonb,
    reply_token text,
    reply_until timestamp with time zone,
    retry_key uuid NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    sent_as text,
    attempts integer DEFAULT 0 NOT NULL,
    reply_tried_at timestamp with time zone,
    push_tried_at timestamp with time zone,
    next_try_at timestamp with time zone DEFAULT now() NOT NULL,
    sent_at timestamp with time zone,
    error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    purpose text,
    not_before timestamp with time zone,
    CONSTRAINT outgoing_sent_as_check CHECK ((sent_as = ANY (ARRAY['reply'::text, 'push'::text]))),
    CONSTRAINT outgoing_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dropped'::text, 'failed'::text])))
);

CREATE TABLE messages.recipient (
    member_id uuid NOT NULL,
    broadcast_id uuid NOT NULL,
    chunk_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    exception text
)
PARTITION BY RANGE (at);

CREATE TABLE messages.recipient_other (
    member_id uuid NOT NULL,
    broadcast_id uuid NOT NULL,
    chunk_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    exception text
);

CREATE TABLE messages.slice (
    broadcast_id uuid NOT NULL,
    last_member_id uuid NOT NULL,
    people integer NOT NULL,
    after_member_id uuid NOT NULL
);

CREATE TABLE organisations.duty (
    officer_id uuid NOT NULL,
    duty text NOT NULL,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT duty_duty_check CHECK ((duty = ANY (ARRAY['member-desk'::text, 'facts'::text, 'identity'::text])))
);

CREATE TABLE organisations.forwarding (
    category text NOT NULL,
    organisation_ids uuid[] NOT NULL
);

CREATE TABLE organisations.holiday (
    date date NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    source text NOT NULL,
    is_removed boolean DEFAULT false NOT NULL,
    updated_by uuid,
    CONSTRAINT holiday_source_check CHECK ((source = ANY (ARRAY['announced'::text, 'expected'::text, 'officer'::text])))
);

CREATE TABLE organisations.invitation (
    id uuid NOT NULL,
    officer_id uuid NOT NULL,
    token_hash text NOT NULL,
    invited_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone
);

CREATE TABLE organisations.leave (
    id uuid NOT NULL,
    officer_id uuid NOT NULL,
    substitute_id uuid,
    from_date date NOT NULL,
    to_date date NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT leave_check CHECK ((to_date >= from_date)),
    CONSTRAINT leave_check1 CHECK ((substitute_id <> officer_id))
);

CREATE TABLE organisations.line_link (
    officer_id uuid NOT NULL,
    line_user_id text NOT NULL,
    linked_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE organisations.line_link_code (
    code_hash text NOT NULL,
    officer_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE organisations.membership (
    id uuid NOT NULL,
    officer_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    until timestamp with time zone,
    CONSTRAINT membership_check CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'supervisor'::text, 'officer'::text, 'viewer'::text])))
);

CREATE TABLE organisations.officer (
    id uuid NOT NULL,
    user_id text,
    name text NOT NULL,
    email text NOT NULL,
    state text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone,
    CONSTRAINT officer_email_check CHECK ((email = lower(email))),
    CONSTRAINT officer_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text])))
);

CREATE TABLE organisations.organisation (
    id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    short_name_th text NOT NULL,
    parent_id uuid,
    phone text,
    is_centre boolean DEFAULT false NOT NULL,
    handles_complaints boolean DEFAULT true NOT NULL,
    is_verified boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    changed_at timestamp with time zone
);

CREATE TABLE organisations.reason (
    id uuid NOT NULL,
    officer_id uuid NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    CONSTRAINT reason_kind_check CHECK ((kind = ANY (ARRAY['suspended'::text, 'totp-reset'::text])))
);

CREATE TABLE organisations.serving (
    id uuid NOT NULL,
    area_code text NOT NULL,
    category text NOT NULL,
    organisation_id uuid NOT NULL,
    alternative_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    is_removed boolean DEFAULT false NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_by uuid
);

CREATE TABLE places.area (
    code text NOT NULL,
    level text NOT NULL,
    parent_code text,
    name_th text NOT NULL,
    name_en text NOT NULL,
    postal_code text,
    point public.geometry(Point,4326) NOT NULL,
    radius_km real,
    borders text[] DEFAULT '{}'::text[] NOT NULL,
    is_verified boolean DEFAULT false NOT NULL,
    CONSTRAINT area_code_check CHECK ((code ~ '^([0-9]{2}){1,4}$'::text)),
    CONSTRAINT area_level_check CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'sub-district'::text, 'village'::text])))
);

CREATE TABLE places.boundary (
    area_code text NOT NULL,
    shape public.geometry(MultiPolygon,4326) NOT NULL,
    source text NOT NULL,
    imported_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE places.neighbour (
    province_code text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    served_by_th text NOT NULL,
    served_by_en text NOT NULL,
    reach_th text NOT NULL,
    reach_en text NOT NULL,
    phone text
);

CREATE TABLE places.neighbour_point (
    code text NOT NULL,
    province_code text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    point public.geometry(Point,4326) NOT NULL,
    radius_km real NOT NULL
);

CREATE TABLE places.term (
    term text NOT NULL,
    kind text NOT NULL,
    label_th text NOT NULL,
    label_en text NOT NULL,
    area_codes text[] NOT NULL,
    point public.geometry(Point,4326),
    neighbour_code text
);

ALTER TABLE platform.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE platform.file (
    id uuid NOT NULL,
    sha256 text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    width integer,
    height integer,
    room text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    hidden_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

CREATE TABLE platform.setting (
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE platform.traffic (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor_kind text NOT NULL,
    actor_id text,
    method text NOT NULL,
    route text NOT NULL,
    status smallint NOT NULL,
    address inet
);

ALTER TABLE platform.traffic ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.traffic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE platform.worker (
    id text NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE privacy.departure (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    left_at timestamp with time zone NOT NULL,
    kept jsonb NOT NULL
);

CREATE TABLE privacy.download (
    token_hash text NOT NULL,
    member_id uuid NOT NULL,
    format text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT download_format_check CHECK ((format = ANY (ARRAY['page'::text, 'json'::text])))
);

CREATE TABLE privacy.fact_news (
    fact_id uuid NOT NULL,
    member_id uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone
);

CREATE TABLE public.migration (
    name text NOT NULL,
    ran_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY messages.recipient ATTACH PARTITION messages.recipient_other DEFAULT;

ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE ONLY auth.rate_limit
    ADD CONSTRAINT rate_limit_key_key UNIQUE (key);

ALTER TABLE ONLY auth.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_token_key UNIQUE (token);

ALTER TABLE ONLY auth.two_factor
    ADD CONSTRAINT two_factor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY auth."user"
    ADD CONSTRAINT user_email_key UNIQUE (email);

ALTER TABLE ONLY auth."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (id);

ALTER TABLE ONLY auth.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_number_key UNIQUE (number);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_submission_key_key UNIQUE (submission_key);

ALTER TABLE ONLY complaints.officer_news
    ADD CONSTRAINT officer_news_pkey PRIMARY KEY (officer_id, complaint_id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_pkey PRIMARY KEY (id);

ALTER TABLE ONLY complaints.reminder
    ADD CONSTRAINT reminder_pkey PRIMARY KEY (complaint_id, kind, due_at);

ALTER TABLE ONLY complaints.step
    ADD CONSTRAINT step_complaint_id_version_key UNIQUE (complaint_id, version);

ALTER TABLE ONLY complaints.step
    ADD CONSTRAINT step_pkey PRIMARY KEY (id);

ALTER TABLE ONLY conversations.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (line_user_id);

ALTER TABLE ONLY conversations.disaster_switch
    ADD CONSTRAINT disaster_switch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY conversations.inbox
    ADD CONSTRAINT inbox_event_id_key UNIQUE (event_id);

ALTER TABLE ONLY conversations.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY conversations.lease
    ADD CONSTRAINT lease_pkey PRIMARY KEY (line_user_id);

ALTER TABLE ONLY conversations.menu_batch
    ADD CONSTRAINT menu_batch_pkey PRIMARY KEY (id);

ALTER TABLE ONLY conversations.menu
    ADD CONSTRAINT menu_pkey PRIMARY KEY (line_user_id);

ALTER TABLE ONLY members.claim_picture
    ADD CONSTRAINT claim_picture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.consent_now
    ADD CONSTRAINT consent_now_pkey PRIMARY KEY (member_id, purpose);

ALTER TABLE ONLY members.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.consent_text
    ADD CONSTRAINT consent_text_pkey PRIMARY KEY (purpose, version);

ALTER TABLE ONLY members.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY members.export
    ADD CONSTRAINT export_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.fact_list
    ADD CONSTRAINT fact_list_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.fact_list_row
    ADD CONSTRAINT fact_list_row_pkey PRIMARY KEY (list_id, pid_hash);

ALTER TABLE ONLY members.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.group_member
    ADD CONSTRAINT group_member_pkey PRIMARY KEY (group_id, member_id);

ALTER TABLE ONLY members.group_right
    ADD CONSTRAINT group_right_pkey PRIMARY KEY (group_id, organisation_id);

ALTER TABLE ONLY members.guardian
    ADD CONSTRAINT guardian_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY members.guardian
    ADD CONSTRAINT guardian_pkey PRIMARY KEY (minor_id);

ALTER TABLE ONLY members.identity
    ADD CONSTRAINT identity_pid_hash_key UNIQUE (pid_hash);

ALTER TABLE ONLY members.identity
    ADD CONSTRAINT identity_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY members.look
    ADD CONSTRAINT look_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.member_area
    ADD CONSTRAINT member_area_pkey PRIMARY KEY (member_id, kind, area_code);

ALTER TABLE ONLY members.member_group
    ADD CONSTRAINT member_group_key_key UNIQUE (key);

ALTER TABLE ONLY members.member_group
    ADD CONSTRAINT member_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.member
    ADD CONSTRAINT member_line_user_id_key UNIQUE (line_user_id);

ALTER TABLE ONLY members.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.prepared
    ADD CONSTRAINT prepared_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY members.prepared
    ADD CONSTRAINT prepared_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.profile
    ADD CONSTRAINT profile_pkey PRIMARY KEY (member_id);

ALTER TABLE ONLY members.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY members.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY members.thaid_attempt
    ADD CONSTRAINT thaid_attempt_pkey PRIMARY KEY (state_hash);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messages.broadcast_request
    ADD CONSTRAINT broadcast_request_pkey PRIMARY KEY (broadcast_id, language);

ALTER TABLE ONLY messages.budget
    ADD CONSTRAINT budget_pkey PRIMARY KEY (organisation_id);

ALTER TABLE ONLY messages.call_bucket
    ADD CONSTRAINT call_bucket_pkey PRIMARY KEY (name);

ALTER TABLE ONLY messages.chunk
    ADD CONSTRAINT chunk_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messages.outgoing
    ADD CONSTRAINT outgoing_cause_key UNIQUE (cause);

ALTER TABLE ONLY messages.outgoing
    ADD CONSTRAINT outgoing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messages.slice
    ADD CONSTRAINT slice_pkey PRIMARY KEY (broadcast_id, last_member_id);

ALTER TABLE ONLY organisations.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (officer_id, duty);

ALTER TABLE ONLY organisations.forwarding
    ADD CONSTRAINT forwarding_pkey PRIMARY KEY (category);

ALTER TABLE ONLY organisations.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (date);

ALTER TABLE ONLY organisations.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.invitation
    ADD CONSTRAINT invitation_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY organisations.leave
    ADD CONSTRAINT leave_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.line_link_code
    ADD CONSTRAINT line_link_code_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY organisations.line_link
    ADD CONSTRAINT line_link_line_user_id_key UNIQUE (line_user_id);

ALTER TABLE ONLY organisations.line_link
    ADD CONSTRAINT line_link_pkey PRIMARY KEY (officer_id);

ALTER TABLE ONLY organisations.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.officer
    ADD CONSTRAINT officer_email_key UNIQUE (email);

ALTER TABLE ONLY organisations.officer
    ADD CONSTRAINT officer_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.officer
    ADD CONSTRAINT officer_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY organisations.organisation
    ADD CONSTRAINT organisation_key_key UNIQUE (key);

ALTER TABLE ONLY organisations.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.reason
    ADD CONSTRAINT reason_pkey PRIMARY KEY (id);

ALTER TABLE ONLY organisations.serving
    ADD CONSTRAINT serving_area_code_category_key UNIQUE (area_code, category);

ALTER TABLE ONLY organisations.serving
    ADD CONSTRAINT serving_pkey PRIMARY KEY (id);

ALTER TABLE ONLY places.area
    ADD CONSTRAINT area_pkey PRIMARY KEY (code);

ALTER TABLE ONLY places.boundary
    ADD CONSTRAINT boundary_pkey PRIMARY KEY (area_code);

ALTER TABLE ONLY places.neighbour
    ADD CONSTRAINT neighbour_pkey PRIMARY KEY (province_code);

ALTER TABLE ONLY places.neighbour_point
    ADD CONSTRAINT neighbour_point_pkey PRIMARY KEY (code);

ALTER TABLE ONLY places.term
    ADD CONSTRAINT term_pkey PRIMARY KEY (term, kind, label_th, area_codes);

ALTER TABLE ONLY platform.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY platform.audit
    ADD CONSTRAINT audit_seal_no_key UNIQUE (seal_no);

ALTER TABLE ONLY platform.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY platform.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (key);

ALTER TABLE ONLY platform.traffic
    ADD CONSTRAINT traffic_pkey PRIMARY KEY (id);

ALTER TABLE ONLY platform.worker
    ADD CONSTRAINT worker_pkey PRIMARY KEY (id);

ALTER TABLE ONLY privacy.departure
    ADD CONSTRAINT departure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY privacy.download
    ADD CONSTRAINT download_pkey PRIMARY KEY (token_hash);

ALTER TABLE ONLY privacy.fact_news
    ADD CONSTRAINT fact_news_pkey PRIMARY KEY (fact_id);

ALTER TABLE ONLY public.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);

CREATE INDEX account_of_user ON auth.account USING btree (user_id);

CREATE INDEX session_expires ON auth.session USING btree (expires_at);

CREATE INDEX session_of_user ON auth.session USING btree (user_id);

CREATE INDEX two_factor_of_user ON auth.two_factor USING btree (user_id);

CREATE INDEX two_factor_secret ON auth.two_factor USING btree (secret);

CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);

CREATE INDEX complaint_line_messages ON complaints.complaint USING gin (line_message_ids);

CREATE INDEX complaint_map ON complaints.complaint USING btree (submitted_at) INCLUDE (map_x, map_y, category, state, area_code) WHERE ((NOT is_sensitive) AND (state <> ALL (ARRAY['withdrawn'::text, 'rejected'::text])));

CREATE INDEX complaint_member ON complaints.complaint USING btree (member_id, submitted_at DESC);

CREATE INDEX complaint_newest ON complaints.complaint USING btree (submitted_at DESC, id DESC);

CREATE INDEX complaint_open ON complaints.complaint USING btree (organisation_id) INCLUDE (state, officer_id, accept_due_at, resolve_due_at) WHERE (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in-progress'::text, 'waiting-citizen'::text]));

CREATE INDEX complaint_open_due ON complaints.complaint USING btree (resolve_due_at) WHERE (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in-progress'::text, 'waiting-citizen'::text]));

CREATE INDEX complaint_open_officer ON complaints.complaint USING btree (officer_id) WHERE ((officer_id IS NOT NULL) AND (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in-progress'::text, 'waiting-citizen'::text])));

CREATE INDEX complaint_organisation ON complaints.complaint USING btree (organisation_id, state, submitted_at DESC);

CREATE INDEX complaint_place_text ON complaints.complaint USING gin (place_text public.gin_trgm_ops);

CREATE INDEX complaint_point ON complaints.complaint USING gist (point);

CREATE INDEX complaint_resolved ON complaints.complaint USING btree (ended_at) WHERE (state = 'resolved'::text);

CREATE INDEX complaint_text ON complaints.complaint USING gin (description public.gin_trgm_ops);

CREATE INDEX complaint_updated ON complaints.complaint USING btree (updated_at DESC);

CREATE INDEX officer_news_told ON complaints.officer_news USING btree (officer_id, told_at);

CREATE INDEX photo_complaint ON complaints.photo USING btree (complaint_id);

CREATE INDEX photo_file ON complaints.photo USING btree (file_id);

CREATE INDEX photo_line_message ON complaints.photo USING btree (line_message_id) WHERE (line_message_id IS NOT NULL);

CREATE INDEX photo_loose ON complaints.photo USING btree (added_at) WHERE ((erased_at IS NULL) AND ((complaint_id IS NULL) OR (unsent_at IS NOT NULL)));

CREATE INDEX photo_loose_member ON complaints.photo USING btree (member_id) WHERE ((complaint_id IS NULL) AND (erased_at IS NULL));

CREATE INDEX step_from ON complaints.step USING btree (from_organisation_id, complaint_id) WHERE (from_organisation_id IS NOT NULL);

CREATE INDEX inbox_handled ON conversations.inbox USING btree (handled_at) WHERE ((body IS NOT NULL) OR (line_user_id IS NOT NULL));

CREATE INDEX inbox_message ON conversations.inbox USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE INDEX inbox_next ON conversations.inbox USING btree (id) WHERE (state = 'waiting'::text);

CREATE INDEX inbox_parked ON conversations.inbox USING btree (id) WHERE (state = 'parked'::text);

CREATE INDEX inbox_person ON conversations.inbox USING btree (line_user_id) WHERE (line_user_id IS NOT NULL);

CREATE INDEX inbox_set ON conversations.inbox USING btree (line_user_id, set_id) WHERE (set_id IS NOT NULL);

CREATE INDEX inbox_waiting ON conversations.inbox USING btree (line_user_id, occurred_at, id) WHERE (state = 'waiting'::text);

CREATE INDEX lease_holder ON conversations.lease USING btree (holder);

CREATE UNIQUE INDEX menu_batch_open ON conversations.menu_batch USING btree (state) WHERE (state = 'open'::text);

CREATE INDEX menu_member ON conversations.menu USING btree (member_id);

CREATE INDEX menu_shown ON conversations.menu USING btree (kind, shown_menu_id);

CREATE INDEX claim_contests ON members.claim USING btree (contests) WHERE (contests IS NOT NULL);

CREATE INDEX claim_member ON members.claim USING btree (member_id, made_at);

CREATE INDEX claim_picture_claim ON members.claim_picture USING btree (claim_id);

CREATE INDEX claim_picture_loose ON members.claim_picture USING btree (added_at) WHERE (claim_id IS NULL);

CREATE INDEX claim_picture_member ON members.claim_picture USING btree (member_id);

CREATE INDEX claim_queue ON members.claim USING btree (organisation_id, state, due_at);

CREATE INDEX consent_member ON members.consent USING btree (member_id, purpose, at);

CREATE INDEX consent_now_given ON members.consent_now USING btree (purpose, member_id) WHERE (state = 'given'::text);

CREATE INDEX consent_now_withdrawn ON members.consent_now USING btree (changed_at) WHERE (state <> 'given'::text);

CREATE INDEX draft_updated ON members.draft USING btree (updated_at);

CREATE INDEX export_state ON members.export USING btree (state, asked_at);

CREATE INDEX fact_list_organisation ON members.fact_list USING btree (organisation_id, uploaded_at);

CREATE INDEX fact_list_row_pid ON members.fact_list_row USING btree (pid_hash);

CREATE INDEX fact_of_list ON members.fact USING btree (list_id) WHERE (ended_at IS NULL);

CREATE INDEX fact_of_type ON members.fact USING btree (type, member_id) INCLUDE (expires_on) WHERE (ended_at IS NULL);

CREATE INDEX group_member_member ON members.group_member USING btree (member_id);

CREATE INDEX identity_checked ON members.identity USING btree (level, member_id) WHERE (level <> 'declared'::text);

CREATE INDEX look_member ON members.look USING btree (member_id, at);

CREATE INDEX member_area_of_code ON members.member_area USING btree (kind, area_code, member_id);

CREATE INDEX member_area_point ON members.member_area USING gist (point);

CREATE INDEX member_joined_into ON members.member USING btree (joined_into) WHERE (joined_into IS NOT NULL);

CREATE INDEX member_left ON members.member USING btree (left_at) WHERE (left_at IS NOT NULL);

CREATE INDEX member_other_language ON members.member USING btree (language, id) WHERE (language <> 'th'::text);

CREATE UNIQUE INDEX one_current_fact ON members.fact USING btree (member_id, type, organisation_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_home ON members.member_area USING btree (member_id, kind) WHERE (kind <> 'followed'::text);

CREATE UNIQUE INDEX one_open_claim ON members.claim USING btree (member_id, type) WHERE (state = ANY (ARRAY['waiting'::text, 'more'::text]));

CREATE UNIQUE INDEX one_open_request ON members.request USING btree (member_id, kind, subject_id) WHERE (state = 'open'::text);

CREATE INDEX prepared_officer ON members.prepared USING btree (organisation_id, created_at);

CREATE INDEX profile_birth_year ON members.profile USING btree (birth_year);

CREATE INDEX profile_name ON members.profile USING gin (lower(name) public.gin_trgm_ops);

CREATE INDEX profile_name_prefix ON members.profile USING btree (lower(name) text_pattern_ops);

CREATE INDEX profile_phone ON members.profile USING btree (phone) WHERE (phone IS NOT NULL);

CREATE INDEX profile_topics ON members.profile USING gin (topics);

CREATE INDEX request_due ON members.request USING btree (due_at) WHERE (state = 'open'::text);

CREATE INDEX session_expires ON members.session USING btree (expires_at);

CREATE INDEX session_member ON members.session USING btree (member_id);

CREATE INDEX broadcast_decided ON messages.broadcast USING btree (decided_at) WHERE (reserved IS NOT NULL);

CREATE INDEX broadcast_organisation ON messages.broadcast USING btree (organisation_id, created_at DESC);

CREATE INDEX broadcast_under_way ON messages.broadcast USING btree (state) WHERE (state = ANY (ARRAY['approved'::text, 'sending'::text]));

CREATE INDEX chunk_broadcast ON messages.chunk USING btree (broadcast_id, state);

CREATE INDEX chunk_waiting ON messages.chunk USING btree (lane, id) WHERE (state = 'waiting'::text);

CREATE INDEX outgoing_created ON messages.outgoing USING btree (created_at) WHERE (body IS NOT NULL);

CREATE INDEX outgoing_person ON messages.outgoing USING btree (line_user_id) WHERE (body IS NOT NULL);

CREATE INDEX outgoing_waiting ON messages.outgoing USING btree (next_try_at) WHERE (state = 'waiting'::text);

CREATE INDEX recipient_member ON ONLY messages.recipient USING btree (member_id, at);

CREATE INDEX recipient_other_member_id_at_idx ON messages.recipient_other USING btree (member_id, at);

CREATE UNIQUE INDEX slice_after ON messages.slice USING btree (broadcast_id, after_member_id);

CREATE INDEX invitation_officer ON organisations.invitation USING btree (officer_id);

CREATE INDEX leave_officer ON organisations.leave USING btree (officer_id, to_date);

CREATE INDEX leave_substitute ON organisations.leave USING btree (substitute_id, to_date);

CREATE INDEX line_link_code_officer ON organisations.line_link_code USING btree (officer_id);

CREATE INDEX membership_organisation ON organisations.membership USING btree (organisation_id) WHERE (until IS NULL);

CREATE UNIQUE INDEX one_centre ON organisations.organisation USING btree (is_centre) WHERE is_centre;

CREATE UNIQUE INDEX one_current_membership ON organisations.membership USING btree (officer_id) WHERE (until IS NULL);

CREATE INDEX reason_officer ON organisations.reason USING btree (officer_id);

CREATE INDEX area_parent ON places.area USING btree (parent_code);

CREATE INDEX boundary_shape ON places.boundary USING gist (shape);

CREATE INDEX term_trigrams ON places.term USING gin (term public.gin_trgm_ops);

CREATE INDEX audit_subject ON platform.audit USING btree (subject_kind, subject_id, id);

CREATE INDEX audit_unsealed ON platform.audit USING btree (id) WHERE (seal_no IS NULL);

CREATE INDEX file_sha256 ON platform.file USING btree (sha256);

CREATE INDEX traffic_at ON platform.traffic USING btree (at);

CREATE INDEX departure_member ON privacy.departure USING btree (member_id);

CREATE INDEX download_member ON privacy.download USING btree (member_id);

CREATE INDEX fact_news_member ON privacy.fact_news USING btree (member_id, told_at);

ALTER INDEX messages.recipient_member ATTACH PARTITION messages.recipient_other_member_id_at_idx;

CREATE TRIGGER note_reach AFTER INSERT OR UPDATE OF state ON members.consent_now FOR EACH ROW WHEN ((new.purpose = 'news'::text)) EXECUTE FUNCTION members.note_reach();

CREATE TRIGGER note_reach AFTER UPDATE OF is_friend ON members.member FOR EACH ROW WHEN ((old.is_friend <> new.is_friend)) EXECUTE FUNCTION members.note_reach();

CREATE TRIGGER note_reach BEFORE INSERT ON members.profile FOR EACH ROW EXECUTE FUNCTION members.note_first_reach();

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON platform.audit FOR EACH ROW EXECUTE FUNCTION platform.refuse_audit_change();

CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_audit_change();

CREATE TRIGGER traffic_kept BEFORE DELETE ON platform.traffic FOR EACH ROW EXECUTE FUNCTION platform.refuse_early_traffic_deletion();

CREATE TRIGGER traffic_unchanged BEFORE UPDATE OR TRUNCATE ON platform.traffic FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_traffic_change();

ALTER TABLE ONLY auth.account
    ADD CONSTRAINT account_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY auth.session
    ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY auth.two_factor
    ADD CONSTRAINT two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE;

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_area_code_fkey FOREIGN KEY (area_code) REFERENCES places.area(code);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY complaints.complaint
    ADD CONSTRAINT complaint_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY complaints.officer_news
    ADD CONSTRAINT officer_news_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints.complaint(id);

ALTER TABLE ONLY complaints.officer_news
    ADD CONSTRAINT officer_news_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY complaints.officer_news
    ADD CONSTRAINT officer_news_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints.complaint(id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES platform.file(id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY complaints.photo
    ADD CONSTRAINT photo_step_id_fkey FOREIGN KEY (step_id) REFERENCES complaints.step(id);

ALTER TABLE ONLY complaints.reminder
    ADD CONSTRAINT reminder_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints.complaint(id);

ALTER TABLE ONLY complaints.step
    ADD CONSTRAINT step_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaints.complaint(id);

ALTER TABLE ONLY complaints.step
    ADD CONSTRAINT step_from_organisation_id_fkey FOREIGN KEY (from_organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY complaints.step
    ADD CONSTRAINT step_to_organisation_id_fkey FOREIGN KEY (to_organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.claim
    ADD CONSTRAINT claim_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.claim
    ADD CONSTRAINT claim_contests_fkey FOREIGN KEY (contests) REFERENCES members.fact(id);

ALTER TABLE ONLY members.claim
    ADD CONSTRAINT claim_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.claim
    ADD CONSTRAINT claim_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.claim_picture
    ADD CONSTRAINT claim_picture_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES members.claim(id);

ALTER TABLE ONLY members.claim_picture
    ADD CONSTRAINT claim_picture_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.consent
    ADD CONSTRAINT consent_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.consent
    ADD CONSTRAINT consent_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.consent_now
    ADD CONSTRAINT consent_now_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.consent
    ADD CONSTRAINT consent_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.consent
    ADD CONSTRAINT consent_purpose_version_fkey FOREIGN KEY (purpose, version) REFERENCES members.consent_text(purpose, version);

ALTER TABLE ONLY members.draft
    ADD CONSTRAINT draft_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.export
    ADD CONSTRAINT export_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.export
    ADD CONSTRAINT export_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.export
    ADD CONSTRAINT export_group_id_fkey FOREIGN KEY (group_id) REFERENCES members.member_group(id);

ALTER TABLE ONLY members.export
    ADD CONSTRAINT export_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.fact
    ADD CONSTRAINT fact_list_id_fkey FOREIGN KEY (list_id) REFERENCES members.fact_list(id);

ALTER TABLE ONLY members.fact_list
    ADD CONSTRAINT fact_list_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.fact_list
    ADD CONSTRAINT fact_list_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.fact_list_row
    ADD CONSTRAINT fact_list_row_list_id_fkey FOREIGN KEY (list_id) REFERENCES members.fact_list(id) ON DELETE CASCADE;

ALTER TABLE ONLY members.fact
    ADD CONSTRAINT fact_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.fact
    ADD CONSTRAINT fact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.group_member
    ADD CONSTRAINT group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES members.member_group(id);

ALTER TABLE ONLY members.group_member
    ADD CONSTRAINT group_member_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.group_right
    ADD CONSTRAINT group_right_group_id_fkey FOREIGN KEY (group_id) REFERENCES members.member_group(id);

ALTER TABLE ONLY members.group_right
    ADD CONSTRAINT group_right_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.guardian
    ADD CONSTRAINT guardian_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.guardian
    ADD CONSTRAINT guardian_minor_id_fkey FOREIGN KEY (minor_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.identity
    ADD CONSTRAINT identity_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.identity
    ADD CONSTRAINT identity_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.identity
    ADD CONSTRAINT identity_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.look
    ADD CONSTRAINT look_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.look
    ADD CONSTRAINT look_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.look
    ADD CONSTRAINT look_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.member_area
    ADD CONSTRAINT member_area_area_code_fkey FOREIGN KEY (area_code) REFERENCES places.area(code);

ALTER TABLE ONLY members.member_area
    ADD CONSTRAINT member_area_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.member_group
    ADD CONSTRAINT member_group_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.member
    ADD CONSTRAINT member_joined_into_fkey FOREIGN KEY (joined_into) REFERENCES members.member(id);

ALTER TABLE ONLY members.prepared
    ADD CONSTRAINT prepared_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.prepared
    ADD CONSTRAINT prepared_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY members.prepared
    ADD CONSTRAINT prepared_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY members.profile
    ADD CONSTRAINT profile_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.request
    ADD CONSTRAINT request_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.session
    ADD CONSTRAINT session_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY members.thaid_attempt
    ADD CONSTRAINT thaid_attempt_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_corrects_fkey FOREIGN KEY (corrects) REFERENCES messages.broadcast(id);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_created_by_fkey FOREIGN KEY (created_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY messages.broadcast_request
    ADD CONSTRAINT broadcast_request_broadcast_id_fkey FOREIGN KEY (broadcast_id) REFERENCES messages.broadcast(id);

ALTER TABLE ONLY messages.broadcast
    ADD CONSTRAINT broadcast_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY messages.budget
    ADD CONSTRAINT budget_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY messages.budget
    ADD CONSTRAINT budget_set_by_fkey FOREIGN KEY (set_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.duty
    ADD CONSTRAINT duty_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.duty
    ADD CONSTRAINT duty_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.holiday
    ADD CONSTRAINT holiday_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.invitation
    ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.invitation
    ADD CONSTRAINT invitation_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.leave
    ADD CONSTRAINT leave_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.leave
    ADD CONSTRAINT leave_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.line_link_code
    ADD CONSTRAINT line_link_code_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.line_link
    ADD CONSTRAINT line_link_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.membership
    ADD CONSTRAINT membership_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.membership
    ADD CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY organisations.officer
    ADD CONSTRAINT officer_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth."user"(id);

ALTER TABLE ONLY organisations.organisation
    ADD CONSTRAINT organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY organisations.reason
    ADD CONSTRAINT reason_given_by_fkey FOREIGN KEY (given_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.reason
    ADD CONSTRAINT reason_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES organisations.officer(id);

ALTER TABLE ONLY organisations.serving
    ADD CONSTRAINT serving_area_code_fkey FOREIGN KEY (area_code) REFERENCES places.area(code);

ALTER TABLE ONLY organisations.serving
    ADD CONSTRAINT serving_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id);

ALTER TABLE ONLY organisations.serving
    ADD CONSTRAINT serving_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES organisations.officer(id);

ALTER TABLE ONLY places.area
    ADD CONSTRAINT area_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES places.area(code);

ALTER TABLE ONLY places.boundary
    ADD CONSTRAINT boundary_area_code_fkey FOREIGN KEY (area_code) REFERENCES places.area(code);

ALTER TABLE ONLY places.neighbour_point
    ADD CONSTRAINT neighbour_point_province_code_fkey FOREIGN KEY (province_code) REFERENCES places.neighbour(province_code);

ALTER TABLE ONLY places.term
    ADD CONSTRAINT term_neighbour_code_fkey FOREIGN KEY (neighbour_code) REFERENCES places.neighbour(province_code);

ALTER TABLE ONLY privacy.departure
    ADD CONSTRAINT departure_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY privacy.download
    ADD CONSTRAINT download_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

ALTER TABLE ONLY privacy.fact_news
    ADD CONSTRAINT fact_news_member_id_fkey FOREIGN KEY (member_id) REFERENCES members.member(id);

-- What a person leaves behind must not lead back to them.

-- A message that was said to someone who left, or 30 days ago, is a line of the ledger and nobody's.
alter table messages.outgoing alter column line_user_id drop not null;
create index outgoing_person on messages.outgoing (line_user_id) where body is not null;
create index inbox_person on conversations.inbox (line_user_id) where line_user_id is not null;
drop index conversations.inbox_handled;
create index inbox_handled on conversations.inbox (handled_at) where body is not null or line_user_id is not null;

-- A photo of a complaint stays with it when its reporter leaves.
alter table complaints.photo drop constraint photo_check;
alter table complaints.photo add constraint photo_check check (num_nonnulls(member_id, officer_id) <= 1);

-- An address under which one's own data opens once, without a session; only the hash of its secret is kept.
create table privacy.download (
  token_hash text primary key,
  member_id uuid not null references members.member (id),
  format text not null check (format in ('page', 'json')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index download_member on privacy.download (member_id);

-- Facts that were confirmed a moment ago, gathered so that several are one message.
create table privacy.fact_news (
  fact_id uuid primary key,
  member_id uuid not null references members.member (id),
  noted_at timestamptz not null,
  told_at timestamptz
);
create index fact_news_member on privacy.fact_news (member_id, told_at);
create index departure_member on privacy.departure (member_id);

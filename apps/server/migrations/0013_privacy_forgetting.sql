-- What a person leaves behind must not lead back to them.

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

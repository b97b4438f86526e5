-- Pictures that belong to a claim: seen by the agency that answers, erased with its answer, or after a day when no claim took them.
alter table members.claim drop column picture_ids;
create table members.claim_picture (
  id uuid primary key,
  member_id uuid not null references members.member (id),
  claim_id uuid references members.claim (id),
  file_id uuid not null,
  added_at timestamptz not null
);
create index claim_picture_claim on members.claim_picture (claim_id);
create index claim_picture_loose on members.claim_picture (added_at) where claim_id is null;
create index claim_picture_member on members.claim_picture (member_id);

-- A search by the beginning of a name; the trigram index serves the middle, from three letters on.
create index profile_name_prefix on members.profile (lower(name) text_pattern_ops);

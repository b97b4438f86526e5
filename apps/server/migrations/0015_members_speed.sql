-- What an export was approved for: a group that was changed since is another one.
alter table members.export add column group_version integer not null default 1;

-- Whether news reaches a member: a friend of the account who wants it. Kept beside what rules ask for, since each count of a group says how
-- many it would reach: joined from two tables of a million rows that alone took longer than the rest. Written by these triggers only.
alter table members.profile add column is_reachable boolean not null default false;

create function members.reaches(member uuid) returns boolean language sql volatile as $$
  select exists (select from members.member m join members.consent_now c on c.member_id = m.id
    where m.id = member and m.is_friend and c.purpose = 'news' and c.state = 'given')
$$;
create function members.note_reach() returns trigger language plpgsql as $$
declare
  member uuid := case tg_table_name when 'member' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'member_id' end;
begin
  -- First the lock, then what is committed by then: of two who change one half each, the later sees both.
  perform from members.profile p where p.member_id = member for no key update;
  update members.profile p set is_reachable = not p.is_reachable
  where p.member_id = member and p.is_reachable <> members.reaches(member);
  return null;
end $$;
create function members.note_first_reach() returns trigger language plpgsql as $$
begin
  new.is_reachable := members.reaches(new.member_id);
  return new;
end $$;
create trigger note_reach after update of is_friend on members.member
  for each row when (old.is_friend <> new.is_friend) execute function members.note_reach();
create trigger note_reach after insert or update of state on members.consent_now
  for each row when (new.purpose = 'news') execute function members.note_reach();
create trigger note_reach before insert on members.profile
  for each row execute function members.note_first_reach();

update members.profile p set is_reachable = true where members.reaches(p.member_id);

-- What a rule asks of other tables is read from these alone. Thai speakers and those who only declared who they are, nearly all, are left
-- out: to register costs nothing more.
create index member_area_of_code on members.member_area (kind, area_code, member_id);
drop index members.member_area_code;
create index fact_of_type on members.fact (type, member_id) include (expires_on) where ended_at is null;
drop index members.fact_type;
create index member_other_language on members.member (language, id) where language <> 'th';
create index identity_checked on members.identity (level, member_id) where level <> 'declared';

-- Looked up by a person at each visit, and where accounts are joined.
create index claim_member on members.claim (member_id, made_at);
create index claim_contests on members.claim (contests) where contests is not null;
create index member_joined_into on members.member (joined_into) where joined_into is not null;
create index session_member on members.session (member_id);

-- Who withdrew or left lately is asked many times while something is sent.
create index consent_now_withdrawn on members.consent_now (changed_at) where state <> 'given';
create index member_left on members.member (left_at) where left_at is not null;

-- Whom a slice comes after. Of two that freeze the same people, because one was taken for dead while its last commit was still on its way,
-- the later finds the place taken; under their old snapshots neither would see the other.
alter table messages.slice add column after_member_id uuid;
update messages.slice s set after_member_id = before.last_member_id
from (select broadcast_id, last_member_id as of_member_id,
    lag(last_member_id, 1, '00000000-0000-0000-0000-000000000000') over (partition by broadcast_id order by last_member_id) as last_member_id
  from messages.slice) before
where before.broadcast_id = s.broadcast_id and before.of_member_id = s.last_member_id;
alter table messages.slice alter column after_member_id set not null;
create unique index slice_after on messages.slice (broadcast_id, after_member_id);

-- Who is making the call now: a worker holds an advisory lock of this number for as long as it lives. What a dead one had begun others take
-- over at once, not when its lease is over.
alter table messages.chunk add column worker integer;
-- A call is checked when it is first tried, in the same statement.
alter table messages.chunk drop column checked_at;

-- Random ids do not get smaller by trying to compress them, and that costs a second of a million people's freezing.
alter table messages.chunk alter column member_ids set storage external;
alter table messages.chunk alter column line_user_ids set storage external;

-- Exceptions are looked up by person; a million rows a send need no second index for them.
drop index messages.recipient_chunk;

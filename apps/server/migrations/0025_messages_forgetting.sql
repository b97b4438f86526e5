-- A message that was said to someone who left, or 30 days ago, is a line of the ledger and nobody's.
alter table messages.outgoing alter column line_user_id drop not null;
create index outgoing_person on messages.outgoing (line_user_id) where body is not null;

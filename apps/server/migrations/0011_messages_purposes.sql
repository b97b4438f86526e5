-- A message may belong to a purpose, and leave later: whoever withdrew before its first try does not get it.
alter table messages.outgoing
  add column purpose text,
  add column not_before timestamptz;

-- What the officer wrote, by language; the contents follow from it.
alter table messages.broadcast add column texts jsonb;

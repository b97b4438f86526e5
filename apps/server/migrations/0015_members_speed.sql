-- What an export was approved for: a group that was changed since is another one.
alter table members.export add column group_version integer not null default 1;

-- Found when a person leaves; 30 days after it was handled a row is nobody's.
create index inbox_person on conversations.inbox (line_user_id) where line_user_id is not null;
drop index conversations.inbox_handled;
create index inbox_handled on conversations.inbox (handled_at) where body is not null or line_user_id is not null;

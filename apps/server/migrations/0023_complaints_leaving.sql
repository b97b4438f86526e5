-- A photo of a complaint stays with it when its reporter leaves.
alter table complaints.photo drop constraint photo_check;
alter table complaints.photo add constraint photo_check check (num_nonnulls(member_id, officer_id) <= 1);

-- The one who filed may add words and photos that came after filing.
alter table complaints.step drop constraint step_kind_check;
alter table complaints.step add constraint step_kind_check
  check (kind in ('submitted', 'accepted', 'returned', 'forwarded', 'asked', 'answered', 'added', 'progressed', 'resolved',
    'rejected', 'reopened', 'rated', 'closed', 'withdrawn', 'noted', 'assigned', 'corrected', 'unsent'));

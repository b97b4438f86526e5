-- Duties beside the role: who works at the member desk, who answers for facts, who may see national numbers.
create table organisations.duty (
  officer_id uuid not null references organisations.officer (id),
  duty text not null check (duty in ('member-desk', 'facts', 'identity')),
  granted_by uuid references organisations.officer (id),
  granted_at timestamptz not null,
  primary key (officer_id, duty)
);

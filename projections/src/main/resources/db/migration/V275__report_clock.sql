alter table grant_milestone
    add column reminded_at timestamptz,
    add column overdue_at  timestamptz;

create index grant_milestone_awaited on grant_milestone (due_on)
    where state in ('AWAITED', 'RETURNED') and overdue_at is null;

-- The longest overdue clock of each grant in calendar days: a payment booked more than 10 days after
-- it was prepared, a milestone reported after its day, a refund that stays away, and a formal check
-- or a decision on an award that officials made, or have still to make, after their term.
with late as (
  select irn, coalesce(booked_on, :day) - ((prepared_at at time zone 'Asia/Almaty')::date + 10)
    as days
  from payment where state <> 'REFUSED'
  union all
  select m.irn,
    coalesce((m.submitted_at at time zone 'Asia/Almaty')::date, :day) - m.due_on
  from grant_milestone m join research_grant g on g.irn = m.irn
  where g.concluded_at is not null and (m.submitted_at is not null or g.closed_at is null)
  union all
  select irn, coalesce(settled_on, :day) - due_on from grant_refund
  union all
  select number, coalesce((checked_at at time zone 'Asia/Almaty')::date, :day) - check_missed_by
  from application where check_missed_by is not null and status <> 'WITHDRAWN'
  union all
  select number, coalesce((decided_at at time zone 'Asia/Almaty')::date, :day) - decision_missed_by
  from award where decision_missed_by is not null
)
select irn as subject, array[]::text[] as related, max(days) as measured
from late
where days > 0
group by irn
order by irn

-- Awards to one recipient within 90 days, each within the ceiling of its call, together above it.
with award as (
  select a.number, a.recipient, a.decided_on, a.amount,
    (c.terms::jsonb ->> 'ceiling')::bigint as ceiling
  from allocation a join call c on c.number = a.call
  where a.origin = 'DECIDED' and a.status is not null
),
near as (
  select number, amount, ceiling,
    sum(amount) over days as together,
    max(ceiling) over days as most,
    array_agg(number) over days as numbers
  from award
  window days as (partition by recipient order by decided_on
    range between interval '90 days' preceding and current row)
)
select number as subject, array_remove(numbers, number) as related, together as measured
from near
where cardinality(numbers) > 1 and amount <= ceiling and together > most
order by number desc

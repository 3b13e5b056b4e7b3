-- One bank account named by several recipients. The account itself is not told.
with payee as (
  select payee, array_agg(distinct recipient order by recipient) as recipients
  from research_grant
  where payee is not null
  group by payee
)
select recipients[1] as subject, recipients[2:] as related, cardinality(recipients) as measured
from payee
where cardinality(recipients) > 1
order by recipients

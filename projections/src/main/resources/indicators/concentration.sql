-- Recipients of more than 40 % of a fund's awards of one year, where it awarded five or more.
with share as (
  select c.fund, a.recipient, extract(year from a.decided_on)::int as year, sum(a.amount) as sum,
    sum(sum(a.amount)) over of_fund as whole,
    sum(count(*)) over of_fund as awards
  from allocation a join call c on c.number = a.call
  where a.origin = 'DECIDED' and a.status is not null
  group by c.fund, a.recipient, extract(year from a.decided_on)
  window of_fund as (partition by c.fund, extract(year from a.decided_on))
)
select recipient as subject, array[fund, year::text] as related,
  floor(sum * 100 / whole)::bigint as measured
from share
where awards >= 5 and sum * 100 > 40 * whole
order by year desc, fund, recipient

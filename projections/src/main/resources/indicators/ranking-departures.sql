-- Awards while an application that ranked higher in the same call, and reached the threshold, got
-- none: not supported, beyond the budget, or not approved.
select chosen.number as subject, array_agg(passed.number order by passed.rank) as related,
  chosen.rank as measured
from call_application chosen
join call_application passed on passed.call = chosen.call and passed.rank < chosen.rank
where chosen.state in ('RESERVED', 'AWARDED')
  and passed.reaches and passed.state in ('NOT_SUPPORTED', 'BEYOND_BUDGET', 'RELEASED')
group by chosen.number, chosen.rank
order by chosen.number

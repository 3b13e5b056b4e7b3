-- Totals of two experts further apart than 30 % of the scale, once the ranked list is published.
-- How far is not told: beside the published mean it would give away single scores.
with total as (
  select r.number, j.expert, sum(j.points * line.weight) as points,
    sum(line.most * line.weight) as most
  from review r
  join call c on c.number = r.call and c.ranked_at is not null
  join review_judgement j on j.application = r.application
  join lateral jsonb_to_recordset(r.rubric::jsonb -> 'lines')
    as line (code text, weight int, most int) on line.code = j.criterion
  group by r.number, j.expert
)
select number as subject, array[]::text[] as related, null::bigint as measured
from total
group by number
having (max(points) - min(points)) * 100 > 30 * max(most)
order by number

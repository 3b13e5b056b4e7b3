-- One legal address of several recipients, whatever signs stand between its words.
with seat as (
  select place, array_agg(bin order by bin) as recipients
  from organisation
  where place is not null and bin in (select recipient from research_grant)
  group by place
)
select recipients[1] as subject, recipients[2:] as related, cardinality(recipients) as measured
from seat
where cardinality(recipients) > 1
order by recipients

-- Letters to those who reported a problem and left an address. Not derived from events: what was
-- sent is not sent again after a replay. The address itself lies in the vault and nowhere here.
create table problem_letter (
  problem text not null,
  news text not null check (news in ('OVERDUE', 'ANSWERED')),
  tries int not null,
  -- Null when there will be no other try.
  next_try timestamptz,
  primary key (problem, news)
);
create index problem_to_tell on problem (number) where address_id is not null
  and (fate is not null or is_overdue);

-- Submitted applications whose formal check is still to come: the ranked list waits for them.
create table call_unchecked (
  application text primary key,
  call text not null
);
create index on call_unchecked (call);

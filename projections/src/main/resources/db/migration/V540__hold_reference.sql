-- By what a contract is suspended: the legal reference of the code on that day. Suspensions before
-- it was kept have none.
alter table research_grant add column held_reference text;

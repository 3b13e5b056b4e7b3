-- A member's term, first and last day; empty in appointments older than terms.
alter table council_member add column term_from date;
alter table council_member add column term_until date;

-- Votes are taken before this moment; a failed quorum moves it and raises the sitting.
alter table ballot add column closes_at timestamptz;
alter table ballot add column sitting int not null default 1;

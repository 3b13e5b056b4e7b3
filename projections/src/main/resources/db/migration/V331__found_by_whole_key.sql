-- Rows of these tables are changed by their whole keys. Whichever index the planner takes while it
-- does not know yet how large a table is, both columns are found in it: a member of a hundred
-- ballots costs no more than one of a single ballot.
drop index ballot_seat_by_member;
create index ballot_seat_by_member on ballot_seat (member, ballot);
drop index review_assignment_by_expert;
create index review_assignment_by_expert on review_assignment (expert, application);

-- Calls in which something can still happen.
create index call_unfinished on call (number) where status <> 'COMPLETED';

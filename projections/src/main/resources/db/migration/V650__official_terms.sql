-- The last day of the formal check, or of the decision on an award, that passed without it.
alter table application add column check_missed_by date;
alter table award add column decision_missed_by date;
create index application_check_missed on application (call) where check_missed_by is not null;

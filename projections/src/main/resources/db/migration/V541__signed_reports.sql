-- The signature of the recipient's head under a report. Reports from before they were signed have
-- none.
alter table grant_milestone
    add column signed_at timestamptz,
    add column signature text,
    add column authority text;

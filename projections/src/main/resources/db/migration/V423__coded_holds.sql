-- Why a contract is suspended, by its public code.
alter table research_grant add column held_code text;

-- How a recipient was asked about a changed account.
alter table payment_warning
    add column asked_by   text,
    add column asked_on   date,
    add column asked_whom text;

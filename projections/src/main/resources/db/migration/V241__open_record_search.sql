-- What records are searched and sorted by, besides words and amounts. Filled when entries are
-- folded anew.
alter table open_record
    add column created_at timestamptz,
    add column title      text,
    add column currency   text,
    add column decided_on date,
    add column opens_at   timestamptz,
    add column call       text;

create index open_record_of_call on open_record (call) where call is not null;

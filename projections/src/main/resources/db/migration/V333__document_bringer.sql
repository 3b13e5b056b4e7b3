-- Who brought which document: a hash may be public, and naming it must not open what somebody else
-- brought.
create table document_bringer (
    hash   text not null references document,
    person uuid not null,
    primary key (hash, person)
);

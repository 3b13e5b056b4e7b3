create table council (
    code           text primary key,
    name           text not null,
    established_at timestamptz not null
);

create table council_member (
    council      text not null,
    person       text not null,
    employer     text not null,
    appointed_at timestamptz not null,
    dismissed_at timestamptz,
    primary key (council, person)
);

create index council_member_by_person on council_member (person);

create table ballot (
    ballot      text primary key,
    council     text not null,
    kind        text not null,
    reference   text not null,
    version     int not null,
    call        text,
    application text,
    quorum      text not null,
    majority    text not null,
    -- Null while the ballot is open.
    outcome     text,
    tally       text,
    opened_at   timestamptz not null,
    closed_at   timestamptz
);

create index ballot_by_council on ballot (council, opened_at desc);
create index ballot_by_reference on ballot (reference, opened_at);
create index ballot_open on ballot (opened_at) where outcome is null;

create table ballot_seat (
    ballot         text not null,
    member         text not null,
    employer       text not null,
    recused_by_rule boolean not null,
    choice         text,
    reason         text,
    voted_at       timestamptz,
    primary key (ballot, member)
);

create index ballot_seat_by_member on ballot_seat (member);

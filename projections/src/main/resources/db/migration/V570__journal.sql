-- Who did what, for auditors: one line for each stored fact, which has the rest. Written from the
-- facts in their order, so it can be emptied, with the position set to 0, at any time. What an
-- auditor asks for rarely is found by reading these narrow lines, not by an index that each fact
-- would have to pay for.
create table act (
    position bigint primary key,
    at       timestamptz not null,
    person   uuid not null,
    kind     text not null
);

create index act_by_person on act (person, position desc);

create table act_position (
    position bigint not null
);

insert into act_position values (0);

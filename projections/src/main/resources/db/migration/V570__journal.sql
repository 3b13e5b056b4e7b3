-- Who did what, for auditors: one line for each stored fact. Written from the facts in their order,
-- so it can be emptied, with the position set to 0, at any time.
create table act (
    position     bigint primary key,
    at           timestamptz not null,
    person       uuid not null,
    kind         text not null,
    subject_kind text not null,
    subject      text not null
);

create index act_by_person on act (person, position desc);
create index act_by_kind on act (kind, position desc);
create index act_by_subject on act (subject, position desc);

create table act_position (
    position bigint not null
);

insert into act_position values (0);

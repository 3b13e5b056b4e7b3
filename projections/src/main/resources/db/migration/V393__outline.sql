create table call_outline (
    outline     uuid primary key,
    call        text not null,
    need        text not null,
    applicant   text not null,
    leader      uuid not null,
    answers     text not null,
    state       text not null,
    reason      text,
    received_at timestamptz not null,
    answered_at timestamptz
);

create index outlines_of_call on call_outline (call, received_at);

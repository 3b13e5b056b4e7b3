-- Whose application it is, for the day on which its applicant appeals.
create table appeal_case (
    application uuid primary key,
    number      text not null unique,
    call        text not null,
    applicant   text not null,
    leader      uuid not null
);

-- Who decided something on it: none of them hears an appeal.
create table appeal_decider (
    application uuid not null,
    person      uuid not null,
    primary key (application, person)
);

-- Decisions that open a window for appeals in their call.
create table appeal_decision (
    number       text not null,
    decision     text not null,
    call         text not null,
    published_at timestamptz not null,
    -- Whether the applicant can appeal against it.
    adverse      boolean not null,
    primary key (number, decision)
);

create index appeal_decision_by_call on appeal_decision (call);

create table appeal (
    key             text primary key,
    number          text not null,
    call            text not null,
    application     uuid not null,
    applicant       text not null,
    leader          uuid not null,
    ground          text not null,
    text_id         uuid not null,
    text_commitment text not null,
    involved        text[] not null,
    filed_by        uuid not null,
    filed_at        timestamptz not null,
    answer_by       date not null,
    missing_at      timestamptz,
    withdrawn_at    timestamptz,
    outcome         text,
    reason          text,
    answered_by     uuid,
    answered_at     timestamptz,
    -- Nothing waits for it any more: taken back, dismissed, or what it brought about was done.
    settled         boolean not null
);

create index appeal_by_call on appeal (call) where not settled;
create index appeal_by_time on appeal (filed_at desc, key);

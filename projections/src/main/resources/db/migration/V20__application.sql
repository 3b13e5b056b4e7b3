create table application (
    id           uuid primary key,
    call         text not null,
    need         text not null,
    applicant    text not null,
    leader       uuid not null,
    terms        text not null,
    closes_at    timestamptz not null,
    status       text not null,
    revision     int not null default 0,
    content      text,
    number       text unique,
    team         text[] not null default '{}',
    drafted_at   timestamptz not null,
    saved_at     timestamptz not null,
    saved_by     uuid not null,
    submitted_at timestamptz,
    checked_at   timestamptz,
    reasons      text[] not null default '{}',
    explanation  text,
    rank         int,
    points       int,
    experts      int,
    changed_at   timestamptz not null
);

create index application_by_leader on application (leader, changed_at desc);
create index application_by_call on application (call, rank, number);
create index application_by_status on application (status, closes_at, number);

create table application_member (
    application uuid not null,
    person      uuid not null,
    answer      text not null,
    invited_at  timestamptz not null,
    answered_at timestamptz,
    primary key (application, person)
);

create index application_member_by_person on application_member (person);

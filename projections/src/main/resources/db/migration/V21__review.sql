create table review (
    application     uuid primary key,
    number          text not null,
    call            text not null,
    applicant       text not null,
    team            text[] not null,
    experts_needed  int not null,
    opened_at       timestamptz not null,
    points          int,
    consolidated_at timestamptz
);

create index review_by_call on review (call, number);

create table review_assignment (
    application         uuid not null,
    expert              uuid not null,
    state               text not null,
    assigned_at         timestamptz not null,
    declared_at         timestamptz,
    scored_at           timestamptz,
    relevance           int,
    method              int,
    team                int,
    impact              int,
    reason              uuid,
    reason_commitment   text,
    conflict            uuid,
    conflict_commitment text,
    primary key (application, expert)
);

create index review_assignment_by_expert on review_assignment (expert, assigned_at);

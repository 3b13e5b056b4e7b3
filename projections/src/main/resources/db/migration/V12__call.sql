create table call (
    number       text primary key,
    fund         text not null,
    terms        text not null,
    search       text not null,
    status       text not null,
    funding      text not null,
    -- What the fund held when it could not give the budget.
    available    bigint,
    budget       bigint not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    planned_at   timestamptz not null,
    announced_at timestamptz,
    ranked_at    timestamptz,
    completed_at timestamptz,
    -- What went back to the fund when the call was completed.
    given_back   bigint
);

create index call_by_close on call (closes_at desc);

create table call_need (
    call     text not null,
    need     text not null,
    position int not null,
    answer   text not null,
    primary key (call, need)
);

create index call_need_by_need on call_need (need);

create table call_application (
    application text primary key,
    call        text not null,
    number      text not null,
    need        text not null,
    applicant   text not null,
    requested   bigint not null,
    state       text not null,
    points      int,
    experts     int,
    rank        int,
    reaches     boolean,
    ballot      text,
    -- What was left of the budget when the sum did not fit.
    left_over   bigint,
    admitted_at timestamptz not null,
    changed_at  timestamptz not null
);

create index call_application_by_call on call_application (call, rank);
create index call_application_by_number on call_application (number);

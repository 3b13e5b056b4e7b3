alter table research_grant
    add column customer    text,
    add column signed_at   timestamptz,
    add column suspended_at timestamptz,
    add column held        jsonb,
    add column end_reason  text,
    add column explanation jsonb;

alter table tranche add column milestone int;

create table grant_milestone (
    irn          text not null,
    number       int not null,
    due_on       date not null,
    result       jsonb not null,
    pilot        boolean not null,
    state        text not null,
    attempt      int not null default 0,
    summary      jsonb,
    spent        bigint,
    evidence     text[] not null default '{}',
    submitted_by uuid,
    submitted_at timestamptz,
    piloted_at   timestamptz,
    finding      jsonb,
    decided_by   uuid,
    decided_at   timestamptz,
    reason       jsonb,
    primary key (irn, number)
);
create index grant_milestone_reported on grant_milestone (submitted_at) where state = 'REPORTED';

-- Under a contract (change 0) and under its changes.
create table grant_signature (
    irn       text not null,
    change    int not null,
    side      text not null,
    statement text not null,
    cms       text not null,
    authority text not null,
    signer    uuid not null,
    at        timestamptz not null,
    primary key (irn, change, side)
);

create table grant_change (
    irn          text not null,
    number       int not null,
    state        text not null,
    amendment    jsonb not null,
    proposed_at  timestamptz not null,
    concluded_at timestamptz,
    primary key (irn, number)
);

create table grant_refund (
    irn         text primary key,
    recipient   text not null,
    amount      bigint not null,
    unspent     bigint not null,
    disallowed  bigint not null,
    left_due    bigint not null,
    due_on      date not null,
    demanded_at timestamptz not null,
    reminded_at timestamptz,
    overdue_at  timestamptz,
    settled_on  date
);
create index grant_refund_open on grant_refund (due_on) where left_due > 0;

create table grant_refund_booking (
    irn       text not null,
    reference text not null,
    amount    bigint not null,
    left_due  bigint not null,
    booked_on date not null,
    primary key (irn, reference)
);

create table award (
    number       text primary key,
    call         text not null,
    application  uuid not null,
    need         text not null,
    applicant    text not null,
    amount       bigint not null,
    ballot       text not null,
    involved     text[] not null,
    status       text not null,
    proposed_at  timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    order_number text,
    reason       text
);

create index award_by_status on award (status, proposed_at);

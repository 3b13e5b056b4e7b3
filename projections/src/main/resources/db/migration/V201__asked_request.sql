-- What REST answered to requests with an Idempotency-Key, so that a repeat gets the same answer.
create table asked_request (
    key    uuid not null,
    -- The person the token stands for: everybody's keys are their own.
    who    text not null,
    -- SHA-256 of address and body, in hex.
    hash   text not null,
    -- Null while the request is being carried out.
    status int,
    type   text,
    place  text,
    body   bytea,
    at     timestamptz not null default now(),
    primary key (key, who)
);

create index asked_request_by_age on asked_request (at);

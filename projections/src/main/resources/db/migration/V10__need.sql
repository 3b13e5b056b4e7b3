create table need (
    number     text primary key,
    owner      text not null,
    version    int not null,
    status     text not null,
    content    text not null,
    search     text not null,
    site       text not null,
    call       text,
    council    text,
    ballot     text,
    posted_at  timestamptz not null,
    changed_at timestamptz not null
);

create index need_by_owner on need (owner, posted_at desc);
create index need_by_status on need (status, posted_at desc);

-- What happened to a need, step by step.
create table need_step (
    number    text not null,
    at        timestamptz not null,
    kind      text not null,
    version   int,
    -- The ballot or the call the step is about.
    reference text,
    reason    text,
    primary key (number, at, kind)
);

create table need_version (
    number  text not null,
    version int not null,
    content text not null,
    at      timestamptz not null,
    primary key (number, version)
);

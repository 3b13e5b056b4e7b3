create table need (
    number     text primary key,
    owner      text not null,
    version    int not null,
    status     text not null,
    content    text not null,
    search     text not null,
    call       text,
    council    text,
    ballot     text,
    posted_at  timestamptz not null,
    changed_at timestamptz not null
);

create index need_by_owner on need (owner, posted_at desc);
create index need_by_status on need (status, posted_at desc);

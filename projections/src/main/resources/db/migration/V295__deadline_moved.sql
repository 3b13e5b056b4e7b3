create table deadline_move (
    call     text not null,
    closed   timestamptz not null,
    closes   timestamptz not null,
    cause    text not null,
    reason   text not null,
    moved_at timestamptz not null,
    primary key (call, closes)
);

create index application_of_call_open on application (call) where status in ('DRAFT', 'SIGNED', 'SUBMITTED');

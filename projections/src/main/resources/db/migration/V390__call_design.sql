create table call_design (
    call         text not null,
    version      integer not null,
    design       text not null,
    reason       text,
    designed_at  timestamptz not null,
    published_at timestamptz,
    primary key (call, version)
);

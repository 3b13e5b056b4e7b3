-- Until when the outlines of a call in two stages are received and read by nobody.
create table outlines_date (
    call     text primary key,
    until_at timestamptz not null
);

create table outlines_move (
    call         text not null,
    closed       timestamptz not null,
    closes       timestamptz not null,
    cause        text not null,
    reason       text not null,
    moved_at     timestamptz not null,
    outage_from  timestamptz,
    outage_until timestamptz,
    primary key (call, closes)
);

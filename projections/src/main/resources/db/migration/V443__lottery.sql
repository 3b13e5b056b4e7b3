create table call_lottery (
    call         text primary key,
    tied         text not null,
    inputs       text not null,
    commitment   text not null,
    published_at timestamptz not null,
    secret       text,
    ledger_size  bigint,
    ledger_root  text,
    seed         text,
    lots         text,
    drawn_at     timestamptz
);

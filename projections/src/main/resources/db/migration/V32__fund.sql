create table fund (
    code           text primary key,
    name           text not null,
    established_at timestamptz not null
);

-- Amounts in tiyn. The columns of the key that do not apply are empty, so that one fact is one row.
create table fund_movement (
    fund            text not null,
    kind            text not null,
    obligation      text not null default '',
    bank_reference  text not null default '',
    call            text not null default '',
    amount          bigint not null,
    available       bigint,
    already_for     text,
    at              timestamptz not null,
    primary key (fund, kind, obligation, bank_reference, call)
);

create index fund_movement_newest on fund_movement (fund, at desc);
create index fund_movement_sums on fund_movement (fund, kind) include (amount);

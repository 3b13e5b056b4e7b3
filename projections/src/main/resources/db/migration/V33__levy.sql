create table obligation (
    key               text primary key,
    payer             text not null,
    year              int not null,
    regime            text not null,
    base              bigint not null,
    rate_basis_points int not null,
    legal_reference   text not null,
    due               bigint not null,
    assessed_at       timestamptz not null
);

create index obligation_by_payer on obligation (payer, year desc);
create index obligation_by_year on obligation (year desc, payer);

create table receipt (
    obligation     text not null,
    bank_reference text not null,
    payer          text not null,
    year           int not null,
    fund           text not null,
    amount         bigint not null,
    booked_on      date not null,
    state          text not null,
    already_for    text,
    recorded_at    timestamptz not null,
    primary key (obligation, bank_reference)
);

create index receipt_newest on receipt (booked_on desc, recorded_at desc);
create index receipt_by_payer on receipt (payer, booked_on desc);

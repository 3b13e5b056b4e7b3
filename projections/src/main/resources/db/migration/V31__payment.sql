create table payment (
    key            text primary key,
    irn            text not null,
    tranche        int not null,
    amount         bigint not null,
    recipient      text not null,
    payee          text not null,
    maker          text not null,
    involved       text[] not null,
    state          text not null,
    prepared_at    timestamptz not null,
    checker        text,
    checked_at     timestamptz,
    refusal_reason text,
    bank_reference text,
    booked_on      date,
    booked_by      text,
    booked_at      timestamptz
);

create index payment_by_state on payment (state, prepared_at);
create index payment_by_grant on payment (irn, tranche, prepared_at);

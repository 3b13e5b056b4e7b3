alter table payment
    add column fund           text,
    add column screened_at    timestamptz,
    add column sanction_list  text,
    add column batch          text,
    add column account        text,
    add column channel        text,
    add column sent_at        timestamptz,
    add column bank_code      text,
    add column confirmed_by   text,
    add column confirmed_ref  text,
    add column confirmed_on   date,
    add column changed_at     timestamptz;

update payment set changed_at = coalesce(booked_at, checked_at, prepared_at);

create index payment_by_batch on payment (batch) where batch is not null;
create index payment_by_recipient on payment (recipient, prepared_at);
create index payment_by_payee on payment (payee);

create table payment_approval (
    payment     text not null,
    person      text not null,
    approved_at timestamptz not null,
    primary key (payment, person)
);

create table payment_warning (
    payment    text not null,
    kind       text not null,
    about      text not null,
    raised_at  timestamptz not null,
    cleared_by text,
    cleared_at timestamptz,
    reason     text,
    primary key (payment, kind, about)
);

create index payment_warning_newest on payment_warning (raised_at desc);

-- Payments handed over together. Amounts in tiyn.
create table batch (
    number     text primary key,
    fund       text not null,
    account    text not null,
    channel    text not null,
    execute_on date not null,
    state      text not null,
    file       text,
    maker      text not null,
    opened_at  timestamptz not null,
    closed_by  text,
    closed_at  timestamptz,
    ended_by   text,
    ended_at   timestamptz,
    reason     text,
    accepted   int,
    rejected   int
);

create index batch_newest on batch (opened_at desc);

-- A batch's count and total are what these rows add up to: a fact heard twice adds once.
create table batch_payment (
    batch   text not null,
    payment text not null,
    amount  bigint not null,
    primary key (batch, payment)
);

create table batch_signature (
    batch     text not null,
    person    text not null,
    cms       text not null,
    authority text not null,
    signed_at timestamptz not null,
    primary key (batch, person)
);

-- What the account's bank wants in payment files, as JSON.
alter table bank_account add column terms text;

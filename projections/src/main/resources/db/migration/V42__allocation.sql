-- One row for an award: decided here, from the formal check on, and shown once it is approved; or
-- decided and published by another funder.
create table allocation (
    number         text primary key,
    origin         text not null,
    -- Null until the award is approved: nobody reads the row before.
    status         text,
    decided_on     date,
    need           text,
    call           text,
    recipient      text,
    region         text,
    programme      text,
    approval_order text,
    -- Folded words of number and titles.
    search         text not null,
    currency       text not null,
    -- In the currency's minor unit; tiyn for tenge.
    amount         bigint not null,
    paid           bigint not null default 0,
    tranches       int not null default 0,
    tranches_paid  int not null default 0,
    -- What the team promised, for an award decided here.
    content        text,
    -- Of an imported award: the publisher's row, and where it comes from.
    publisher      text,
    imported       text,
    provenance     text,
    imported_at    timestamptz
);

create index allocation_newest on allocation (decided_on desc, number desc)
    where status is not null;
create index allocation_by_recipient on allocation (recipient);
create index allocation_by_need on allocation (need);
create index allocation_by_call on allocation (call);

create table allocation_tranche (
    number  text not null,
    tranche int not null,
    amount  bigint not null,
    paid    boolean not null default false,
    primary key (number, tranche)
);

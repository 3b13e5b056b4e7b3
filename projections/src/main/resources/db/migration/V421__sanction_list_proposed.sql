-- Versions of sanction lists that drop somebody: a second administrator confirms them.
create table sanction_list_proposed (
    code        text primary key,
    issued_on   date not null,
    file        text not null,
    entries     int  not null,
    dropped     int  not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null
);

-- Payments that are compared again with a newer version.
create index payment_not_handed_over on payment (prepared_at)
    where state in ('PREPARED', 'APPROVED', 'BATCHED');

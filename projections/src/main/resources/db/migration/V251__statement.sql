-- Accounts of the funds at banks, and the files that told of them. Amounts in tiyn.
create table bank_account (
    code      text primary key,
    fund      text not null,
    iban      text not null,
    opened_at timestamptz not null
);

create unique index bank_account_by_iban on bank_account (iban);

create table bank_statement (
    file        text primary key,
    account     text not null,
    fund        text not null,
    kind        text not null,
    numbers     text[] not null,
    from_day    date not null,
    to_day      date not null,
    opening     bigint,
    closing     bigint,
    lines       int not null,
    credits     bigint not null,
    debits      bigint not null,
    taken_by    text not null,
    taken_at    timestamptz not null,
    finished_at timestamptz
);

create index bank_statement_newest on bank_statement (account, taken_at desc);
create index bank_statement_unfinished on bank_statement (taken_at) where finished_at is null;

-- One row a booking of the bank. What names people stands in the vault.
create table bank_line (
    key             text primary key,
    account         text not null,
    fund            text not null,
    direction       text not null,
    amount          bigint not null,
    booked_on       date not null,
    party           text,
    return_reason   text,
    claim_kind      text,
    claim_number    text,
    told            text,
    told_commitment text,
    state           text not null,
    refused_by      text,
    matched_by      text,
    match_reason    text,
    arrived_at      timestamptz not null,
    changed_at      timestamptz not null
);

create index bank_line_waiting on bank_line (booked_on, key) where state = 'ASIDE';
create index bank_line_newest on bank_line (account, booked_on desc, key);

-- The files themselves, in pieces that the vault keeps under these ids: as evidence and so that an
-- interrupted reading goes on. Not derived from facts: a replay leaves them alone.
create table bank_file (
    file   text not null,
    part   int not null,
    sealed uuid not null,
    primary key (file, part)
);

-- The public ledger: which facts are public, in one order that is given once and kept for ever.
create table ledger_entry (
    seq       bigint primary key check (seq >= 0),
    event_id  text not null unique,
    kind      text not null,
    at        timestamptz not null,
    -- Public numbers the entry is about: need, call, application, organisation, fund, payment.
    refs      text[] not null,
    -- The published bytes: RFC 8785 JSON, at most 65,535 bytes in UTF-8.
    body      text not null check (octet_length(body) <= 65535),
    -- RFC 6962 leaf hash: SHA-256 of 0x00 and the body.
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
);

create index ledger_entry_refs on ledger_entry using gin (refs);
create index ledger_entry_kind on ledger_entry (kind, seq);

create trigger entries_stay before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();

-- Up to where facts have been looked at, in the order (transaction, index).
create table ledger_cursor (
    singleton    boolean primary key default true check (singleton),
    tx           xid8 not null,
    global_index bigint not null,
    next_seq     bigint not null
);

insert into ledger_cursor (tx, global_index, next_seq) values ('0', 0, 0);

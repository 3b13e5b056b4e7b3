-- The newest subtrees of the ledger's Merkle tree (RFC 6962), largest first; null: to be counted.
alter table ledger_cursor add column frontier bytea;

-- The hash over the first `size` entries, each time entries were added.
create table ledger_head (
    size bigint primary key check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    at   timestamptz not null default now()
);

create trigger heads_stay before update or delete or truncate on ledger_head
    for each statement execute function refuse_change();

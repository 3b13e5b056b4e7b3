-- Whoever follows a search of the public ledger by mail. Not derived from events.
create table ledger_alert (
    -- Also the owner of the key under which the address is sealed.
    id           uuid primary key,
    -- The address by a keyed hash: found again, read by nobody.
    blind        bytea not null check (octet_length(blind) = 32),
    -- Who was signed in when they asked for it.
    person       uuid,
    -- The search, and how the site's address says it.
    filter       text not null,
    query        text not null,
    often        text not null check (often in ('DAILY', 'WEEKLY')),
    language     text not null,
    -- Of the secret in the letters, which is sealed beside the address.
    secret_hash  text not null unique,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    -- Awards seen until then were told.
    told_until   timestamptz,
    -- When the next letter may be tried; null while none is wanted.
    next_try     timestamptz,
    tries        int not null default 0,
    unique (blind, query)
);
create index ledger_alert_to_mail on ledger_alert (next_try) where next_try is not null;
create index ledger_alert_by_person on ledger_alert (person);

-- Since when an award is in the public register: a replay fills the register anew.
create table allocation_seen (
    number  text primary key,
    seen_at timestamptz not null
);
create index allocation_seen_at on allocation_seen (seen_at);

-- What the ledger's entries say, folded into one row for each grant, call, need, organisation and
-- fund. Every open format is written from these rows, and these from the published entries alone.
create table open_record (
    kind       smallint not null,
    id         text not null,
    -- The same for ever: made of kind and id.
    uuid       uuid not null unique,
    first_seq  bigint not null,
    last_seq   bigint not null,
    changed_at timestamptz not null,
    -- Something of it may be told before the record itself is public.
    shown      boolean not null,
    status     text,
    -- Folded words to search in.
    words      text not null,
    -- Of a grant what was awarded; of a call its budget and the most for one application.
    amount     bigint,
    ceiling    bigint,
    closes_at  timestamptz,
    doc        text not null,
    primary key (kind, id)
);

create index open_record_newest on open_record (kind, changed_at desc, id) where shown;

-- Which entries tell of which record, so that its state at any size of the ledger can be folded.
create table open_history (
    kind smallint not null,
    id   text not null,
    seq  bigint not null,
    primary key (kind, id, seq)
);

-- Entries below this place are folded in, by these rules of folding.
create table open_position (
    singleton boolean primary key default true check (singleton),
    next_seq  bigint not null,
    rules     int not null
);

insert into open_position (next_seq, rules) values (0, 0);

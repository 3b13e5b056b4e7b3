-- The ledger as a log that strangers audit (C2SP tlog-tiles): its Merkle tree, 256 hashes a row.
-- Level 0 holds the entries' hashes; a hash of a higher level stands for a full tile below it.
create table ledger_tile (
    level  smallint not null check (level between 0 and 7),
    n      bigint not null check (n >= 0),
    hashes bytea not null
        check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (level, n)
);

-- Hashes do not compress.
alter table ledger_tile alter column hashes set storage external;

create function tile_only_grows() returns trigger language plpgsql as $$
begin
    if new.level <> old.level or new.n <> old.n
        or octet_length(new.hashes) <= octet_length(old.hashes)
        or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes then
        raise exception '% on % is refused: what was recorded stays', tg_op, tg_table_name;
    end if;
    return new;
end $$;

create trigger tiles_only_grow before update on ledger_tile
    for each row execute function tile_only_grows();
create trigger tiles_stay before delete or truncate on ledger_tile
    for each statement execute function refuse_change();

alter table ledger_head add constraint ledger_head_whole unique (size, root);

-- What was ever signed: a size, the root over so many entries, and the signed note.
create table ledger_checkpoint (
    number    bigint generated always as identity primary key,
    size      bigint not null,
    root      bytea not null,
    note      text not null,
    signed_at timestamptz not null,
    foreign key (size, root) references ledger_head (size, root)
);

create index ledger_checkpoint_size on ledger_checkpoint (size, number);

create trigger checkpoints_stay before update or delete or truncate on ledger_checkpoint
    for each statement execute function refuse_change();

-- Lines of witnesses who saw a checkpoint and found it consistent with what they saw before.
create table ledger_cosignature (
    checkpoint bigint not null references ledger_checkpoint,
    line       text not null,
    primary key (checkpoint, line)
);

create trigger cosignatures_stay before update or delete or truncate on ledger_cosignature
    for each statement execute function refuse_change();

-- Checkpoints everybody can see: those for which the witnesses have been asked.
create table ledger_publication (
    checkpoint bigint primary key references ledger_checkpoint,
    at         timestamptz not null default now()
);

create trigger publications_stay before update or delete or truncate on ledger_publication
    for each statement execute function refuse_change();

-- One key a person and class of records, wrapped by a key that is kept outside the database.
-- Deleting the row makes everything sealed under it unreadable, in old backups too.
create table person_key (
    owner      uuid not null,
    class      text not null check (class in ('STATUTORY', 'CONSENT')),
    wrapped    bytea not null,
    -- Records the law keeps: not before this day may the key be deleted.
    keep_until date,
    primary key (owner, class)
);

-- Texts sealed so far stand in the clear until the program has sealed them at its next start.
alter table sealed_value
    alter column text drop not null,
    add column class text not null default 'CONSENT' check (class in ('STATUTORY', 'CONSENT')),
    add column cipher bytea,
    add constraint sealed_value_is_kept check ((text is null) <> (cipher is null));
create index sealed_value_owner on sealed_value (owner);

-- Individual numbers: read back with the person's key, found by a keyed hash.
create table personal_number (
    person uuid primary key,
    blind  bytea not null unique check (octet_length(blind) = 32),
    cipher bytea not null
);

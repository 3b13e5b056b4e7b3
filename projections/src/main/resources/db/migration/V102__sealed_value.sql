-- Texts that events only commit to. Not derived from events: a replay leaves them alone.
create table sealed_value (
    id    uuid primary key,
    salt  bytea not null check (octet_length(salt) = 32),
    text  text not null,
    owner uuid not null,
    at    timestamptz not null default now()
);

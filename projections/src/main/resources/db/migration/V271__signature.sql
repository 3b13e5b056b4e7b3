-- Documents by the hash of their content. Not derived from events: a replay leaves them alone.
create table document (
    hash  text primary key check (length(hash) = 64),
    type  text not null,
    bytes bytea not null,
    at    timestamptz not null default now()
);

-- Signatures as they were received and found valid. The signature itself names its signer (name and
-- individual number), so it and its certificates are kept sealed: `proof` in sealed_value.
create table signature (
    cms         text primary key check (length(cms) = 64),
    statement   text not null references document (hash),
    signer      uuid not null,
    act         text not null,
    about       text not null,
    power       text not null,
    authority   text not null,
    received_at timestamptz not null,
    proof       uuid not null
);
create index signature_statement on signature (statement);

-- What was known of the certificates' revocation when the signature was received.
create table signature_revocation (
    cms      text not null references signature (cms),
    position int not null,
    form     text not null,
    document text not null references document (hash),
    primary key (cms, position)
);

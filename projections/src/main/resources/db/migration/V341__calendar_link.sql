-- A private address at which a person's calendar program finds their deadlines. Only the hash of its
-- secret is kept: the address itself is shown once.
create table calendar_link (
    person  uuid primary key,
    hash    text not null unique,
    made_at timestamptz not null
);

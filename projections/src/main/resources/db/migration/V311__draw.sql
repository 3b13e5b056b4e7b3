-- Draws of experts.
create table draw (
    number       text primary key,
    call         text not null,
    state        text not null,
    requested_at timestamptz not null,
    inputs       text,
    commitment   text,
    applications int,
    experts      int,
    wanted       int,
    published_at timestamptz,
    secret       text,
    ledger_size  bigint,
    ledger_root  text,
    seed         text,
    outcome      text,
    similarity   bigint,
    strong       int,
    floor        int,
    worst        int,
    lacking      text[] not null default '{}',
    ended_at     timestamptz
);

create index draw_by_call on draw (call, requested_at);
create index draw_by_state on draw (state) where state in ('REQUESTED', 'PUBLISHED');

-- Not derived from facts; kept as they were made, like the vault. The published files of draws, by
-- SHA-256 of their bytes.
create table draw_file (
    hash    text primary key,
    content bytea not null
);

-- Who stands behind a place in a draw's published list, and the secret before it is told.
create table draw_expert (
    draw   text not null,
    place  int not null,
    person uuid not null,
    primary key (draw, place)
);

create table draw_secret (
    draw   text primary key,
    secret text not null
);

-- Invitations that follow from finished draws.
create table draw_invitation (
    draw        text not null,
    application uuid not null,
    person      uuid not null,
    done_at     timestamptz,
    refused     text,
    primary key (draw, application, person)
);

create index draw_invitation_to_do on draw_invitation (draw) where done_at is null;

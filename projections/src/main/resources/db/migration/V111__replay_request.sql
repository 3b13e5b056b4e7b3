-- A replay asked for on the command line beside a running site, which carries it out.
create table replay_request (
    id           bigint generated always as identity primary key,
    requested_at timestamptz not null default now(),
    done_at      timestamptz
);

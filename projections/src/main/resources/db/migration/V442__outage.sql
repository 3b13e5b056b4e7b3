-- When each node of the site gave its last sign of life.
create table pulse (
    node text primary key,
    at   timestamptz not null
);

-- Silences of the whole site, as the first node that came back measured them. Not derived from
-- events: a replay leaves them alone.
create table outage (
    from_at  timestamptz primary key,
    until_at timestamptz not null,
    seen_by  text not null
);

alter table deadline_move
    add column outage_from timestamptz,
    add column outage_until timestamptz;

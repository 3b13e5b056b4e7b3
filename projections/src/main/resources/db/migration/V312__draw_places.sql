-- Places belong to a published file and secrets to their published hash, so that a draw that is
-- begun twice mixes up neither.
drop table draw_expert;
drop table draw_secret;

create table draw_expert (
    inputs text not null,
    place  int not null,
    person uuid not null,
    primary key (inputs, place)
);

create table draw_secret (
    commitment text primary key,
    secret     text not null
);

-- When one more expert was asked for.
alter table review add column grown_at timestamptz;

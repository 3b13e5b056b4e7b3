-- How often the read models were emptied to be told again, and up to where they had been told then:
-- until that is reached they do not say what is true, only what is true of the facts so far.
alter table projection_position
    add column replays bigint not null default 0,
    add column told_until bigint not null default 0;

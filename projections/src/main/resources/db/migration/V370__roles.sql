-- The roles an account came with when it was last seen, proven by a second factor or not. Beside
-- the facts, as names are; not derived anew by a replay.
create table account_role (
    account  uuid primary key,
    person   uuid not null,
    username text not null,
    roles    text not null,
    seen_at  timestamptz not null
);

create index account_role_by_person on account_role (person);
create index account_role_by_username on account_role (lower(username));

create table role_change (
    person      uuid not null,
    number      int  not null,
    account     uuid not null,
    role        text not null,
    change      text not null,
    state       text not null,
    reference   text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    made_at     timestamptz,
    primary key (person, number)
);

create index role_change_newest on role_change (proposed_at desc);
create index role_change_to_make on role_change (decided_at) where state = 'CONFIRMED';

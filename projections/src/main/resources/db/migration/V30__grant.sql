-- `grant` is a word of SQL.
create table research_grant (
    irn          text primary key,
    call         text not null,
    application  text not null,
    need         text not null,
    recipient    text not null,
    amount       bigint not null,
    state        text not null,
    involved     text[] not null,
    payee        text,
    result       text,
    opened_at    timestamptz not null,
    offered_at   timestamptz,
    accepted_at  timestamptz,
    concluded_at timestamptz,
    closed_at    timestamptz
);

create index research_grant_by_recipient on research_grant (recipient, opened_at desc);
create index research_grant_by_state on research_grant (state, opened_at desc);

create table tranche (
    irn        text not null,
    number     int not null,
    amount     bigint not null,
    due_on     date not null,
    purpose    text not null,
    state      text not null,
    payment    text,
    ordered_at timestamptz,
    paid_at    timestamptz,
    primary key (irn, number)
);

create index tranche_unpaid on tranche (due_on, irn, number) where state <> 'PAID';

-- Titles as the applications were submitted; a grant keeps its application's.
create table submitted_title (
    irn   text primary key,
    title text not null
);

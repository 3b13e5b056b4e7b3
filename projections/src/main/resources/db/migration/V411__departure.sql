-- Why an award departs from the ranked list of its call, and who signed it.
create table award_departure (
    number       text primary key,
    call         text not null,
    over         text[] not null,
    code         text not null,
    reason       text not null,
    explained_by uuid not null,
    explained_at timestamptz not null
);

create table award_departure_signature (
    number    text not null,
    place     int not null,
    signer    uuid not null,
    cms       text not null,
    signed_at timestamptz not null,
    primary key (number, place)
);

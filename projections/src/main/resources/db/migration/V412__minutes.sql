-- Minutes of closed ballots, and who chairs a council.
create table council_chair (
    council text primary key,
    person  uuid not null
);

create table ballot_minutes (
    ballot     text primary key,
    council    text not null,
    -- The signed text, as JSON.
    text       text not null,
    hash       text not null,
    sign_by    date not null,
    drawn_at   timestamptz not null,
    missing_at timestamptz,
    signed_by  uuid,
    cms        text,
    papers     text[],
    signed_at  timestamptz
);

create index ballot_minutes_unsigned on ballot_minutes (council, sign_by) where signed_at is null;

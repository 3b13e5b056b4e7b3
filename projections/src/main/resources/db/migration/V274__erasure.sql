create table erasure (
    subject      uuid primary key,
    state        text not null,
    basis        text not null,
    reference    text not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    decided_at   timestamptz,
    statutory_until date
);

-- Whoever was erased stays erased: nothing about them is noted again. Not derived anew by a replay.
create table erased_person (
    person uuid primary key,
    at     timestamptz not null
);

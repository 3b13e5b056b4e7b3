-- Who leads an organisation.
create table officer (
    bin    text not null,
    person uuid not null,
    office text not null,
    since  timestamptz not null,
    primary key (bin, person)
);

create index officer_by_person on officer (person);

-- Accreditation as a subject of scientific activity, the last one entered.
create table accreditation (
    bin         text primary key,
    certificate text not null,
    valid_from  date not null,
    valid_until date not null,
    -- Why it was withdrawn; null while it holds.
    withdrawn   text
);

-- The register of unscrupulous organisations, leaders and experts.
create table sanction (
    id         uuid primary key,
    bin        text,
    person     uuid,
    reason     text not null,
    act        text not null,
    valid_from date not null,
    valid_until date,
    imposed_by uuid not null,
    imposed_at timestamptz not null,
    -- Why it was lifted; null while it holds.
    lifted     text,
    lifted_at  timestamptz
);

create index sanction_by_bin on sanction (bin);
create index sanction_by_person on sanction (person);

-- What teams promised for money of this platform, compared with what others ask money for.
create table project_text (like earlier_text including all);

-- Who answered for an application that it asks no money a second time; the newest answer.
create table application_overlap (
    application uuid primary key,
    -- JSON: what it resembled then.
    found       text not null,
    reason      text not null,
    cleared_by  uuid not null,
    cleared_at  timestamptz not null
);

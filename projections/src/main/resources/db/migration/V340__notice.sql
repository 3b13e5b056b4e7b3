-- What people are told. None of these tables is derived anew by a replay: whoever was told something
-- is not told again, and what somebody has read stays read.

-- Why somebody is told something: one row for a fact and kind, or for what the clock brings.
create table notice_cause (
    id       text not null,
    kind     text not null,
    -- Who is told, and of which application, organisation, ballot or person that is asked.
    audience text not null,
    whom     text not null,
    -- The number of the case, and its page without language; nothing personal.
    subject  text not null,
    page     text not null,
    -- Dates, sums and numbers that the sentence mentions.
    said     text not null,
    at       timestamptz not null,
    -- Null until the people were found.
    told_at  timestamptz,
    primary key (id, kind)
);
create index notice_cause_to_tell on notice_cause (at) where told_at is null;

-- One row for a cause and a person, which is also the outbox of mail.
create table notice (
    id       uuid primary key default gen_random_uuid(),
    cause    text not null,
    kind     text not null,
    person   uuid not null,
    at       timestamptz not null,
    read_at  timestamptz,
    mail     text not null,
    tries    int not null default 0,
    next_try timestamptz not null,
    mailed_at timestamptz,
    -- What the mail server said, without addresses.
    fault    text,
    unique (cause, person, kind),
    foreign key (cause, kind) references notice_cause (id, kind)
);
create index notice_by_person on notice (person, at desc, id);
create index notice_unread on notice (person) where read_at is null;
create index notice_to_mail on notice (next_try, at) where mail = 'WAITING';
create index notice_undelivered on notice (at desc) where mail = 'DEAD';

-- How a person wants to be told.
create table notice_wish (
    person   uuid primary key,
    language text not null,
    -- Kinds about which no mail is wanted.
    unmailed text[] not null default '{}'
);

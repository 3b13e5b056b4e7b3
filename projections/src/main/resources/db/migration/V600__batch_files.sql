-- Each file a batch ever had goes to the bank under a number of its own; the batch's file is the one
-- that counts, the others are void.
create table batch_file (
    batch     text        not null,
    file      text        not null,
    message   text        not null,
    closed_at timestamptz not null,
    primary key (batch, file)
);
create index batch_file_message on batch_file (message);

-- Void files that got out all the same, and who answered for them.
create table batch_void_file (
    batch       text        not null,
    file        text        not null,
    reason      text        not null,
    told_by     text        not null,
    told_at     timestamptz not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    primary key (batch, file)
);

-- A register's paper with the signatures so far inside it.
alter table batch add column paper text;

-- Where there are facts they are told again, once the site runs.
insert into replay_request (requested_at)
select now() where exists (select 1 from domain_event_entry);

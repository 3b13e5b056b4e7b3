-- The only truth: every fact ever recorded, in the order it was recorded.
create table domain_event_entry (
    -- Position in the stream. Drawn inside the lock below, so that a lower index never becomes
    -- visible after a higher one.
    global_index         bigint generated always as identity primary key,
    -- Transaction that wrote the row: the ledger's sequencer reads behind the oldest running one.
    tx                   xid8 not null default pg_current_xact_id(),
    event_identifier     text not null unique,
    aggregate_identifier text not null,
    sequence_number      bigint not null,
    type                 text not null,
    time_stamp           text not null,
    payload_type         text not null,
    payload_revision     text not null,
    payload              text not null,
    meta_data            text not null,
    unique (aggregate_identifier, sequence_number)
);

create index domain_event_entry_ledger_order on domain_event_entry (tx, global_index);

-- Appends commit in the order of their index (see the decision record on appends): the lock is
-- taken before any row draws its index and is held until the commit.
create function lock_appends() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7001);
    return null;
end $$;

create trigger appends_in_commit_order before insert on domain_event_entry
    for each statement execute function lock_appends();

-- Facts are never changed and never deleted.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: what was recorded stays', tg_op, tg_table_name;
end $$;

create trigger events_stay before update or delete or truncate on domain_event_entry
    for each statement execute function refuse_change();

-- How far each event processor has come, and which node works on it. Axon's names for the columns.
create table tokenentry (
    processorname text not null,
    segment       integer not null,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    primary key (processorname, segment)
);

-- Facts on which a policy failed, kept in order until they succeed. Axon's names for the columns.
create table deadletterentry (
    deadletteridentifier text primary key,
    processinggroup      text not null,
    sequenceidentifier   text not null,
    sequenceindex        bigint not null,
    messagetype          text not null,
    eventidentifier      text not null,
    timestamp            text not null,
    payloadtype          text not null,
    payloadrevision      text,
    payload              bytea not null,
    metadata             bytea,
    type                 text,
    aggregateidentifier  text,
    sequencenumber       bigint,
    tokentype            text,
    token                bytea,
    enqueuedat           text not null,
    lasttouched          text,
    processingstarted    text,
    causetype            text,
    causemessage         text,
    diagnostics          bytea,
    unique (processinggroup, sequenceidentifier, sequenceindex)
);

create table projection_position (
    name     text primary key,
    position bigint not null
);

-- Which awards the register's index in each node's memory must read again, and in which
-- transaction they changed. Beside the read model, so that its rows stay a function of the facts.
create table allocation_change (
    number text primary key,
    tx     xid8 not null
);

create index allocation_change_by_tx on allocation_change (tx);

-- A new value tells every node to read all awards anew.
create table allocation_epoch (
    singleton boolean primary key default true check (singleton),
    epoch     uuid not null default gen_random_uuid()
);

insert into allocation_epoch default values;

create function note_allocation_changes() returns trigger language plpgsql as $$
begin
    insert into allocation_change (number, tx)
    select number, pg_current_xact_id() from changed
    on conflict (number) do update set tx = excluded.tx;
    return null;
end $$;

create trigger inserts_are_noted after insert on allocation
    referencing new table as changed
    for each statement execute function note_allocation_changes();

create trigger updates_are_noted after update on allocation
    referencing new table as changed
    for each statement execute function note_allocation_changes();

create function note_allocations_gone() returns trigger language plpgsql as $$
begin
    truncate allocation_change;
    update allocation_epoch set epoch = gen_random_uuid();
    return null;
end $$;

create trigger truncates_are_noted after truncate on allocation
    for each statement execute function note_allocations_gone();

-- An award is found by the names of its recipient and of its need, and listed under its fund,
-- whichever read model is written first.
create function note_recipient_changed() returns trigger language plpgsql as $$
begin
    insert into allocation_change (number, tx)
    select number, pg_current_xact_id() from allocation where recipient = new.bin
    on conflict (number) do update set tx = excluded.tx;
    return null;
end $$;

create trigger recipients_are_noted after insert on organisation
    for each row execute function note_recipient_changed();

create trigger renamed_recipients_are_noted after update on organisation
    for each row when (old.search <> new.search or old.kind <> new.kind)
    execute function note_recipient_changed();

create function note_need_changed() returns trigger language plpgsql as $$
begin
    insert into allocation_change (number, tx)
    select number, pg_current_xact_id() from allocation where need = new.number
    on conflict (number) do update set tx = excluded.tx;
    return null;
end $$;

create trigger needs_are_noted after insert on need
    for each row execute function note_need_changed();

create trigger revised_needs_are_noted after update on need
    for each row when (old.search <> new.search or old.owner <> new.owner)
    execute function note_need_changed();

create function note_call_changed() returns trigger language plpgsql as $$
begin
    insert into allocation_change (number, tx)
    select number, pg_current_xact_id() from allocation where call = new.number
    on conflict (number) do update set tx = excluded.tx;
    return null;
end $$;

create trigger calls_are_noted after insert on call
    for each row execute function note_call_changed();

insert into allocation_change (number, tx)
select number, pg_current_xact_id() from allocation;

-- Transaction numbers begin anew when the data are restored into another database cluster. Each
-- cluster the facts lived in is an epoch; the ledger's order is (epoch, transaction, index).
create table cluster_epoch (
    epoch       integer primary key check (epoch >= 0),
    -- As PostgreSQL identifies the cluster; 0 for one that was not noted.
    cluster     bigint not null,
    -- Facts up to this index belong to earlier epochs.
    after_index bigint not null,
    since       timestamptz not null default now()
);

create trigger epochs_stay before update or delete or truncate on cluster_epoch
    for each statement execute function refuse_change();

-- Whoever appends the first fact in another cluster notes where the restored ones end. Called
-- under the lock of appends, so that no new fact has an index yet.
create function note_cluster() returns void language plpgsql as $$
declare
    here bigint := (select system_identifier from pg_control_system());
begin
    if here is distinct from
        (select cluster from cluster_epoch order by epoch desc limit 1) then
        insert into cluster_epoch (epoch, cluster, after_index)
        select coalesce(max(epoch) + 1, 0), here,
            coalesce((select max(global_index) from domain_event_entry), 0)
        from cluster_epoch;
    end if;
end $$;

create or replace function lock_appends() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7001);
    perform note_cluster();
    return null;
end $$;

alter table ledger_cursor add column epoch integer not null default 0;

-- What this database went through so far: nothing, an earlier restore, or one just now.
do $$
declare
    here bigint := (select system_identifier from pg_control_system());
    earlier bigint := (select earlier_index from ledger_cursor);
    restored bigint := (select max(global_index) from domain_event_entry
                        where tx >= pg_snapshot_xmax(pg_current_snapshot()));
begin
    if restored is not null and restored > earlier then
        insert into cluster_epoch (epoch, cluster, after_index)
        values (0, 0, earlier),
            (1, here, (select max(global_index) from domain_event_entry));
    else
        insert into cluster_epoch (epoch, cluster, after_index) values (0, here, earlier);
    end if;
end $$;

alter table ledger_cursor drop column earlier_index;

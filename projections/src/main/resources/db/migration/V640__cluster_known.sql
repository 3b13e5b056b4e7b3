-- A session stays in its cluster: which one that is need not be read from disk at each append.
create or replace function note_cluster() returns void language plpgsql as $$
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
    perform set_config('tereze.cluster', here::text, false);
end $$;

create or replace function lock_appends() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7001);
    -- Unknown in a new session, and after the transaction that found it was rolled back.
    if (select cluster from cluster_epoch order by epoch desc limit 1)::text
        is distinct from current_setting('tereze.cluster', true) then
        perform note_cluster();
    end if;
    return null;
end $$;

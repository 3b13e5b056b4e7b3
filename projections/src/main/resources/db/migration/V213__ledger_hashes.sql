-- Somebody who holds a hash finds the entry it is of, and the entries that name it.
create function hashes_in(text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct found[1]), '{}')
    from regexp_matches($1, '[0-9a-f]{64}', 'g') as found
$$;

create index ledger_entry_leaf on ledger_entry (leaf_hash);
create index ledger_entry_hashes on ledger_entry using gin (hashes_in(body));

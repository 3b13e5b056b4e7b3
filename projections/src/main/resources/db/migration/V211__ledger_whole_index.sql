-- Entries whose details lie beside them are few, and found without looking through all.
create index ledger_entry_whole on ledger_entry (seq) where whole is not null;

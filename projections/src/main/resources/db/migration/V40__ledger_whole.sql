-- Details too long for one entry: the body then carries their SHA-256, and this column the text.
alter table ledger_entry add column whole text;

-- After the data were restored into another database cluster, transactions are counted anew:
-- facts up to this index belong to the earlier count and are never looked at again.
alter table ledger_cursor add column earlier_index bigint not null default 0;

-- What was published on a day, and what was told of since.
create index ledger_head_by_time on ledger_head (at, size);
create index open_history_by_place on open_history (kind, seq);

-- A year that was played to its end is not gone on with when a later release has another one.
alter table demo_step add column finished boolean not null default false;

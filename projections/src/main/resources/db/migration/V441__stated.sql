-- Codes of the conditions that the leader stated.
alter table application add column stated text[] not null default '{}';

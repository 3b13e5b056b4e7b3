alter table application add column always_open boolean not null default false;

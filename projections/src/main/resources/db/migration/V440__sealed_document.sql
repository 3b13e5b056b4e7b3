-- What stood here before is sealed when the site starts.
alter table document add column sealed boolean not null default false;

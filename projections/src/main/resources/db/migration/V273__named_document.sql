-- Documents the platform wrote itself, by what they are of.
create table named_document (
    name text primary key,
    hash text not null references document (hash)
);

create table organisation (
    bin           text primary key,
    kind          text not null,
    region        text not null,
    name          text not null,
    search        text not null,
    registered_at timestamptz not null
);

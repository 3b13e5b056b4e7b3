-- Numbers of new things: one series without gaps for each kind and year, one number for each key.
create table number_series (
  kind text not null,
  year int not null,
  last int not null,
  primary key (kind, year)
);
create table drawn_number (
  key uuid primary key,
  kind text not null,
  year int not null,
  number int not null,
  unique (kind, year, number)
);

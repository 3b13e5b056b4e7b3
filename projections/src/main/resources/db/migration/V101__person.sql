-- Names and contacts of people, outside events so that they can be erased.
create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  username text not null,
  bin text,
  roles text not null,
  seen_at timestamptz not null
);
create index person_email on person (lower(email));
create index person_username on person (lower(username));

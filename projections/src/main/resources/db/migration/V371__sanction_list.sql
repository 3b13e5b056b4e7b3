-- Versions of the lists payees are compared with.
create table sanction_list (
    code      text not null,
    version   int  not null,
    issued_on date not null,
    file      text not null,
    entries   int  not null,
    loaded_by uuid not null,
    loaded_at timestamptz not null,
    primary key (code, version)
);

-- Who stands on a list, under the hash of the file it came in; what a fact names by that hash is
-- not derived anew by a replay. `keys` are the folded names, `numbers` the BIN or IIN.
create table sanction_entry (
    file    text not null,
    number  int  not null,
    name    text not null,
    keys    text[] not null,
    numbers text[] not null,
    primary key (file, number)
);

create index sanction_entry_by_key on sanction_entry using gin (keys);
create index sanction_entry_by_number on sanction_entry using gin (numbers);

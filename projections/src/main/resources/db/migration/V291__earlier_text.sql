-- Texts that a new need is compared with. Words are kept folded; a stem with :* finds their forms.
create extension if not exists pg_trgm;

-- Needs and other funders' awards, from the facts.
create table earlier_text (
    reference    text primary key,
    kind         text not null,
    -- JSON: title and body by language; 'und' where nobody says which it is.
    titles       text not null,
    bodies       text not null,
    folded_title text not null,
    words        tsvector not null,
    at           timestamptz not null
);

create index earlier_text_words on earlier_text using gin (words);
create index earlier_text_title on earlier_text using gin (folded_title gin_trgm_ops);

-- Reports, programmes and tasks of other years, brought in as files: not from facts, so a replay
-- leaves them alone.
create table imported_text (
    like earlier_text including all,
    source  text not null,
    address text
);

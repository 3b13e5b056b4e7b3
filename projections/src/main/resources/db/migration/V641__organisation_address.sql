-- Where an organisation is seated, as the state register has it.
alter table organisation
    add column address text,
    -- The same for all spellings of one address.
    add column place   text;

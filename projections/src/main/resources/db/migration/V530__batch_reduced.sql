-- What was taken out of a batch stays known as such: it does not come into the same batch again.
alter table batch_payment
    add column taken_out_by text,
    add column taken_out_at timestamptz,
    add column reason       text;

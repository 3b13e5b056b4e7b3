-- That postings balance is asked once a statement, of the rows it wrote, and no longer once a line
-- at the end of the transaction: in a replay the check cost as much as the writing. So the lines of
-- a posting are inserted together.
drop trigger posting_balances on posting_line;
drop function posting_balances();

-- What is stored balances, so what is added must balance in itself.
create function inserted_postings_balance() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    select event into wrong from touched
        group by event, journal having sum(debit) <> sum(credit) limit 1;
    if found then
        raise exception 'posting % does not balance', wrong using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create function changed_postings_balance() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    select event into wrong from posting_line where event in (select event from touched)
        group by event, journal having sum(debit) <> sum(credit) limit 1;
    if found then
        raise exception 'posting % does not balance', wrong using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger inserted_postings_balance
    after insert on posting_line referencing new table as touched
    for each statement execute function inserted_postings_balance();

create trigger updated_postings_balance
    after update on posting_line referencing new table as touched
    for each statement execute function changed_postings_balance();

create trigger left_postings_balance
    after update on posting_line referencing old table as touched
    for each statement execute function changed_postings_balance();

create trigger deleted_postings_balance
    after delete on posting_line referencing old table as touched
    for each statement execute function changed_postings_balance();

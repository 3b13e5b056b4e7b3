-- Each line of each posting. `whose` is the public number of whom or what the part belongs to;
-- `fund` is empty where a fact is older than the knowledge of its programme. Amounts in tiyn.
create table posting_line (
    event   text not null,
    number  int not null,
    kind    text not null,
    fund    text not null,
    day     date not null,
    journal text not null,
    account text not null,
    whose   text not null,
    debit   bigint not null check (debit >= 0),
    credit  bigint not null check (credit >= 0),
    at      timestamptz not null,
    primary key (event, number),
    check ((debit = 0) <> (credit = 0))
);

create index posting_line_of_account on posting_line (account, whose, day, at);
create index posting_line_of_fund on posting_line (fund, account, day) include (debit, credit);

-- Nobody commits a posting that does not balance in each of its two journals.
create function posting_balances() returns trigger language plpgsql as $$
declare
    touched text := coalesce(new.event, old.event);
begin
    if exists (
        select from posting_line where event = touched
        group by journal having sum(debit) <> sum(credit)
    ) then
        raise exception 'posting % does not balance', touched using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger posting_balances
    after insert or update or delete on posting_line
    deferrable initially deferred
    for each row execute function posting_balances();

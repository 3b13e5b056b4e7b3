-- The life of an obligation: declared, corrected, met by own spending and by excess of other years,
-- overdue.
alter table obligation
    add column fund         text,
    add column pay_by       date,
    add column settled_at   timestamptz,
    add column overdue_at   timestamptz,
    -- Until a base was declared, or until everybody was told that none was.
    add column awaits_base  boolean not null default true,
    -- More counts than is due, and it has not gone to a later year yet.
    add column ahead        boolean not null default false;

-- As LevyDates has it for obligations that were assessed before this column was there.
update obligation set pay_by = greatest(make_date(year, 7, 1),
    (assessed_at at time zone 'Asia/Almaty')::date + 30);
alter table obligation alter column pay_by set not null;

create index obligation_unmet on obligation (pay_by) where settled_at is null and overdue_at is null;

create index obligation_undeclared on obligation (year) where awaits_base;
create index obligation_ahead on obligation (year) where ahead;

create table levy_declaration (
    obligation      text primary key,
    payer           text not null,
    attempt         int not null,
    base            bigint not null,
    production_year int not null,
    evidence        text[] not null,
    declared_at     timestamptz not null
);
create index levy_declaration_by_payer on levy_declaration (payer);

-- Assessed, and no base declared by the day of the law.
create table levy_undeclared (
    obligation text primary key,
    due_on     date not null,
    at         timestamptz not null
);

create table levy_exemption (
    obligation      text primary key,
    payer           text not null,
    ground          text not null,
    legal_reference text not null,
    at              timestamptz not null
);
create index levy_exemption_by_payer on levy_exemption (payer);

create table levy_adjustment (
    obligation  text not null,
    at          timestamptz not null,
    before      bigint not null,
    due         bigint not null,
    reason      text not null,
    explanation jsonb not null,
    primary key (obligation, at)
);

create table levy_spending (
    obligation  text not null,
    number      int not null,
    supplier    text not null,
    work        jsonb not null,
    amount      bigint not null,
    act_on      date not null,
    evidence    text[] not null,
    state       text not null,
    reported_at timestamptz not null,
    decided_at  timestamptz,
    reason      jsonb,
    primary key (obligation, number)
);
create index levy_spending_awaited on levy_spending (reported_at) where state = 'REPORTED';

-- All that went from one year to another, and what of it has arrived.
create table levy_carry (
    source  text not null,
    target  text not null,
    carried bigint not null default 0,
    brought bigint not null default 0,
    at      timestamptz not null,
    primary key (source, target)
);
create index levy_carry_by_target on levy_carry (target);

-- An obligation with all that counts towards it.
create view obligation_standing as
select o.*, r.received, r.receipts, s.spent, b.brought, c.carried,
    r.received + s.spent + b.brought - c.carried as counted
from obligation o
cross join lateral (
    select coalesce(sum(amount), 0)::bigint as received, count(*)::int as receipts
    from receipt where obligation = o.key and state <> 'SET_ASIDE') r
cross join lateral (
    select coalesce(sum(amount), 0)::bigint as spent
    from levy_spending where obligation = o.key and state = 'ACCEPTED') s
cross join lateral (
    select coalesce(sum(brought), 0)::bigint as brought from levy_carry where target = o.key) b
cross join lateral (
    select coalesce(sum(carried), 0)::bigint as carried from levy_carry where source = o.key) c;

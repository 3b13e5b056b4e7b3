-- The last day on which questions about the present version are taken.
alter table need add column questions_until date;

-- How an official compared a version with earlier texts.
create table need_screening (
    number          text not null,
    version         int not null,
    -- JSON list of references and percentages.
    found           text not null,
    remark          text not null,
    questions_until date not null,
    legal_reference text not null,
    primary key (number, version)
);

-- Public questions about a need; who asked stays in the events.
create table need_question (
    number      text not null,
    question    int not null,
    words_id    uuid not null,
    words_seal  text not null,
    words_in    text not null,
    asked_at    timestamptz not null,
    answer      text,
    answer_in   text,
    answered_at timestamptz,
    hidden      text,
    primary key (number, question)
);

-- A text that a company is still writing. Nothing was decided yet, so it stands in no event; it is
-- the company's own until it submits it, and is gone when it deletes it.
create table need_draft (
    id         uuid primary key,
    owner      text not null,
    typed      text not null,
    revision   int not null,
    changed_by uuid not null,
    changed_at timestamptz not null
);

create index need_draft_by_owner on need_draft (owner, changed_at desc);

-- The pool of experts.
create table expert (
    person         uuid primary key,
    disciplines    text[] not null,
    tongues        text[] not null,
    keywords       text not null,
    load           int not null,
    employer       text,
    described_at   timestamptz not null,
    accredited_until date,
    accreditation  text,
    withdrawn      text,
    left_at        timestamptz
);

create index expert_by_employer on expert (employer);

-- What people declared to tie them to others; the newest declaration of each.
create table interest_declaration (
    person      uuid primary key,
    declared_at timestamptz not null
);

create table interest (
    person       uuid not null,
    place        int not null,
    kind         text not null,
    organisation text,
    other        uuid,
    primary key (person, place)
);

create index interest_by_organisation on interest (organisation);
create index interest_by_other on interest (other);

create table interest_work (
    person uuid not null,
    doi    text not null,
    year   int not null,
    primary key (person, doi)
);

create index interest_work_by_doi on interest_work (doi);

create index application_by_team on application using gin (team);
create index application_by_applicant on application (applicant);
create index award_by_applicant on award (applicant, decided_at);

-- Reviews, with what came later: who must not judge, draws, terms, a reason for each criterion.
alter table review
    add column need text,
    add column rubric text,
    add column ties_found_at timestamptz,
    add column spread int;

alter table review_assignment
    add column draw text,
    add column chosen_for text,
    add column choice_reason text,
    add column answer_by date,
    add column score_by date,
    add column overdue_at timestamptz,
    add column gone_at timestamptz,
    add column gone_because text,
    add column total int;

create table review_judgement (
    application       uuid not null,
    expert            uuid not null,
    criterion         text not null,
    place             int not null,
    points            int not null,
    reason            uuid not null,
    reason_commitment text not null,
    primary key (application, expert, criterion)
);

create table review_tie (
    application uuid not null,
    person      uuid not null,
    ground      text not null,
    found_at    timestamptz not null,
    primary key (application, person)
);

create index review_tie_by_person on review_tie (person);

create table review_reader (
    application uuid not null,
    person      uuid not null,
    read_at     timestamptz not null,
    primary key (application, person)
);

-- Applications whose ties are to be looked for, for the first time or again.
create table tie_check (
    application uuid primary key,
    wanted_at   timestamptz not null
);

-- Scores of before: one reason stood for all four criteria.
insert into review_judgement
    (application, expert, criterion, place, points, reason, reason_commitment)
select a.application, a.expert, c.criterion, c.place,
    case c.place when 0 then a.relevance when 1 then a.method when 2 then a.team else a.impact end,
    a.reason, a.reason_commitment
from review_assignment a,
    (values ('RELEVANCE', 0), ('METHOD', 1), ('TEAM', 2), ('IMPACT', 3)) c (criterion, place)
where a.relevance is not null;

update review_assignment set total = relevance + method + team + impact
where relevance is not null;

alter table review_assignment
    drop column relevance,
    drop column method,
    drop column team,
    drop column impact,
    drop column reason,
    drop column reason_commitment;

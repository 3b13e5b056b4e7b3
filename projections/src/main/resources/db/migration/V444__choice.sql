-- What an official is about to sign: not derived from events.
create table choice_draft (
    application uuid not null,
    official    uuid not null,
    expert      uuid not null,
    ground      text not null,
    reason      text not null,
    primary key (application, official)
);

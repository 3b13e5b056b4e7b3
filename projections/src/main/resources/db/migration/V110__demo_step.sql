-- How much of the demonstration's year was played, so that an interrupted play goes on.
create table demo_step (
    singleton boolean primary key default true check (singleton),
    done      int not null
);

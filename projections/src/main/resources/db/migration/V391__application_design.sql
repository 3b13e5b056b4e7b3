create table application_design (
    application uuid primary key,
    version     integer not null,
    design      text not null
);

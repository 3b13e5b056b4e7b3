-- Problems with what the public reads. Words and address are sealed in the vault; here is where.
create table problem (
  number text primary key,
  kind text not null,
  place text not null,
  words_id uuid not null,
  words_seal text not null,
  words_in text not null,
  address_id uuid,
  address_seal text,
  answer_by date not null,
  reference text not null,
  reported_at timestamptz not null,
  is_shown boolean not null default false,
  hidden text,
  is_overdue boolean not null default false,
  fate text,
  reason text,
  correction bigint,
  answer text,
  answer_in text,
  answered_at timestamptz
);
create index problem_newest on problem (reported_at desc, number desc);
create index problem_waiting on problem (answer_by) where fate is null;
create index problem_at on problem (place);

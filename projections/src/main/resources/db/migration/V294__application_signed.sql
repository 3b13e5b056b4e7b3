alter table application
    add column text_hash  text,
    add column leader_cms text,
    add column head_cms   text,
    add column signed_at  timestamptz;

create index application_to_sign on application (applicant, closes_at) where status = 'SIGNED';

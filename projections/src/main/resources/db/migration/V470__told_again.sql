-- This release has read models that an older store never filled, such as the texts of projects that
-- a new application is compared with. Where there are facts they are told again, once the site runs.
insert into replay_request (requested_at)
select now() where exists (select 1 from domain_event_entry);

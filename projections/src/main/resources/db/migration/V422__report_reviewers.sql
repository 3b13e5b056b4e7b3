-- Experts whom an official asked by name to review the reports on a milestone.
alter table grant_milestone add column reviewers text[] not null default '{}';

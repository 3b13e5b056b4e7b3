-- What single points of a decision an appeal contests, and what was found of each. Earlier appeals
-- contest the decision as a whole.
alter table appeal add column points text[] not null default '{}';
alter table appeal add column answers text not null default '[]';

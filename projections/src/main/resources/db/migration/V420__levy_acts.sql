-- Whether an act was reported before, by whatever payer for whatever year.
create index levy_spending_by_evidence on levy_spending using gin (evidence);

package kz.tereze.infra.bank;

import kz.tereze.api.Iban;
import kz.tereze.api.statement.StatementSums;

/// A whole file that was read without a fault.
///
/// @param account the account it speaks of
record CamtSummary(Iban account, StatementSums sums) {}

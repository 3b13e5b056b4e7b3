/// The ledger for machines: what the published entries say, folded into one record for each grant,
/// call, need, organisation and fund, at the present or at any earlier size of the ledger. Nothing
/// here knows more than the entries do.
@NullMarked
package kz.tereze.projections.open;

import org.jspecify.annotations.NullMarked;

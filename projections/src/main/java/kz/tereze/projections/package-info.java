/// How facts are shown: one read model for each thing a person came to see, and the public ledger.
/// Everything here is derived from events and can be thrown away and replayed, except the ledger's
/// entries, whose order is kept for ever.
@NullMarked
package kz.tereze.projections;

import org.jspecify.annotations.NullMarked;

/// Which keys sign the public ledger. What is in the ledger nobody decides: it follows from facts.
@NullMarked
package kz.tereze.domain.ledger;

import org.jspecify.annotations.NullMarked;

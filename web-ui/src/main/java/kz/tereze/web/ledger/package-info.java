/// What everybody may see: the register of awards, the story of each, the ledger's entries, and all
/// of it for machines.
@NullMarked
package kz.tereze.web.ledger;

import org.jspecify.annotations.NullMarked;

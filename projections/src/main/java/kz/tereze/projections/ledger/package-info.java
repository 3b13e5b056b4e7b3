/// The public ledger: which facts are public and how they read, their one order with its hashes,
/// and the ways people search them.
@NullMarked
package kz.tereze.projections.ledger;

import org.jspecify.annotations.NullMarked;

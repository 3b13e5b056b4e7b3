/// Double entry: what each fact does to the accounts, so that anybody can recompute a balance.
@NullMarked
package kz.tereze.api.ledger;

import org.jspecify.annotations.NullMarked;

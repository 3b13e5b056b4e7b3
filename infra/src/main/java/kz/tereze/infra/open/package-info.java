/// What keeps the ledger for machines up to date, and writes it out whole.
@NullMarked
package kz.tereze.infra.open;

import org.jspecify.annotations.NullMarked;

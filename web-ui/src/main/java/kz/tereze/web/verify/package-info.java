/// Where anybody checks what the ledger says, with us or without.
@NullMarked
package kz.tereze.web.verify;

import org.jspecify.annotations.NullMarked;

/// The public ledger as files any transparency log client reads, and proofs out of it.
@NullMarked
package kz.tereze.web.log;

import org.jspecify.annotations.NullMarked;

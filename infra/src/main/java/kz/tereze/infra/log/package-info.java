/// The ledger's log at work: its keys and the signer's memory outside the database, checkpoints on
/// time, witnesses asked.
@NullMarked
package kz.tereze.infra.log;

import org.jspecify.annotations.NullMarked;

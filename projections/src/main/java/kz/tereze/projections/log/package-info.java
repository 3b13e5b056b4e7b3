/// The public ledger as a transparency log that strangers can audit: Merkle tree in tiles, signed
/// checkpoints, proofs, cosignatures of witnesses (C2SP tlog-tiles, tlog-checkpoint, signed-note,
/// tlog-cosignature, tlog-witness, tlog-proof).
@NullMarked
package kz.tereze.projections.log;

import org.jspecify.annotations.NullMarked;

package kz.tereze.projections.ledger;

import java.time.Instant;
import kz.tereze.api.Hash;

/// The ledger as far as it is published: one hash stands for every entry and their order.
///
/// @param root RFC 6962 Merkle tree hash over the first `size` entries
/// @param at when the newest of them were added
public record Head(long size, Hash root, Instant at) {}

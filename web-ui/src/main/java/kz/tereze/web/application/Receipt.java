package kz.tereze.web.application;

import java.time.Instant;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// What proves that an application was received, and as what.
///
/// @param text hash of what both signed; null before there were signatures
/// @param leader hash of the leader's signature
/// @param head hash of the head's signature
/// @param entry null for the moment until the ledger has taken it
public record Receipt(
    ApplicationNumber number,
    Instant at,
    @Nullable Hash text,
    @Nullable Hash leader,
    @Nullable Hash head,
    @Nullable LedgerEntry entry) {}

package kz.tereze.api;

import java.util.UUID;

/// A text that must not stand in an event (it may name people): kept in the vault under its id,
/// committed to by HMAC-SHA-256 with a random salt that is kept there too. Erasing the vault's row
/// leaves the commitment, and with it every ledger hash, as it was.
///
/// @param commitment base64url without padding
public record SealedText(UUID id, String commitment) {}

package kz.tereze.api.award;

import java.time.LocalDate;
import kz.tereze.api.Hash;
import org.jspecify.annotations.Nullable;

/// One award another funder decided and published. Its amount stays in its own currency and is
/// never added to tenge.
///
/// @param id the publisher's identifier of the grant
/// @param currency ISO 4217 code
/// @param minorUnits amount in the currency's minor unit (pence for GBP)
/// @param recipientId the publisher's identifier of the organisation, when given
/// @param content SHA-256 of the row's canonical JSON
public record ImportedAward(
    String id,
    String title,
    String description,
    String recipient,
    @Nullable String recipientId,
    String funder,
    @Nullable String programme,
    String currency,
    long minorUnits,
    LocalDate awardedOn,
    Hash content) {}

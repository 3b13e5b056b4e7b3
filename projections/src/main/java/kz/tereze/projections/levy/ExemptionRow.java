package kz.tereze.projections.levy;

import java.time.Instant;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationId;

/// That a payer owes nothing for a year, and why.
public record ExemptionRow(
    ObligationId obligation, ExemptionGround ground, String legalReference, Instant at) {}

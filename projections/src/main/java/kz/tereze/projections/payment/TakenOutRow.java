package kz.tereze.projections.payment;

import java.time.Instant;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.PaymentId;

/// A payment that was taken out of a batch.
public record TakenOutRow(PaymentId payment, Tiyn amount, PersonId by, Instant at, String reason) {}

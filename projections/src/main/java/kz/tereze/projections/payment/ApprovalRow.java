package kz.tereze.projections.payment;

import java.time.Instant;
import kz.tereze.api.PersonId;

/// Somebody's approval of a payment.
public record ApprovalRow(PersonId by, Instant at) {}

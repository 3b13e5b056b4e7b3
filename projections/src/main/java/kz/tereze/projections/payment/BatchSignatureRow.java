package kz.tereze.projections.payment;

import java.time.Instant;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.signature.Authority;

/// Somebody's signature under a batch.
public record BatchSignatureRow(PersonId by, Hash cms, Authority authority, Instant at) {}

package kz.tereze.projections.award;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.DepartureText;

/// Why an award departs from the ranked list, and who signed it.
public record DepartureRow(
    DepartureText text, PersonId explainedBy, Instant explainedAt, List<Signed> signatures) {

  private static final int NEEDED = 2;

  public record Signed(PersonId signer, Hash cms, Instant at) {}

  public DepartureRow {
    signatures = List.copyOf(signatures);
  }

  public ApplicationNumber number() {
    return text.number();
  }

  public boolean isSignedByTwo() {
    return signatures.size() >= NEEDED;
  }

  public boolean isSignedBy(PersonId person) {
    return signatures.stream().anyMatch(one -> one.signer().equals(person));
  }
}

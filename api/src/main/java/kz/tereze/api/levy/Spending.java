package kz.tereze.api.levy;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;

/// Research a payer has paid for itself, as an act proves it.
///
/// @param supplier who did the work
/// @param actOn the day of the act
/// @param evidence hashes of the act and of what belongs to it
public record Spending(Bin supplier, Text work, Tiyn amount, LocalDate actOn, List<Hash> evidence) {

  public Spending {
    evidence = List.copyOf(evidence);
  }
}

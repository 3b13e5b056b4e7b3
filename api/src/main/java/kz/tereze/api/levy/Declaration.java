package kz.tereze.api.levy;

import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;

/// What a payer says of the year before.
///
/// @param base production costs, or aggregate annual income; the payer's own business
/// @param productionYear which year of production the obligation's year is, counted from 1
/// @param evidence hashes of the files that prove it
public record Declaration(Tiyn base, int productionYear, List<Hash> evidence) {

  public Declaration {
    evidence = List.copyOf(evidence);
  }
}

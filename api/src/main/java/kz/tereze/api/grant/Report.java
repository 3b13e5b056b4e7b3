package kz.tereze.api.grant;

import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;

/// What a recipient says of a milestone.
///
/// @param summary for the public, in both state languages
/// @param spent of all that was paid, up to now
/// @param evidence hashes of the files that prove it
public record Report(Text summary, Tiyn spent, List<Hash> evidence) {

  public Report {
    evidence = List.copyOf(evidence);
  }
}

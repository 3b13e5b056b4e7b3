package kz.tereze.api.payment;

import java.util.List;
import kz.tereze.api.Bin;
import org.jspecify.annotations.Nullable;

/// Knows who stands on the newest versions of the sanction lists. Command handlers take it as an
/// argument.
public interface ListedPayees {

  /// What a comparison found.
  ///
  /// @param lists the versions compared with; null when none is loaded
  record Comparison(@Nullable String lists, List<Warning> warnings) {

    public Comparison {
      warnings = List.copyOf(warnings);
    }
  }

  /// The payee, and whoever leads it.
  Comparison of(Bin payee);
}

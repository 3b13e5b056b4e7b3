package kz.tereze.web.ledger;

import java.io.IOException;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Head;
import org.jspecify.annotations.Nullable;

/// Writes awards into a file, one after another.
interface AwardWriter {

  /// What a file says of itself.
  ///
  /// @param head what the ledger had reached when its rows were read
  /// @param filter the question whose rows these are
  record Heading(@Nullable Head head, String filter) {}

  void row(AllocationRow row) throws IOException;

  /// Writes what follows the last row. Not called after a failure: whoever downloads must see
  /// that the end is missing.
  void end() throws IOException;
}

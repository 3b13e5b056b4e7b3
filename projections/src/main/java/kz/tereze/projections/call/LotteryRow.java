package kz.tereze.projections.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Tied;
import org.jspecify.annotations.Nullable;

/// The lottery of one ranked list, with everything from which it is computed again.
///
/// @param text whose SHA-256 is `inputs`
/// @param draw null until the ledger has gone on
public record LotteryRow(
    CallId call,
    List<Tied> tied,
    String text,
    Hash inputs,
    Hash commitment,
    Instant publishedAt,
    @Nullable Draw draw) {

  /// @param size of the ledger when its root was taken
  /// @param lots in the order of their ranks
  public record Draw(Hash secret, long size, Hash root, Hash seed, List<Lot> lots, Instant at) {

    public Draw {
      lots = List.copyOf(lots);
    }
  }

  public LotteryRow {
    tied = List.copyOf(tied);
  }

  /// Whether everything published follows from what was published before; asked anew each time.
  ///
  /// @param published the root of the ledger at the size the draw names; null when it is not known
  public boolean holds(@Nullable Hash published) {
    if (draw == null || !Lottery.inputs(call, tied).equals(inputs)) {
      return false;
    }
    if (!Seed.commitment(draw.secret()).equals(commitment)
        || !draw.root().equals(published)
        || !Seed.of(draw.secret(), draw.root(), inputs).equals(draw.seed())) {
      return false;
    }
    List<ApplicationNumber> order = new ArrayList<>();
    tied.forEach(group -> order.addAll(Lottery.order(group, draw.seed())));
    return order.equals(draw.lots().stream().map(Lot::number).toList());
  }
}

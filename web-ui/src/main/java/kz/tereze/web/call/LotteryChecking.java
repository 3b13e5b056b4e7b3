package kz.tereze.web.call;

import kz.tereze.api.Hash;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.call.Lotteries;
import kz.tereze.projections.call.LotteryRow;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.web.Missing;
import org.springframework.stereotype.Component;

/// Does with a lottery what anybody can do with its published inputs.
@Component
class LotteryChecking {

  private final Lotteries lotteries;
  private final Checkpoints checkpoints;

  LotteryChecking(Lotteries lotteries, Checkpoints checkpoints) {
    this.lotteries = lotteries;
    this.checkpoints = checkpoints;
  }

  /// @throws Missing for a list without a lottery
  LotteryRow find(CallId call) {
    return lotteries.find(call).orElseThrow(Missing::new);
  }

  boolean holds(LotteryRow lottery) {
    LotteryRow.Draw draw = lottery.draw();
    if (draw == null) {
      return false;
    }
    Hash root =
        checkpoints
            .ofSize(draw.size())
            .map(published -> published.checkpoint().root())
            .orElse(null);
    return lottery.holds(root);
  }
}

package kz.tereze.web.assignment;

import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.projections.assignment.DrawCheck;
import kz.tereze.projections.assignment.DrawFiles;
import kz.tereze.projections.assignment.DrawRow;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import org.springframework.stereotype.Component;

/// Does with a finished draw what anybody can do with the published files.
@Component
class DrawChecking {

  private final DrawFiles files;
  private final Checkpoints checkpoints;

  DrawChecking(DrawFiles files, Checkpoints checkpoints) {
    this.files = files;
    this.checkpoints = checkpoints;
  }

  /// Empty for a draw that is not finished.
  Optional<DrawCheck> check(DrawRow draw) {
    if (draw.inputs() == null || draw.outcome() == null) {
      return Optional.empty();
    }
    Hash root =
        checkpoints
            .ofSize(draw.ledgerSize())
            .map(Published::checkpoint)
            .map(head -> head.root())
            .orElse(null);
    return Optional.of(DrawCheck.of(draw, bytes(draw.inputs()), bytes(draw.outcome()), root));
  }

  private byte[] bytes(Hash hash) {
    return files.find(hash).orElse(new byte[0]);
  }
}

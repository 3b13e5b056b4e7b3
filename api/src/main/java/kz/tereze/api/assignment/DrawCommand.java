package kz.tereze.api.assignment;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;

/// What can be asked of a draw of experts.
public sealed interface DrawCommand extends Command {

  DrawId draw();

  /// The stream in which the aggregate's events are kept.
  static String stream(DrawId draw) {
    return "draw-" + draw;
  }

  @Override
  default String target() {
    return stream(draw());
  }

  /// An official wants experts for all applications of a call that lack some, or the platform wants
  /// others in place of those who left.
  record RequestDraw(DrawId draw, Acting by) implements DrawCommand {}

  /// Policy: it is published who could review what, with the hash of a secret.
  ///
  /// @param inputs SHA-256 of the published file
  /// @param wanted reviews to be assigned in all
  record PublishInputs(
      DrawId draw,
      Hash inputs,
      Hash commitment,
      int applications,
      int experts,
      int wanted,
      Acting by)
      implements DrawCommand {}

  /// Policy: the ledger went on, so the secret is told and the best assignment published.
  ///
  /// @param size of the ledger when its root was taken
  /// @param outcome SHA-256 of the published file
  record FinishDraw(
      DrawId draw, Hash secret, long size, Hash root, Hash outcome, Found found, Acting by)
      implements DrawCommand {}

  /// Policy: some applications cannot get their experts.
  record AbandonDraw(DrawId draw, List<ApplicationNumber> lacking, Acting by)
      implements DrawCommand {

    public AbandonDraw {
      lacking = List.copyOf(lacking);
    }
  }
}

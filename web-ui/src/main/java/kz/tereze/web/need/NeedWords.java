package kz.tereze.web.need;

import java.util.List;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.NeedStatus;
import kz.tereze.projections.need.NeedStep;
import kz.tereze.web.page.Moment;
import kz.tereze.web.page.Ui;

/// How a need's status looks, and its history as a story.
public final class NeedWords {

  private NeedWords() {}

  /// The tone of a status tag.
  public static String tone(NeedStatus status) {
    return switch (status) {
      case POSTED, DISCUSSED -> "plain";
      case ON_COUNCIL, RETURNED -> "wait";
      case APPROVED -> "ok";
      case IN_CALL -> "run";
      case REJECTED, WITHDRAWN -> "bad";
    };
  }

  /// Whether the owner may still change the text. A decided text may be written anew; the new
  /// version then needs a new ballot.
  public static boolean isOpenForChange(NeedRow need) {
    return switch (need.status()) {
      case POSTED, RETURNED, DISCUSSED, REJECTED, APPROVED -> true;
      case ON_COUNCIL, IN_CALL, WITHDRAWN -> false;
    };
  }

  /// What happened, the oldest first; ballots and calls are led to.
  static List<Moment> story(Ui ui, List<NeedStep> steps) {
    return steps.stream().map(step -> moment(ui, step)).toList();
  }

  private static Moment moment(Ui ui, NeedStep step) {
    String sentence =
        switch (step.kind()) {
          case REVISED, SCREENED -> ui.t("need.step.version", "version", step.version());
          case WITHDRAWN, RETURNED -> step.reason();
          case INCLUDED_IN_CALL, RELEASED_FROM_CALL ->
              ui.t("need.step.call", "call", step.reference());
          case POSTED -> null;
          case PUT_TO_COUNCIL, APPROVED, REJECTED, RETURNED_UNDECIDED ->
              ui.t("need.step.ballot", "ballot", step.reference());
        };
    return new Moment(true, ui.t("need.step." + step.kind()), step.at(), null, sentence, null);
  }
}

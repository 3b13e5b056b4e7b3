package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Tie;

/// What is public of the experts' work: why people are kept from judging, what officials decided by
/// hand and why, and which terms passed. Nobody is named, and no score is told: those become public
/// with the ranked list.
final class PublicReview {

  private PublicReview() {}

  static Optional<PublicFact> of(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewOpened e -> Optional.empty();
      case ReviewEvent.TiesFound e -> Optional.of(ties(application(e.number()), e.ties()));
      case ReviewEvent.ExpertAssigned e -> Optional.empty();
      // The draw tells as a whole whom it assigned, under names of its own.
      case ReviewEvent.ExpertDrawn e -> Optional.empty();
      case ReviewEvent.ExpertChosen e ->
          Optional.of(
              application(e.number())
                  .with("ground", e.ground())
                  .with("reason", e.reason())
                  .with("signature", e.signature() == null ? null : e.signature().cms()));
      case ReviewEvent.NoConflictDeclared e -> Optional.empty();
      case ReviewEvent.ConflictDeclared e -> Optional.empty();
      case ReviewEvent.ReviewDeclined e -> Optional.empty();
      case ReviewEvent.ExpertRecused e ->
          Optional.of(application(e.number()).with("ground", e.ground()));
      case ReviewEvent.ExpertReleased e ->
          Optional.of(application(e.number()).with("reason", e.reason()));
      case ReviewEvent.InvitationLapsed e -> Optional.empty();
      case ReviewEvent.ScoresOverdue e ->
          Optional.of(application(e.number()).with("dueOn", e.scoreBy()));
      case ReviewEvent.ApplicationRead e -> Optional.empty();
      case ReviewEvent.ScoresSubmitted e -> Optional.empty();
      case ReviewEvent.Scored e -> Optional.empty();
      case ReviewEvent.ExpertAdded e ->
          Optional.of(application(e.number()).with("limit", e.limit()));
      case ReviewEvent.ReviewConsolidated e -> Optional.empty();
    };
  }

  private static PublicFact application(Object number) {
    return new PublicFact().ref("application", number);
  }

  /// How many for each ground.
  private static PublicFact ties(PublicFact fact, List<Tie> ties) {
    Map<Ground, Long> counts =
        ties.stream()
            .collect(Collectors.groupingBy(Tie::ground, TreeMap::new, Collectors.counting()));
    PublicFact grounds = new PublicFact();
    counts.forEach((ground, people) -> grounds.with(ground.name(), people.intValue()));
    return fact.with("tied", ties.size()).with("grounds", grounds);
  }

  /// Everything: whoever has the two files can make the draw again.
  static PublicFact of(DrawEvent event) {
    PublicFact fact = new PublicFact().ref("draw", event.draw()).ref("call", event.draw().call());
    return switch (event) {
      case DrawEvent.DrawRequested e -> fact;
      case DrawEvent.InputsPublished e ->
          fact.with("inputs", e.inputs())
              .with("commitment", e.commitment())
              .with("applications", e.applications())
              .with("experts", e.experts())
              .with("wanted", e.wanted());
      case DrawEvent.DrawFinished e ->
          fact.with("secret", e.secret())
              .with("ledgerSize", Long.toString(e.size()))
              .with("ledgerRoot", e.root())
              .with("seed", e.seed())
              .with("outcome", e.outcome())
              .with("similarity", Long.toString(e.found().similarity()))
              .with("strong", e.found().strong())
              .with("floor", e.found().floor())
              .with("worst", e.found().worst());
      case DrawEvent.DrawAbandoned e -> {
        e.lacking().forEach(fact::about);
        yield fact.with("lacking", e.lacking());
      }
    };
  }
}

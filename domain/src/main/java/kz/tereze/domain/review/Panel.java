package kz.tereze.domain.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Tie;
import kz.tereze.domain.review.Assignment.Step;
import org.jspecify.annotations.Nullable;

/// How the review of one application has gone so far: its experts, those who must not judge it,
/// and those who have looked into it.
final class Panel {

  private final Map<PersonId, Assignment> assignments = new LinkedHashMap<>();
  private final Map<PersonId, Ground> ties = new LinkedHashMap<>();
  private final Set<PersonId> readers = new HashSet<>();
  private boolean isOpened;
  private boolean tiesAreKnown;
  private boolean hasGrown;
  private boolean isConsolidated;
  private int needed;
  private Rubric rubric = new Rubric(List.of());

  int needed() {
    return needed;
  }

  @Nullable Assignment find(PersonId expert) {
    return assignments.get(expert);
  }

  boolean is(PersonId expert, Step step) {
    Assignment assignment = assignments.get(expert);
    return assignment != null && assignment.is(step);
  }

  boolean isWorking(PersonId expert) {
    return is(expert, Step.INVITED) || is(expert, Step.ACCEPTED);
  }

  boolean lacksExperts() {
    return assignments.values().stream().filter(one -> !one.isGone()).count() < needed;
  }

  /// Those whose scores count.
  List<Assignment> scored() {
    return assignments.values().stream().filter(one -> one.is(Step.SCORED)).toList();
  }

  boolean isScored() {
    return scored().size() == needed;
  }

  /// Between the highest and the lowest total.
  int spread() {
    int highest = scored().stream().mapToInt(Assignment::points).max().orElse(0);
    int lowest = scored().stream().mapToInt(Assignment::points).min().orElse(0);
    return highest - lowest;
  }

  boolean tiesAreKnown() {
    return tiesAreKnown;
  }

  boolean isTied(PersonId person) {
    return ties.containsKey(person);
  }

  List<PersonId> tied() {
    return List.copyOf(ties.keySet());
  }

  /// Of these the ones that were not known.
  List<Tie> unknown(List<Tie> found) {
    Set<PersonId> seen = new HashSet<>(ties.keySet());
    return found.stream().filter(tie -> seen.add(tie.person())).toList();
  }

  boolean hasRead(PersonId person) {
    return readers.contains(person);
  }

  Rubric rubric() {
    return rubric;
  }

  boolean isConsolidated() {
    return isConsolidated;
  }

  /// One expert more is asked once, and only of several.
  boolean canGrow() {
    return !hasGrown && needed > 1;
  }

  void follow(ReviewEvent event) {
    switch (event) {
      case ReviewEvent.ReviewOpened e -> open(e);
      case ReviewEvent.TiesFound e -> {
        tiesAreKnown = true;
        e.ties().forEach(tie -> ties.putIfAbsent(tie.person(), tie.ground()));
      }
      case ReviewEvent.ExpertAssigned e -> invite(e.expert(), e.by(), null);
      case ReviewEvent.ExpertDrawn e -> invite(e.expert(), e.by(), e.answerBy());
      case ReviewEvent.ExpertChosen e -> invite(e.expert(), e.by(), e.answerBy());
      case ReviewEvent.NoConflictDeclared e -> becomes(e.by(), one -> one.accepted(e.scoreBy()));
      case ReviewEvent.ConflictDeclared e -> {
        // Whoever says so of themselves is bound in every other part they have, too.
        ties.putIfAbsent(e.by(), Ground.DECLARED);
        becomes(e.by(), Assignment::gone);
      }
      case ReviewEvent.ReviewDeclined e -> becomes(e.by(), Assignment::gone);
      case ReviewEvent.ExpertRecused e -> becomes(e.expert(), Assignment::gone);
      case ReviewEvent.ExpertReleased e -> becomes(e.expert(), Assignment::gone);
      case ReviewEvent.InvitationLapsed e -> becomes(e.expert(), Assignment::gone);
      case ReviewEvent.ScoresOverdue e -> becomes(e.expert(), Assignment::overdue);
      case ReviewEvent.ApplicationRead e -> readers.add(e.by());
      case ReviewEvent.ScoresSubmitted e ->
          becomes(e.by(), one -> one.scored(e.scores().total(), List.of()));
      case ReviewEvent.Scored e -> becomes(e.by(), one -> one.scored(e.points(), e.judgements()));
      case ReviewEvent.ExpertAdded e -> {
        needed = e.expertsNeeded();
        hasGrown = true;
      }
      case ReviewEvent.ReviewConsolidated e -> isConsolidated = true;
    }
  }

  private void open(ReviewEvent.ReviewOpened event) {
    isOpened = true;
    needed = event.expertsNeeded();
    Rubric published = event.rubric();
    rubric =
        published == null
            ? Rubric.standard(Policy.REVIEW_POINTS_PER_CRITERION.on(event.day()).value())
            : published;
  }

  boolean canFollow(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewOpened e -> !isOpened;
      case ReviewEvent.TiesFound e -> isOpened;
      case ReviewEvent.ExpertAssigned e -> canJoin(e.expert());
      case ReviewEvent.ExpertDrawn e -> canJoin(e.expert());
      case ReviewEvent.ExpertChosen e -> canJoin(e.expert());
      case ReviewEvent.NoConflictDeclared e -> is(e.by(), Step.INVITED);
      case ReviewEvent.ConflictDeclared e -> isWorking(e.by());
      case ReviewEvent.ReviewDeclined e -> isWorking(e.by());
      case ReviewEvent.ExpertRecused e -> isWorking(e.expert()) || is(e.expert(), Step.SCORED);
      case ReviewEvent.ExpertReleased e -> isWorking(e.expert());
      case ReviewEvent.InvitationLapsed e -> is(e.expert(), Step.INVITED);
      case ReviewEvent.ScoresOverdue e -> is(e.expert(), Step.ACCEPTED);
      case ReviewEvent.ApplicationRead e -> isOpened;
      case ReviewEvent.ScoresSubmitted e -> is(e.by(), Step.ACCEPTED);
      case ReviewEvent.Scored e -> is(e.by(), Step.ACCEPTED);
      case ReviewEvent.ExpertAdded e -> !hasGrown && !isConsolidated;
      case ReviewEvent.ReviewConsolidated e -> !isConsolidated;
    };
  }

  private boolean canJoin(PersonId expert) {
    return isOpened && !assignments.containsKey(expert);
  }

  private void invite(PersonId expert, PersonId by, @Nullable LocalDate answerBy) {
    assignments.put(expert, Assignment.of(expert, by, answerBy));
  }

  private void becomes(PersonId expert, UnaryOperator<Assignment> next) {
    assignments.computeIfPresent(expert, (person, one) -> next.apply(one));
  }
}

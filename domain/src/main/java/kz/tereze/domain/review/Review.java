package kz.tereze.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Scores;
import kz.tereze.domain.review.Assignment.Step;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/// The experts' scores of one application, kept from everybody until the last expert has scored.
@AggregateRoot(type = "Review")
public class Review {

  @AggregateIdentifier private String stream;
  private ReviewEvent.ReviewOpened opened;
  private Map<PersonId, Assignment> assignments = new LinkedHashMap<>();
  private boolean consolidated;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Review() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReviewCommand.OpenReview command) {
    Acting by = command.by();
    ReviewRule.OPENED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    // An application passes the formal check once, so a second opening repeats the first.
    if (stream == null) {
      apply(
          new ReviewEvent.ReviewOpened(
              command.application(),
              command.number(),
              command.call(),
              command.applicant(),
              command.team(),
              command.expertsNeeded(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.AssignExpert command) {
    Acting by = command.by();
    ReviewRule.ASSIGNED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    ReviewRule.ASSIGNER_NOT_OF_APPLICANT.require(
        !by.actsFor(opened.applicant()) && !opened.team().contains(by.person()));
    ReviewRule.ASSIGNER_IS_NOT_THE_EXPERT.require(!by.person().equals(command.expert()));
    Assignment known = assignments.get(command.expert());
    if (known != null) {
      ReviewRule.ASSIGNED_ONCE.require(
          known.step() != Step.STEPPED_BACK && known.assignedBy().equals(by.person()));
      return;
    }
    ReviewRule.EXPERT_NOT_IN_TEAM.require(!opened.team().contains(command.expert()));
    ReviewRule.EXPERT_NOT_OF_APPLICANT.require(!opened.applicant().equals(command.employer()));
    ReviewRule.NO_MORE_EXPERTS_THAN_NEEDED.require(
        working() < opened.expertsNeeded(), "needed", opened.expertsNeeded());
    apply(
        new ReviewEvent.ExpertAssigned(
            command.application(), command.expert(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(ReviewCommand.DeclareNoConflict command) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    switch (assignment.step()) {
      case STEPPED_BACK -> throw new Refused(ReviewRule.EXPERT_IS_ASSIGNED);
      case ASSIGNED ->
          apply(new ReviewEvent.NoConflictDeclared(command.application(), by.person(), by.at()));
      case DECLARED, SCORED -> {
        // Said before.
      }
    }
  }

  @CommandHandler
  void handle(ReviewCommand.DeclareConflict command) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    ReviewRule.SCORED_ONCE.require(assignment.step() != Step.SCORED);
    if (assignment.step() != Step.STEPPED_BACK) {
      apply(
          new ReviewEvent.ConflictDeclared(
              command.application(), command.reason(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.SubmitScores command) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    if (assignment.isRepeated(command)) {
      return;
    }
    ReviewRule.SCORED_ONCE.require(assignment.step() != Step.SCORED);
    ReviewRule.EXPERT_IS_ASSIGNED.require(assignment.step() != Step.STEPPED_BACK);
    ReviewRule.CONFLICT_DECLARED_FIRST.require(assignment.step() == Step.DECLARED);
    int most = Policy.REVIEW_POINTS_PER_CRITERION.on(by.day()).value();
    ReviewRule.POINTS_ON_THE_SCALE.require(isOnScale(command.scores(), most), "most", most);
    apply(
        new ReviewEvent.ScoresSubmitted(
            command.application(), command.scores(), command.reason(), by.person(), by.at()));
    consolidateWhenComplete(by);
  }

  private void consolidateWhenComplete(Acting by) {
    List<PersonId> experts =
        assignments.values().stream()
            .filter(one -> one.step() == Step.SCORED)
            .map(Assignment::expert)
            .toList();
    if (experts.size() == opened.expertsNeeded()) {
      int points = assignments.values().stream().mapToInt(Assignment::points).sum();
      apply(
          new ReviewEvent.ReviewConsolidated(
              opened.application(),
              opened.number(),
              opened.call(),
              points,
              experts,
              PersonId.PLATFORM,
              by.at()));
    }
  }

  private static boolean isOnScale(Scores scores, int most) {
    for (Criterion criterion : Criterion.values()) {
      int points = scores.of(criterion);
      if (points < 0 || points > most) {
        return false;
      }
    }
    return true;
  }

  private int working() {
    return (int)
        assignments.values().stream().filter(one -> one.step() != Step.STEPPED_BACK).count();
  }

  private Assignment requireAssignment(Acting by) {
    ReviewRule.ACTS_AS_EXPERT.require(by.is(Role.EXPERT));
    Assignment assignment = assignments.get(by.person());
    if (assignment == null) {
      throw new Refused(ReviewRule.EXPERT_IS_ASSIGNED);
    }
    return assignment;
  }

  @EventSourcingHandler
  void on(ReviewEvent event) {
    // Scores are nobody's to read in a log.
    CorruptHistory.unless(follows(event), event, assignments.size() + " assignments");
    switch (event) {
      case ReviewEvent.ReviewOpened e -> {
        stream = ReviewCommand.stream(e.application());
        opened = e;
      }
      case ReviewEvent.ExpertAssigned e ->
          assignments.put(e.expert(), Assignment.of(e.expert(), e.by()));
      case ReviewEvent.NoConflictDeclared e -> becomes(e.by(), Step.DECLARED);
      case ReviewEvent.ConflictDeclared e -> becomes(e.by(), Step.STEPPED_BACK);
      case ReviewEvent.ScoresSubmitted e ->
          assignments.computeIfPresent(e.by(), (expert, one) -> one.scored(e));
      case ReviewEvent.ReviewConsolidated e -> consolidated = true;
    }
  }

  private boolean follows(ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewOpened e -> stream == null;
      case ReviewEvent.ExpertAssigned e -> stream != null && !assignments.containsKey(e.expert());
      case ReviewEvent.NoConflictDeclared e -> isAt(e.by(), Step.ASSIGNED);
      case ReviewEvent.ConflictDeclared e ->
          isAt(e.by(), Step.ASSIGNED) || isAt(e.by(), Step.DECLARED);
      case ReviewEvent.ScoresSubmitted e -> isAt(e.by(), Step.DECLARED);
      case ReviewEvent.ReviewConsolidated e -> !consolidated;
    };
  }

  private boolean isAt(PersonId expert, Step step) {
    Assignment assignment = assignments.get(expert);
    return assignment != null && assignment.step() == step;
  }

  private void becomes(PersonId expert, Step step) {
    assignments.computeIfPresent(expert, (person, one) -> one.at(step));
  }
}

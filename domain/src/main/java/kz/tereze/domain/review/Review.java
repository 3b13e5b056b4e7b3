package kz.tereze.domain.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Tie;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.domain.Characters;
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

  private static final Characters REASON = new Characters(20, 2_000);
  private static final int WHOLE = 10_000;

  @AggregateIdentifier private String stream;
  private ReviewEvent.ReviewOpened opened;
  private Panel panel = new Panel();

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
              command.need(),
              command.applicant(),
              command.team(),
              command.expertsNeeded(),
              command.rubric(),
              command.divergence(),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.RecordTies command) {
    Acting by = command.by();
    requirePlatform(by);
    List<Tie> unknown = panel.unknown(command.ties());
    if (panel.tiesAreKnown() && unknown.isEmpty()) {
      return;
    }
    apply(
        new ReviewEvent.TiesFound(
            command.application(), opened.number(), unknown, by.person(), by.at()));
    if (!panel.isConsolidated()) {
      unknown.stream()
          .filter(tie -> panel.isWorking(tie.person()) || panel.is(tie.person(), Step.SCORED))
          .forEach(
              tie ->
                  apply(
                      new ReviewEvent.ExpertRecused(
                          command.application(),
                          opened.number(),
                          tie.person(),
                          tie.ground(),
                          by.person(),
                          by.at())));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.DrawExpert command, Conflicts conflicts) {
    Acting by = command.by();
    requirePlatform(by);
    if (!isInvitedBy(command.expert(), by)) {
      requireFit(command.expert());
      requireUnbound(command.expert(), conflicts);
      apply(
          new ReviewEvent.ExpertDrawn(
              command.application(),
              opened.number(),
              command.expert(),
              command.draw(),
              term(Policy.REVIEW_ANSWER_WORKING_DAYS, by),
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.ChooseExpert command, Conflicts conflicts) {
    Acting by = command.by();
    requireOfficial(by);
    ReviewRule.ASSIGNER_IS_NOT_THE_EXPERT.require(!by.person().equals(command.expert()));
    String reason = command.reason().strip();
    requireReason(reason);
    if (!isInvitedBy(command.expert(), by)) {
      ReviewRule.EXPERT_NOT_OF_APPLICANT.require(!opened.applicant().equals(command.employer()));
      requireFit(command.expert());
      requireUnbound(command.expert(), conflicts);
      requireUnbound(by.person(), conflicts);
      ChoiceText text = new ChoiceText(opened.number(), command.expert(), command.ground(), reason);
      ReviewRule.CHOICE_IS_SIGNED.require(
          command
              .signature()
              .signs(
                  ChoiceText.ACT, opened.number().irn(), text.hash(), SigningPower.RIGHT_TO_SIGN));
      apply(
          new ReviewEvent.ExpertChosen(
              command.application(),
              opened.number(),
              command.expert(),
              command.ground(),
              reason,
              command.signature(),
              term(Policy.REVIEW_ANSWER_WORKING_DAYS, by),
              by.person(),
              by.at()));
    }
  }

  /// Whether the same invitation was made before; anything else about somebody known is refused.
  private boolean isInvitedBy(PersonId expert, Acting by) {
    Assignment known = panel.find(expert);
    ReviewRule.ASSIGNED_ONCE.require(
        known == null || (!known.isGone() && known.invitedBy().equals(by.person())));
    return known != null;
  }

  private void requireFit(PersonId expert) {
    ReviewRule.EXPERT_NOT_IN_TEAM.require(!opened.team().contains(expert));
    ReviewRule.TIES_ARE_KNOWN.require(panel.tiesAreKnown());
    ReviewRule.UNTIED.require(!panel.isTied(expert));
    ReviewRule.NO_MORE_EXPERTS_THAN_NEEDED.require(
        !panel.isConsolidated() && panel.lacksExperts(), "needed", panel.needed());
  }

  @CommandHandler
  void handle(ReviewCommand.ReleaseExpert command) {
    Acting by = command.by();
    requireOfficial(by);
    String reason = command.reason().strip();
    requireReason(reason);
    Assignment assignment = panel.find(command.expert());
    if (assignment == null) {
      throw new Refused(ReviewRule.EXPERT_IS_ASSIGNED);
    }
    if (!assignment.isGone()) {
      ReviewRule.SCORED_ONCE.require(!assignment.is(Step.SCORED));
      ReviewRule.TERM_IS_OVER.require(assignment.isLateOn(by.day()));
      apply(
          new ReviewEvent.ExpertReleased(
              command.application(),
              opened.number(),
              command.expert(),
              reason,
              by.person(),
              by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.DeclareNoConflict command, Conflicts conflicts) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    ReviewRule.UNTIED.require(!panel.isTied(by.person()));
    switch (assignment.step()) {
      case GONE -> throw new Refused(ReviewRule.EXPERT_IS_ASSIGNED);
      case INVITED -> {
        requireUnbound(by.person(), conflicts);
        apply(
            new ReviewEvent.NoConflictDeclared(
                command.application(),
                term(Policy.REVIEW_SCORE_WORKING_DAYS, by),
                by.person(),
                by.at()));
      }
      case ACCEPTED, SCORED -> {
        // Said before.
      }
    }
  }

  @CommandHandler
  void handle(ReviewCommand.DeclareConflict command) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    ReviewRule.SCORED_ONCE.require(!assignment.is(Step.SCORED));
    if (!assignment.isGone()) {
      apply(
          new ReviewEvent.ConflictDeclared(
              command.application(), command.reason(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.DeclineReview command) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    ReviewRule.SCORED_ONCE.require(!assignment.is(Step.SCORED));
    if (!assignment.isGone()) {
      apply(
          new ReviewEvent.ReviewDeclined(
              command.application(), command.reason(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.ReadApplication command, Conflicts conflicts) {
    Acting by = command.by();
    requireUntied(by);
    if (by.is(Role.EXPERT) && !by.isAnyOf(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR)) {
      Assignment assignment = requireAssignment(by);
      ReviewRule.EXPERT_IS_ASSIGNED.require(!assignment.isGone());
      ReviewRule.CONFLICT_DECLARED_FIRST.require(!assignment.is(Step.INVITED));
    } else {
      ReviewRule.READ_BY_WHO_JUDGES.require(
          by.isAnyOf(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR));
    }
    if (!panel.hasRead(by.person())) {
      requireUnbound(by.person(), conflicts);
      apply(new ReviewEvent.ApplicationRead(command.application(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ReviewCommand.SubmitScores command, Conflicts conflicts) {
    Acting by = command.by();
    Assignment assignment = requireAssignment(by);
    if (assignment.is(Step.SCORED) && assignment.judgements().equals(command.judgements())) {
      return;
    }
    ReviewRule.SCORED_ONCE.require(!assignment.is(Step.SCORED));
    ReviewRule.UNTIED.require(!panel.isTied(by.person()));
    ReviewRule.EXPERT_IS_ASSIGNED.require(!assignment.isGone());
    ReviewRule.CONFLICT_DECLARED_FIRST.require(assignment.is(Step.ACCEPTED));
    ReviewRule.POINTS_ON_THE_SCALE.require(
        panel.rubric().isAnswered(command.judgements()), "criteria", panel.rubric().lines().size());
    requireUnbound(by.person(), conflicts);
    apply(
        new ReviewEvent.Scored(
            command.application(),
            command.judgements(),
            panel.rubric().total(command.judgements()),
            by.person(),
            by.at()));
    consolidateWhenComplete(by);
  }

  /// Experts who differ too much get one more beside them, once.
  private void consolidateWhenComplete(Acting by) {
    if (!panel.isScored()) {
      return;
    }
    int limit = limit(by);
    if (panel.spread() > limit && panel.canGrow()) {
      apply(
          new ReviewEvent.ExpertAdded(
              opened.application(),
              opened.number(),
              panel.needed() + 1,
              panel.spread(),
              limit,
              PersonId.PLATFORM,
              by.at()));
      return;
    }
    apply(
        new ReviewEvent.ReviewConsolidated(
            opened.application(),
            opened.number(),
            opened.call(),
            panel.scored().stream().mapToInt(Assignment::points).sum(),
            panel.scored().stream().map(Assignment::expert).toList(),
            panel.tied(),
            PersonId.PLATFORM,
            by.at()));
  }

  /// The call's own, or the platform's share of the scale.
  private int limit(Acting by) {
    Integer own = opened.divergence();
    return own == null
        ? panel.rubric().most() * Policy.REVIEW_DIVERGENCE_BASIS_POINTS.on(by.day()).value() / WHOLE
        : own;
  }

  @CommandHandler
  void handle(ReviewCommand.EndTerm command) {
    Acting by = command.by();
    requirePlatform(by);
    Assignment late = panel.find(command.expert());
    if (late == null || late.due() == null || late.isOverdue()) {
      return;
    }
    LocalDate due = late.due();
    ReviewRule.TERM_IS_OVER.require(late.isLateOn(by.day()));
    apply(
        late.is(Step.INVITED)
            ? new ReviewEvent.InvitationLapsed(
                command.application(), opened.number(), command.expert(), due, by.person(), by.at())
            : new ReviewEvent.ScoresOverdue(
                command.application(),
                opened.number(),
                command.expert(),
                due,
                by.person(),
                by.at()));
  }

  private static LocalDate term(Policy workingDays, Acting by) {
    return WorkingDays.after(by.day(), workingDays.on(by.day()).value());
  }

  private static void requirePlatform(Acting by) {
    ReviewRule.FOLLOWS_FROM_A_FACT.require(by.is(Role.PLATFORM));
  }

  private void requireOfficial(Acting by) {
    ReviewRule.ASSIGNED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    ReviewRule.ASSIGNER_NOT_OF_APPLICANT.require(
        !by.actsFor(opened.applicant()) && !opened.team().contains(by.person()));
    ReviewRule.UNTIED.require(!panel.isTied(by.person()));
  }

  private static void requireReason(String reason) {
    ReviewRule.CHOICE_HAS_A_REASON.require(
        REASON.fit(reason), "least", REASON.atLeast(), "most", REASON.atMost());
  }

  private void requireUntied(Acting by) {
    ReviewRule.UNTIED.require(
        !panel.isTied(by.person())
            && !by.actsFor(opened.applicant())
            && !opened.team().contains(by.person()));
  }

  /// Also of what this review was not told yet.
  private void requireUnbound(PersonId person, Conflicts conflicts) {
    ReviewRule.UNTIED.require(!conflicts.binds(opened.application(), person));
  }

  private Assignment requireAssignment(Acting by) {
    ReviewRule.ACTS_AS_EXPERT.require(by.is(Role.EXPERT));
    Assignment assignment = panel.find(by.person());
    if (assignment == null) {
      throw new Refused(ReviewRule.EXPERT_IS_ASSIGNED);
    }
    return assignment;
  }

  @EventSourcingHandler
  void on(ReviewEvent event) {
    // Scores are nobody's to read in a log.
    CorruptHistory.unless(panel.canFollow(event), event, "a review");
    if (event instanceof ReviewEvent.ReviewOpened first) {
      stream = ReviewCommand.stream(first.application());
      opened = first;
    }
    panel.follow(event);
  }
}

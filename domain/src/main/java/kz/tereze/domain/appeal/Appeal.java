package kz.tereze.domain.appeal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealCommand.AnswerAppeal;
import kz.tereze.api.appeal.AppealCommand.FileAppeal;
import kz.tereze.api.appeal.AppealCommand.NoteMissingAnswer;
import kz.tereze.api.appeal.AppealCommand.WithdrawAppeal;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealEvent.AppealAnswerMissing;
import kz.tereze.api.appeal.AppealEvent.AppealAnswered;
import kz.tereze.api.appeal.AppealEvent.AppealFiled;
import kz.tereze.api.appeal.AppealEvent.AppealWithdrawn;
import kz.tereze.api.appeal.AppealOutcome;
import kz.tereze.api.appeal.AppealRule;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.appeal.Finding;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.appeal.PointAnswer;
import kz.tereze.api.registry.Register;
import kz.tereze.api.review.Conflicts;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// An applicant's appeal against one decision. Who decided before does not hear it.
@AggregateRoot(type = "Appeal")
public class Appeal {

  private static final Characters REASON = new Characters(20, 4_000);
  private static final Characters FOUND = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable AppealFiled filed;

  /// Answered or taken back; null while it is open.
  private @Nullable AppealEvent end;

  private boolean isMissing;

  @SuppressWarnings("NullAway.Init") // set by the first event
  protected Appeal() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(FileAppeal command, Decisions decisions, Register register) {
    Acting by = command.by();
    if (filed != null) {
      AppealRule.FILED_ONCE.require(
          filed.by().equals(by.person())
              && filed.text().equals(command.text())
              && filed.contested().equals(command.points()));
      return;
    }
    Decided decided =
        decisions
            .against(command.appeal())
            .orElseThrow(() -> new Refused(AppealRule.DECIDED_AGAINST_APPLICANT));
    AppealRule.FILED_BY_LEADER_OR_HEAD.require(
        decided.leader().equals(by.person())
            || by.actsFor(decided.applicant())
                && register.headOf(decided.applicant()).filter(by.person()::equals).isPresent());
    AppealRule.FILED_IN_TIME.require(by.at().isBefore(decided.until()), "until", decided.until());
    AppealRule.POINTS_OF_THE_DECISION.require(
        new HashSet<>(command.points()).size() == command.points().size()
            && decided.points().containsAll(command.points()));
    apply(
        new AppealFiled(
            command.appeal(),
            decided.call(),
            decided.application(),
            decided.applicant(),
            decided.leader(),
            command.ground(),
            command.points().isEmpty() ? null : command.points(),
            command.text(),
            decided.deciders(),
            WorkingDays.after(by.day(), Policy.APPEAL_ANSWER_WORKING_DAYS.on(by.day()).value()),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(WithdrawAppeal command, Register register) {
    Acting by = command.by();
    AppealFiled open = Objects.requireNonNull(filed);
    AppealRule.FILED_BY_LEADER_OR_HEAD.require(
        open.leader().equals(by.person())
            || by.actsFor(open.applicant())
                && register.headOf(open.applicant()).filter(by.person()::equals).isPresent());
    if (end instanceof AppealWithdrawn) {
      return;
    }
    AppealRule.AWAITS_ANSWER.require(end == null);
    apply(new AppealWithdrawn(open.appeal(), open.call(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(AnswerAppeal command, Conflicts conflicts) {
    Acting by = command.by();
    AppealFiled open = Objects.requireNonNull(filed);
    AppealRule.ANSWERED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    AppealRule.ANSWERED_BY_SOMEBODY_ELSE.require(!open.involved().contains(by.person()));
    AppealRule.ANSWERER_NOT_OF_APPLICANT.require(
        !by.actsFor(open.applicant()) && !isParty(open, by.person()));
    ReviewRule.UNTIED.require(!conflicts.binds(open.application(), by.person()));
    String reason = command.reason().strip();
    List<PointAnswer> answers =
        command.answers().stream()
            .map(one -> new PointAnswer(one.point(), one.finding(), one.reason().strip()))
            .toList();
    if (end instanceof AppealAnswered answered
        && answered.outcome() == command.outcome()
        && answered.reason().equals(reason)
        && answered.found().equals(answers)
        && answered.by().equals(by.person())) {
      return;
    }
    AppealRule.AWAITS_ANSWER.require(end == null);
    AppealRule.OUTCOME_FITS_DECISION.require(
        fits(command.outcome(), open), "decision", open.appeal().decision());
    AppealRule.REASON_GIVEN.require(
        REASON.fit(reason), "least", REASON.atLeast(), "most", REASON.atMost());
    requireEveryPoint(answers, open, command.outcome());
    apply(
        new AppealAnswered(
            open.appeal(),
            open.call(),
            open.application(),
            command.outcome(),
            reason,
            answers.isEmpty() ? null : answers,
            by.person(),
            by.at()));
  }

  /// No contested point is passed over, and what follows agrees with what was found.
  private static void requireEveryPoint(
      List<PointAnswer> answers, AppealFiled open, AppealOutcome outcome) {
    List<Point> contested = open.contested();
    AppealRule.EVERY_POINT_ANSWERED.require(
        answers.size() == contested.size()
            && answers.stream()
                .map(PointAnswer::point)
                .collect(Collectors.toSet())
                .equals(Set.copyOf(contested))
            && answers.stream().allMatch(one -> FOUND.fit(one.reason())),
        "least",
        FOUND.atLeast(),
        "most",
        FOUND.atMost());
    long upheld = answers.stream().filter(one -> one.finding() == Finding.UPHELD).count();
    AppealRule.OUTCOME_FITS_POINTS.require(
        contested.isEmpty() || (outcome.isUpheld() ? upheld > 0 : upheld < contested.size()));
  }

  private static boolean isParty(AppealFiled open, PersonId person) {
    return open.leader().equals(person) || open.by().equals(person);
  }

  private static boolean fits(AppealOutcome outcome, AppealFiled open) {
    return !outcome.isUpheld() || outcome == open.appeal().decision().upheld();
  }

  @CommandHandler
  void handle(NoteMissingAnswer command) {
    Acting by = command.by();
    AppealFiled open = Objects.requireNonNull(filed);
    AppealRule.NOTED_BY_THE_PLATFORM.require(by.is(Role.PLATFORM));
    if (end != null || isMissing) {
      return;
    }
    AppealRule.TERM_IS_OVER.require(by.day().isAfter(open.answerBy()), "until", open.answerBy());
    apply(
        new AppealAnswerMissing(open.appeal(), open.call(), open.answerBy(), by.person(), by.at()));
  }

  @EventSourcingHandler
  void on(AppealEvent event) {
    CorruptHistory.unless(follows(event), event, end);
    switch (event) {
      case AppealFiled e -> {
        stream = AppealCommand.stream(e.appeal());
        filed = e;
      }
      case AppealWithdrawn e -> end = e;
      case AppealAnswered e -> end = e;
      case AppealAnswerMissing e -> isMissing = true;
    }
  }

  private boolean follows(AppealEvent event) {
    return switch (event) {
      case AppealFiled e -> filed == null;
      case AppealWithdrawn e -> filed != null && end == null;
      case AppealAnswered e -> filed != null && end == null;
      case AppealAnswerMissing e -> filed != null && end == null && !isMissing;
    };
  }
}

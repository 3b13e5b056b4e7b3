package kz.tereze.domain.problem;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.WorkingDays;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemCommand.AnswerProblem;
import kz.tereze.api.problem.ProblemCommand.ReportProblem;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.problem.ProblemEvent.ProblemAnswered;
import kz.tereze.api.problem.ProblemEvent.ProblemReported;
import kz.tereze.api.problem.ProblemRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/// A problem with what the public reads, from the report to its answer.
@AggregateRoot(type = "Problem")
public class Problem {

  private static final Characters ANSWER = new Characters(10, 4_000);
  private static final Characters REASON = new Characters(10, 2_000);

  @AggregateIdentifier private String stream;
  private @Nullable ProblemReported reported;
  private @Nullable ProblemAnswered answered;
  private boolean isShown;
  private boolean isOverdue;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Problem() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReportProblem command) {
    Acting by = command.by();
    ProblemReported before = reported;
    if (before != null) {
      ProblemRule.REPORTED_ONCE.require(
          before.kind() == command.kind()
              && before.place().equals(command.place())
              && before.words().equals(command.words())
              && before.by().equals(by.person()));
      return;
    }
    Policy.Dated term = Policy.PROBLEM_ANSWER_WORKING_DAYS.on(by.day());
    apply(
        new ProblemReported(
            command.problem(),
            command.kind(),
            command.place(),
            command.words(),
            command.in(),
            command.address(),
            WorkingDays.after(by.day(), term.value()),
            term.reference(),
            by.person(),
            by.at()));
  }

  @CommandHandler
  void handle(AnswerProblem command) {
    Acting by = command.by();
    requireOffice(by);
    ProblemRule.ANSWER_SAYS_SOMETHING.require(
        ANSWER.fit(command.answer()), "least", ANSWER.atLeast(), "most", ANSWER.atMost());
    requireGrounds(command);
    ProblemAnswered answer =
        new ProblemAnswered(
            command.problem(),
            command.fate(),
            command.reason(),
            command.correction(),
            command.answer().strip(),
            command.in(),
            by.person(),
            answered == null ? by.at() : answered.at());
    if (answered == null) {
      apply(answer);
    } else {
      ProblemRule.ANSWERED_ONCE.require(answered.equals(answer));
    }
  }

  private void requireGrounds(AnswerProblem command) {
    Long correction = command.correction();
    ProblemRule.CORRECTED_NAMES_ENTRY.require(
        (command.fate() == Fate.CORRECTED) == (correction != null));
    ProblemRule.DECLINED_NAMES_REASON.require(
        (command.fate() == Fate.DECLINED) == (command.reason() != null));
    if (correction != null && reported != null) {
      ProblemRule.CORRECTION_COMES_LATER.require(
          correction > reported.place().entry().orElse(-1), "entry", correction);
    }
  }

  @CommandHandler
  void handle(ProblemCommand.ShowWords command) {
    requireOffice(command.by());
    if (!isShown) {
      apply(
          new ProblemEvent.WordsShown(command.problem(), command.by().person(), command.by().at()));
    }
  }

  @CommandHandler
  void handle(ProblemCommand.HideWords command) {
    Acting by = command.by();
    requireOffice(by);
    ProblemRule.HIDING_SAYS_WHY.require(
        REASON.fit(command.reason()), "least", REASON.atLeast(), "most", REASON.atMost());
    if (isShown) {
      apply(
          new ProblemEvent.WordsHidden(
              command.problem(), command.reason().strip(), by.person(), by.at()));
    }
  }

  @CommandHandler
  void handle(ProblemCommand.DeclareAnswerOverdue command) {
    Acting by = command.by();
    if (isOverdue || reported == null) {
      return;
    }
    ProblemRule.TERM_HAS_PASSED.require(
        answered == null && by.day().isAfter(reported.answerBy()), "until", reported.answerBy());
    apply(
        new ProblemEvent.AnswerOverdue(
            command.problem(), reported.answerBy(), by.person(), by.at()));
  }

  private static void requireOffice(Acting by) {
    ProblemRule.ANSWERED_BY_OFFICE.require(by.isAnyOf(Role.OFFICIAL, Role.ADMINISTRATOR));
  }

  @EventSourcingHandler
  void on(ProblemEvent event) {
    switch (event) {
      case ProblemReported e -> {
        CorruptHistory.unless(reported == null, event, "a report");
        stream = ProblemCommand.stream(e.problem());
        reported = e;
      }
      case ProblemAnswered e -> {
        CorruptHistory.unless(reported != null && answered == null, event, "its answer");
        answered = e;
      }
      case ProblemEvent.WordsShown e -> {
        CorruptHistory.unless(reported != null && !isShown, event, "shown words");
        isShown = true;
      }
      case ProblemEvent.WordsHidden e -> {
        CorruptHistory.unless(isShown, event, "hidden words");
        isShown = false;
      }
      case ProblemEvent.AnswerOverdue e -> {
        CorruptHistory.unless(reported != null && !isOverdue, event, "an overdue answer");
        isOverdue = true;
      }
    }
  }
}

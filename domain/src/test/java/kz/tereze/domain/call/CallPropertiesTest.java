package kz.tereze.domain.call;

import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.call.Planned.BUDGET;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.COUNCIL;
import static kz.tereze.domain.call.Planned.FUND;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OFFICIAL_AFTER;
import static kz.tereze.domain.call.Planned.PLATFORM_AFTER;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.TERMS;
import static kz.tereze.domain.call.Planned.applicant;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.ballot;
import static kz.tereze.domain.call.Planned.experts;
import static kz.tereze.domain.call.Planned.irn;
import static kz.tereze.domain.call.Planned.team;
import static kz.tereze.domain.call.Planned.voters;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Event;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.council.Outcome;
import kz.tereze.domain.Rehearsal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/// Whatever is asked of a call in whatever order: awards stay within the budget, what was awarded
/// and what goes back make up the budget, and the history can always be read back.
class CallPropertiesTest {

  private static final int APPLICATIONS = 5;

  enum Ask {
    FUND,
    REFUSE_FUNDING,
    ANSWER_SAND,
    ANSWER_GAS,
    ANNOUNCE,
    ADMIT,
    SCORE,
    RANK,
    PUT,
    PUT_BEFORE,
    DECIDE,
    DECIDE_ANY,
    RELEASE,
    CONFIRM,
    COMPLETE
  }

  /// @param number of the application meant
  /// @param size sum in tenge, points, or attempt, as the question needs
  record Step(Ask ask, int number, int size, Outcome outcome) {}

  @Property(tries = 120)
  void awards_never_exceed_the_budget_whatever_is_asked(
      @ForAll("steps") List<Step> early, @ForAll("selection") List<Step> late) {
    try (Rehearsal call = new Rehearsal(Call.class)) {
      call.ask(new CallCommand.PlanCall(CALL, FUND, TERMS, OFFICIAL));
      for (Step step : early) {
        ask(call, step);
      }
      for (Ask ask : List.of(Ask.FUND, Ask.ANSWER_SAND, Ask.ANSWER_GAS, Ask.ANNOUNCE)) {
        ask(call, new Step(ask, 1, 1, Outcome.CARRIED));
      }
      for (int number = 1; number <= APPLICATIONS; number++) {
        ask(call, new Step(Ask.ADMIT, number, 30 + 8 * number, Outcome.CARRIED));
        ask(call, new Step(Ask.SCORE, number, 110 - 7 * number, Outcome.CARRIED));
      }
      ask(call, new Step(Ask.RANK, 1, 1, Outcome.CARRIED));
      for (Step step : late) {
        ask(call, step);
      }
      ask(call, new Step(Ask.COMPLETE, 1, 1, Outcome.CARRIED));
    }
  }

  private static void ask(Rehearsal call, Step step) {
    try {
      call.ask(command(step, call.facts()));
    } catch (Refused refused) {
      // Refusals are expected; anything else, as a history that cannot be read, fails the test.
    }
    check(call.facts());
  }

  private static CallCommand command(Step step, List<Event> facts) {
    ApplicationId application = application(step.number());
    return switch (step.ask()) {
      case FUND -> new CallCommand.RecordAppropriation(CALL, BUDGET, PLATFORM);
      case REFUSE_FUNDING ->
          new CallCommand.RecordAppropriationRefusal(CALL, new Tiyn(step.size()), PLATFORM);
      case ANSWER_SAND ->
          new CallCommand.RecordNeedAnswer(CALL, SAND, step.size() % 5 != 0, PLATFORM);
      case ANSWER_GAS ->
          new CallCommand.RecordNeedAnswer(CALL, GAS, step.size() % 5 != 0, PLATFORM);
      case ANNOUNCE -> new CallCommand.AnnounceCall(CALL, OFFICIAL);
      case ADMIT ->
          new CallCommand.AdmitApplication(
              CALL,
              application,
              irn(step.number()),
              step.number() % 2 == 0 ? SAND : GAS,
              applicant(step.number()),
              team(step.number()),
              Tiyn.ofTenge(step.size()),
              PLATFORM_AFTER);
      case SCORE ->
          new CallCommand.RecordScore(CALL, application, step.size(), experts(), PLATFORM_AFTER);
      case RANK -> new CallCommand.PublishRanking(CALL, OFFICIAL_AFTER);
      case PUT ->
          new CallCommand.PutApplicationToCouncil(CALL, application, COUNCIL, OFFICIAL_AFTER);
      case PUT_BEFORE ->
          new CallCommand.PutApplicationToCouncil(CALL, application, COUNCIL, OFFICIAL);
      case DECIDE -> decide(step, facts);
      case DECIDE_ANY ->
          new CallCommand.RecordAwardBallot(
              CALL,
              application,
              ballot(step.number(), 1 + step.size() % 3),
              step.outcome(),
              voters(),
              PLATFORM_AFTER);
      case RELEASE -> new CallCommand.ReleaseAward(CALL, application, PLATFORM_AFTER);
      case CONFIRM -> new CallCommand.ConfirmAward(CALL, application, PLATFORM_AFTER);
      case COMPLETE -> new CallCommand.CompleteCall(CALL, OFFICIAL_AFTER);
    };
  }

  /// On one of the ballots that were ever asked for, open or not.
  private static CallCommand decide(Step step, List<Event> facts) {
    List<CallEvent.ApplicationPutToCouncil> asked =
        facts.stream()
            .filter(CallEvent.ApplicationPutToCouncil.class::isInstance)
            .map(CallEvent.ApplicationPutToCouncil.class::cast)
            .toList();
    if (asked.isEmpty()) {
      return command(new Step(Ask.DECIDE_ANY, step.number(), 1, step.outcome()), facts);
    }
    CallEvent.ApplicationPutToCouncil one =
        asked.get(Math.max(0, asked.size() - 1 - step.number() / 2));
    return new CallCommand.RecordAwardBallot(
        CALL, one.application(), one.ballot(), step.outcome(), voters(), PLATFORM_AFTER);
  }

  /// Counts by hand, from the facts alone.
  private static void check(List<Event> facts) {
    long given = 0;
    Map<ApplicationId, Long> reserved = new HashMap<>();
    Set<ApplicationId> confirmed = new HashSet<>();
    int completions = 0;
    for (Event fact : facts) {
      if (fact instanceof CallEvent.CallFunded funded) {
        given += funded.amount().amount();
      } else if (fact instanceof CallEvent.AwardReserved award) {
        assertThat(reserved.put(award.application(), award.amount().amount())).isNull();
      } else if (fact instanceof CallEvent.AwardReleased released) {
        assertThat(confirmed).doesNotContain(released.application());
        assertThat(reserved.remove(released.application())).isEqualTo(released.amount().amount());
      } else if (fact instanceof CallEvent.AwardConfirmed approved) {
        assertThat(confirmed.add(approved.application())).isTrue();
      } else if (fact instanceof CallEvent.CallCompleted completed) {
        completions++;
        assertThat(confirmed).isEqualTo(reserved.keySet());
        assertThat(completed.awarded().amount()).isEqualTo(sum(reserved));
        assertThat(completed.left().amount()).isEqualTo(given - sum(reserved));
      }
      assertThat(sum(reserved)).isLessThanOrEqualTo(given);
    }
    assertThat(given).isIn(0L, BUDGET.amount());
    assertThat(completions).isLessThanOrEqualTo(1);
  }

  private static long sum(Map<ApplicationId, Long> reserved) {
    return reserved.values().stream().mapToLong(Long::longValue).sum();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return steps(Arbitraries.of(Ask.values())).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Step>> selection() {
    return steps(
            Arbitraries.of(
                Ask.PUT,
                Ask.PUT,
                Ask.PUT,
                Ask.DECIDE,
                Ask.DECIDE,
                Ask.DECIDE,
                Ask.RELEASE,
                Ask.RELEASE,
                Ask.CONFIRM,
                Ask.DECIDE_ANY,
                Ask.RANK))
        .ofMinSize(30)
        .ofMaxSize(70);
  }

  private static ListArbitrary<Step> steps(Arbitrary<Ask> asks) {
    return Combinators.combine(
            asks,
            Arbitraries.integers()
                .between(1, APPLICATIONS)
                .withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers().between(1, 60),
            Arbitraries.frequency(
                Tuple.of(6, Outcome.CARRIED),
                Tuple.of(1, Outcome.NO_QUORUM),
                Tuple.of(1, Outcome.NOT_CARRIED)))
        .as(Step::new)
        .list();
  }
}

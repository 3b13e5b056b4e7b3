package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CLOSED;
import static kz.tereze.domain.call.Planned.CLOSES;
import static kz.tereze.domain.call.Planned.COUNCIL;
import static kz.tereze.domain.call.Planned.FUND;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OFFICIAL_AFTER;
import static kz.tereze.domain.call.Planned.OTHER_NEED;
import static kz.tereze.domain.call.Planned.PLATFORM_AFTER;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.admitted;
import static kz.tereze.domain.call.Planned.applicant;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.ballot;
import static kz.tereze.domain.call.Planned.experts;
import static kz.tereze.domain.call.Planned.irn;
import static kz.tereze.domain.call.Planned.joined;
import static kz.tereze.domain.call.Planned.line;
import static kz.tereze.domain.call.Planned.open;
import static kz.tereze.domain.call.Planned.planned;
import static kz.tereze.domain.call.Planned.put;
import static kz.tereze.domain.call.Planned.ranked;
import static kz.tereze.domain.call.Planned.ranking;
import static kz.tereze.domain.call.Planned.reserved;
import static kz.tereze.domain.call.Planned.scored;
import static kz.tereze.domain.call.Planned.team;
import static kz.tereze.domain.call.Planned.voters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.call.CallCommand.AdmitApplication;
import kz.tereze.api.call.CallCommand.AwaitApplication;
import kz.tereze.api.call.CallCommand.CompleteCall;
import kz.tereze.api.call.CallCommand.ConfirmAward;
import kz.tereze.api.call.CallCommand.DropApplication;
import kz.tereze.api.call.CallCommand.PublishRanking;
import kz.tereze.api.call.CallCommand.PutApplicationToCouncil;
import kz.tereze.api.call.CallCommand.RecordAwardBallot;
import kz.tereze.api.call.CallCommand.RecordScore;
import kz.tereze.api.call.CallCommand.ReleaseAward;
import kz.tereze.api.call.CallCommand.ReturnToCouncil;
import kz.tereze.api.call.CallEvent.ApplicationDropped;
import kz.tereze.api.call.CallEvent.ApplicationNotSupported;
import kz.tereze.api.call.CallEvent.ApplicationReceived;
import kz.tereze.api.call.CallEvent.ApplicationReturnedToCouncil;
import kz.tereze.api.call.CallEvent.ApplicationReturnedUndecided;
import kz.tereze.api.call.CallEvent.ApplicationScored;
import kz.tereze.api.call.CallEvent.AwardBeyondBudget;
import kz.tereze.api.call.CallEvent.AwardConfirmed;
import kz.tereze.api.call.CallEvent.AwardReleased;
import kz.tereze.api.call.CallEvent.AwardReserved;
import kz.tereze.api.call.CallEvent.CallCompleted;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.need.NeedId;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private final KnownDecisions decisions = new KnownDecisions();
  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class, decisions);

  @Test
  void an_application_that_passed_the_check_is_admitted_once() {
    call.given(open()).when(admit(1, SAND, 60)).expectEvents(admitted(1, SAND, 60));
    silent(call.given(open(admitted(1, SAND, 60))).when(admit(1, SAND, 60)));
    call.given(open(admitted(1, SAND, 60)))
        .when(admit(1, SAND, 59))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(open())
        .when(admit(1, OTHER_NEED, 60))
        .expectException(refusedBy(CallRule.SERVES_THIS_NEED));
    call.given(planned())
        .when(admit(1, SAND, 60))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
    call.given(open(ranked()))
        .when(admit(1, SAND, 60))
        .expectException(refusedBy(CallRule.RANKED_ONCE));
  }

  @Test
  void a_score_is_recorded_once() {
    call.given(open(admitted(1, SAND, 60))).when(score(1, 100)).expectEvents(scored(1, 100));
    silent(call.given(open(admitted(1, SAND, 60), scored(1, 100))).when(score(1, 100)));
    call.given(open(admitted(1, SAND, 60), scored(1, 100)))
        .when(score(1, 99))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(open()).when(score(1, 100)).expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void the_ranked_list_has_the_best_first_and_equal_points_share_a_rank() {
    call.given(
            open(
                admitted(4, GAS, 10),
                admitted(3, GAS, 30),
                admitted(2, SAND, 50),
                admitted(1, SAND, 60),
                scored(1, 100),
                scored(2, 90),
                scored(3, 90),
                scored(4, 74)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectEvents(
            ranked(
                line(1, 1, 100, 60), line(2, 2, 90, 50), line(2, 3, 90, 30), line(4, 4, 74, 10)));
  }

  @Test
  void a_fourth_expert_lifts_nobody_above_a_better_mean() {
    List<PersonId> four = new ArrayList<>(scored(2, 0).experts());
    four.add(new PersonId(UUID.fromString("00000000-0000-4000-8000-00000000e004")));
    call.given(
            open(
                admitted(1, SAND, 60),
                admitted(2, SAND, 50),
                scored(1, 90),
                new ApplicationScored(CALL, application(2), 112, four, PersonId.PLATFORM, CLOSED)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectEvents(
            ranked(
                line(1, 1, 90, 60),
                new Ranked(
                    2, application(2), irn(2), applicant(2), 112, 4, Tiyn.ofTenge(50), true)));
  }

  @Test
  void the_ranked_list_is_published_once_by_an_official_after_closing() {
    call.given(open())
        .when(new PublishRanking(CALL, later(RESEARCHER, CLOSED)))
        .expectException(refusedBy(CallRule.RANKED_BY_OFFICIAL));
    call.given(open())
        .when(new PublishRanking(CALL, later(OFFICIAL, CLOSES)))
        .expectException(refusedBy(CallRule.IS_CLOSED));
    call.given(open(admitted(1, SAND, 60)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.EVERY_APPLICATION_IS_SCORED));
    silent(call.given(ranking()).when(new PublishRanking(CALL, OFFICIAL_AFTER)));
    call.given(ranking())
        .when(new PublishRanking(CALL, later(OTHER_OFFICIAL, CLOSED)))
        .expectException(refusedBy(CallRule.RANKED_ONCE));
  }

  @Test
  void an_official_puts_the_best_to_a_council_first() {
    call.given(ranking()).when(putting(1, OFFICIAL_AFTER)).expectEvents(put(1, 1));
    silent(call.given(ranking(put(1, 1))).when(putting(1, OFFICIAL_AFTER)));
    call.given(ranking())
        .when(putting(2, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.BETTER_RANKED_WENT_FIRST));
    call.given(ranking(put(1, 1)))
        .when(putting(3, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.TIES_ARE_DRAWN));
    List<Object> drawn = joined(joined(ranking(), Planned.drawn().toArray()), put(1, 1));
    call.given(drawn).when(putting(3, OFFICIAL_AFTER)).expectEvents(put(3, 1));
    call.given(drawn)
        .when(putting(2, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.BETTER_RANKED_WENT_FIRST));
    call.given(ranking(put(1, 1)))
        .when(putting(4, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.REACHES_THRESHOLD));
  }

  @Test
  void nobody_else_puts_an_application_to_a_council() {
    call.given(ranking())
        .when(putting(1, later(RESEARCHER, CLOSED)))
        .expectException(refusedBy(CallRule.PUT_TO_COUNCIL_BY_OFFICIAL));
    call.given(ranking())
        .when(putting(1, later(acting(71, Role.OFFICIAL, applicant(1)), CLOSED)))
        .expectException(refusedBy(CallRule.OFFICIAL_NOT_OF_APPLICANT));
    call.given(ranking())
        .when(putting(1, later(acting(301, Role.OFFICIAL, null), CLOSED)))
        .expectException(refusedBy(CallRule.OFFICIAL_NOT_OF_APPLICANT));
    call.given(ranking(put(1, 1)))
        .when(putting(1, later(OTHER_OFFICIAL, CLOSED)))
        .expectException(refusedBy(CallRule.AWAITS_COUNCIL));
  }

  @Test
  void only_what_stands_in_a_published_list_goes_to_a_council() {
    call.given(open(admitted(1, SAND, 60), scored(1, 100)))
        .when(putting(1, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.RANKING_IS_PUBLISHED));
    call.given(ranking())
        .when(putting(5, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.APPLICATION_IS_RANKED));
  }

  @Test
  void a_carried_ballot_reserves_the_sum_within_the_budget() {
    call.given(ranking(put(1, 1)))
        .when(closed(1, 1, Outcome.CARRIED))
        .expectEvents(reserved(1, SAND, 60));
    silent(
        call.given(ranking(put(1, 1), reserved(1, SAND, 60))).when(closed(1, 1, Outcome.CARRIED)));
    call.given(ranking(put(1, 1), put(2, 1), reserved(1, SAND, 60)))
        .when(closed(2, 1, Outcome.CARRIED))
        .expectEvents(beyondBudget());
  }

  @Test
  void a_ballot_that_is_not_carried_ends_it_and_one_without_quorum_does_not() {
    ApplicationNotSupported notSupported =
        new ApplicationNotSupported(
            CALL, application(1), irn(1), ballot(1, 1), PersonId.PLATFORM, CLOSED);
    ApplicationReturnedUndecided undecided =
        new ApplicationReturnedUndecided(
            CALL, application(1), ballot(1, 1), PersonId.PLATFORM, CLOSED);
    call.given(ranking(put(1, 1)))
        .when(closed(1, 1, Outcome.NOT_CARRIED))
        .expectEvents(notSupported);
    call.given(ranking(put(1, 1), notSupported))
        .when(putting(1, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.AWAITS_COUNCIL));
    call.given(ranking(put(1, 1))).when(closed(1, 1, Outcome.NO_QUORUM)).expectEvents(undecided);
    call.given(ranking(put(1, 1), undecided))
        .when(putting(1, OFFICIAL_AFTER))
        .expectEvents(put(1, 2));
  }

  @Test
  void only_the_open_ballot_decides() {
    call.given(ranking(put(1, 1)))
        .when(closed(1, 2, Outcome.CARRIED))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(ranking(put(1, 1), reserved(1, SAND, 60)))
        .when(closed(1, 1, Outcome.NOT_CARRIED))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(ranking())
        .when(closed(5, 1, Outcome.CARRIED))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_returned_award_frees_its_sum_for_the_next() {
    call.given(ranking(put(1, 1), reserved(1, SAND, 60))).when(release(1)).expectEvents(released());
    silent(call.given(ranking(put(1, 1), reserved(1, SAND, 60), released())).when(release(1)));
    call.given(ranking(put(1, 1), put(2, 1), reserved(1, SAND, 60), released()))
        .when(closed(2, 1, Outcome.CARRIED))
        .expectEvents(reserved(2, SAND, 50));
    call.given(ranking(put(1, 1), put(2, 1), reserved(1, SAND, 60), beyondBudget(), released()))
        .when(putting(2, OFFICIAL_AFTER))
        .expectEvents(put(2, 2));
    call.given(ranking(put(1, 1)))
        .when(release(1))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void an_award_reserved_anew_is_not_freed_by_the_return_of_the_old_one() {
    silent(
        call.given(ranking(put(1, 1), reserved(1, SAND, 60), released(), put(1, 2), reservedAnew()))
            .when(release(1)));
  }

  @Test
  void a_call_completes_when_no_ballot_is_open_and_returns_what_is_left() {
    call.given(ranking(put(1, 1), reserved(1, SAND, 60), confirmed(1)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectEvents(completed(60, 40, GAS));
    silent(
        call.given(ranking(put(1, 1), reserved(1, SAND, 60), confirmed(1), completed(60, 40, GAS)))
            .when(new CompleteCall(CALL, OFFICIAL_AFTER)));
    call.given(ranking(put(1, 1)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.NOTHING_IS_UNDECIDED));
  }

  @Test
  void nothing_is_built_upon_what_an_appeal_can_still_overturn() {
    decisions.standStill(Decision.FORMAL_CHECK, new Standstill(CLOSED.plusSeconds(1), 0));
    call.given(open(admitted(1, SAND, 60), scored(1, 100)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.APPEALS_ARE_OVER));
    decisions.standStill(Decision.FORMAL_CHECK, new Standstill(CLOSED, 0));
    call.given(open(admitted(1, SAND, 60), scored(1, 100)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectEvents(ranked(line(1, 1, 100, 60)));
    decisions.standStill(Decision.FORMAL_CHECK, new Standstill(CLOSED, 1));
    call.given(open(admitted(1, SAND, 60), scored(1, 100)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.APPEALS_ARE_OVER));
    call.given(ranking(put(1, 1), reserved(1, SAND, 60), confirmed(1)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.APPEALS_ARE_OVER));
  }

  private static ApplicationNotSupported notSupported(int number) {
    return new ApplicationNotSupported(
        CALL,
        application(number),
        admitted(number, SAND, 60).number(),
        put(number, 1).ballot(),
        PLATFORM_AFTER.person(),
        PLATFORM_AFTER.at());
  }

  @Test
  void an_upheld_appeal_lets_a_council_vote_again() {
    ApplicationReturnedToCouncil returned =
        new ApplicationReturnedToCouncil(
            CALL,
            application(1),
            admitted(1, SAND, 60).number(),
            PLATFORM_AFTER.person(),
            PLATFORM_AFTER.at());
    call.given(ranking(put(1, 1), notSupported(1)))
        .when(new ReturnToCouncil(CALL, application(1), PLATFORM_AFTER))
        .expectEvents(returned);
    silent(
        call.given(ranking(put(1, 1), notSupported(1), returned))
            .when(new ReturnToCouncil(CALL, application(1), PLATFORM_AFTER)));
    call.given(ranking(put(1, 1), notSupported(1), returned))
        .when(putting(1, OFFICIAL_AFTER))
        .expectEvents(put(1, 2));
    call.given(ranking(put(1, 1), notSupported(1)))
        .when(new ReturnToCouncil(CALL, application(1), OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_call_waits_for_the_official_on_every_award_the_council_supported() {
    call.given(ranking(put(1, 1), reserved(1, SAND, 60)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.AWARDS_ARE_DECIDED));
    call.given(ranking(put(1, 1), reserved(1, SAND, 60), released()))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectEvents(completed(0, 100, SAND, GAS));
    call.given(ranking(put(1, 1), reserved(1, SAND, 60)))
        .when(new ConfirmAward(CALL, application(1), PLATFORM_AFTER))
        .expectEvents(confirmed(1));
    silent(
        call.given(ranking(put(1, 1), reserved(1, SAND, 60), confirmed(1)))
            .when(new ConfirmAward(CALL, application(1), PLATFORM_AFTER)));
    call.given(ranking(put(1, 1)))
        .when(new ConfirmAward(CALL, application(1), PLATFORM_AFTER))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(ranking(put(1, 1), reserved(1, SAND, 60)))
        .when(new ConfirmAward(CALL, application(1), OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void the_ranked_list_waits_until_every_submitted_application_is_checked() {
    call.given(open())
        .when(new AwaitApplication(CALL, application(1), PLATFORM_AFTER))
        .expectEvents(received(1));
    silent(
        call.given(open(received(1)))
            .when(new AwaitApplication(CALL, application(1), PLATFORM_AFTER)));
    call.given(open(received(1)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.EVERY_APPLICATION_IS_CHECKED));
    call.given(open(received(1)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.EVERY_APPLICATION_IS_CHECKED));
    call.given(open(received(1)))
        .when(new DropApplication(CALL, application(1), PLATFORM_AFTER))
        .expectEvents(dropped(1));
    silent(call.given(open()).when(new DropApplication(CALL, application(1), PLATFORM_AFTER)));
    call.given(open(received(1), dropped(1)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectEvents(completed(0, 100, SAND, GAS));
    silent(
        call.given(open(received(1), admitted(1, SAND, 60)))
            .when(new DropApplication(CALL, application(1), PLATFORM_AFTER)));
  }

  @Test
  void a_call_without_a_single_application_completes_without_a_ranked_list() {
    call.given(open())
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectEvents(completed(0, 100, SAND, GAS));
    call.given(open(admitted(1, SAND, 60)))
        .when(new CompleteCall(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.RANKING_IS_PUBLISHED));
    call.given(open())
        .when(new CompleteCall(CALL, later(OFFICIAL, CLOSES)))
        .expectException(refusedBy(CallRule.IS_CLOSED));
    call.given(open())
        .when(new CompleteCall(CALL, later(RESEARCHER, CLOSED)))
        .expectException(refusedBy(CallRule.COMPLETED_BY_OFFICIAL));
  }

  @Test
  void after_completion_nothing_else_happens() {
    call.given(ranking(completed(0, 100, SAND, GAS)))
        .when(putting(1, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
    call.given(open(completed(0, 100, SAND, GAS)))
        .when(new PublishRanking(CALL, OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.IS_ANNOUNCED));
  }

  @Test
  void awards_beyond_the_budget_are_a_corrupt_history() {
    call.given(ranking(put(1, 1), put(2, 1), reserved(1, SAND, 60), reserved(2, SAND, 50)))
        .when(putting(3, OFFICIAL_AFTER))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<Call> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static AdmitApplication admit(int number, NeedId need, long tenge) {
    return new AdmitApplication(
        CALL,
        application(number),
        irn(number),
        need,
        applicant(number),
        team(number),
        Tiyn.ofTenge(tenge),
        PLATFORM_AFTER);
  }

  private static RecordScore score(int number, int points) {
    return new RecordScore(CALL, application(number), points, experts(), PLATFORM_AFTER);
  }

  private static PutApplicationToCouncil putting(int number, Acting by) {
    return new PutApplicationToCouncil(CALL, application(number), COUNCIL, by);
  }

  private static RecordAwardBallot closed(int number, int attempt, Outcome outcome) {
    return new RecordAwardBallot(
        CALL, application(number), ballot(number, attempt), outcome, voters(), PLATFORM_AFTER);
  }

  private static ReleaseAward release(int number) {
    return new ReleaseAward(CALL, application(number), PLATFORM_AFTER);
  }

  private static AwardConfirmed confirmed(int number) {
    return new AwardConfirmed(CALL, application(number), PersonId.PLATFORM, CLOSED);
  }

  private static ApplicationReceived received(int number) {
    return new ApplicationReceived(CALL, application(number), PersonId.PLATFORM, CLOSED);
  }

  private static ApplicationDropped dropped(int number) {
    return new ApplicationDropped(CALL, application(number), PersonId.PLATFORM, CLOSED);
  }

  private static AwardReleased released() {
    return new AwardReleased(
        CALL,
        Planned.FUND,
        application(1),
        Planned.irn(1),
        Tiyn.ofTenge(60),
        PersonId.PLATFORM,
        CLOSED);
  }

  private static AwardReserved reservedAnew() {
    AwardReserved first = reserved(1, SAND, 60);
    return new AwardReserved(
        first.call(),
        first.fund(),
        first.application(),
        first.number(),
        first.need(),
        first.applicant(),
        first.amount(),
        ballot(1, 2),
        first.involved(),
        first.by(),
        CLOSED.plusSeconds(60));
  }

  private static AwardBeyondBudget beyondBudget() {
    return new AwardBeyondBudget(
        CALL,
        application(2),
        irn(2),
        Tiyn.ofTenge(50),
        Tiyn.ofTenge(40),
        ballot(2, 1),
        PersonId.PLATFORM,
        CLOSED);
  }

  private static CallCompleted completed(long awarded, long left, NeedId... freed) {
    return new CallCompleted(
        CALL,
        FUND,
        Tiyn.ofTenge(awarded),
        Tiyn.ofTenge(left),
        List.of(freed),
        OFFICIAL.person(),
        CLOSED);
  }
}

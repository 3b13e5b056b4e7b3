package kz.tereze.domain.need;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.MINE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.need.Posted.CALL;
import static kz.tereze.domain.need.Posted.COUNCIL;
import static kz.tereze.domain.need.Posted.NEED;
import static kz.tereze.domain.need.Posted.SAND;
import static kz.tereze.domain.need.Posted.approved;
import static kz.tereze.domain.need.Posted.ballot;
import static kz.tereze.domain.need.Posted.included;
import static kz.tereze.domain.need.Posted.posted;
import static kz.tereze.domain.need.Posted.put;
import static kz.tereze.domain.need.Posted.screened;
import static kz.tereze.domain.need.Posted.undecided;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.need.NeedCommand.IncludeNeedInCall;
import kz.tereze.api.need.NeedCommand.PostNeed;
import kz.tereze.api.need.NeedCommand.PutNeedToCouncil;
import kz.tereze.api.need.NeedCommand.RecordNeedBallot;
import kz.tereze.api.need.NeedCommand.ReleaseNeedFromCall;
import kz.tereze.api.need.NeedCommand.ReviseNeed;
import kz.tereze.api.need.NeedCommand.WithdrawNeed;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent.NeedNotIncludedInCall;
import kz.tereze.api.need.NeedEvent.NeedPutToCouncil;
import kz.tereze.api.need.NeedEvent.NeedRejected;
import kz.tereze.api.need.NeedEvent.NeedReleasedFromCall;
import kz.tereze.api.need.NeedEvent.NeedRevised;
import kz.tereze.api.need.NeedEvent.NeedWithdrawn;
import kz.tereze.api.need.NeedRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class NeedTest {

  private static final CallId OTHER_CALL = new CallId("C-2026-002");
  private static final NeedContent REVISED =
      new NeedContent(
          new Text("Құмды тоқтату", "Остановить песок", null),
          SAND.problem(),
          SAND.measure(),
          SAND.presentValue(),
          SAND.wantedValue(),
          SAND.limits(),
          SAND.site(),
          SAND.trlFrom(),
          SAND.trlTo(),
          SAND.coFunding(),
          SAND.offered(),
          SAND.ownership(),
          SAND.answersBy());
  private static final LocalDate YESTERDAY = Kazakhstan.day(NOON).minusDays(1);
  private static final String REASON = "The well was closed in August.";

  private final FixtureConfiguration<Need> need = Fixtures.of(Need.class);

  @Test
  void a_subsoil_user_posts_a_need_for_its_own_organisation() {
    need.givenNoPriorActivity().when(new PostNeed(NEED, SAND, ENGINEER)).expectEvents(posted());
  }

  @Test
  void nobody_else_posts_a_need() {
    need.givenNoPriorActivity()
        .when(new PostNeed(NEED, SAND, RESEARCHER))
        .expectException(refusedBy(NeedRule.POSTED_BY_SUBSOIL_USER));
    need.givenNoPriorActivity()
        .when(new PostNeed(NEED, SAND, acting(40, Role.SUBSOIL_USER, null)))
        .expectException(refusedBy(NeedRule.POSTED_FOR_OWN_ORGANISATION));
  }

  @Test
  void a_need_is_posted_once() {
    silent(need.given(posted()).when(new PostNeed(NEED, SAND, ENGINEER)));
    need.given(posted())
        .when(new PostNeed(NEED, REVISED, ENGINEER))
        .expectException(refusedBy(NeedRule.POSTED_ONCE));
  }

  @Test
  void the_owner_writes_a_new_version_on_top_of_the_newest() {
    need.given(posted()).when(new ReviseNeed(NEED, 1, REVISED, ENGINEER)).expectEvents(revised());
    silent(need.given(posted(), revised()).when(new ReviseNeed(NEED, 1, REVISED, ENGINEER)));
    need.given(posted(), revised())
        .when(new ReviseNeed(NEED, 1, SAND, ENGINEER))
        .expectException(refusedBy(NeedRule.NEWEST_VERSION_REVISED));
  }

  @Test
  void only_the_owner_changes_a_need() {
    Acting miner = acting(41, Role.SUBSOIL_USER, MINE);
    need.given(posted())
        .when(new ReviseNeed(NEED, 1, REVISED, miner))
        .expectException(refusedBy(NeedRule.CHANGED_BY_ITS_OWNER));
    need.given(posted())
        .when(new WithdrawNeed(NEED, REASON, OFFICIAL))
        .expectException(refusedBy(NeedRule.CHANGED_BY_ITS_OWNER));
  }

  @Test
  void the_text_stands_while_a_council_votes_and_while_a_call_serves_it() {
    need.given(posted(), screened(), put(1))
        .when(new ReviseNeed(NEED, 1, REVISED, ENGINEER))
        .expectException(refusedBy(NeedRule.OPEN_FOR_CHANGE));
    need.given(posted(), screened(), put(1), approved(), included(CALL))
        .when(new ReviseNeed(NEED, 1, REVISED, ENGINEER))
        .expectException(refusedBy(NeedRule.OPEN_FOR_CHANGE));
    need.given(posted(), screened(), put(1), approved(), included(CALL))
        .when(new WithdrawNeed(NEED, REASON, ENGINEER))
        .expectException(refusedBy(NeedRule.OPEN_FOR_CHANGE));
  }

  @Test
  void an_edit_of_a_decided_text_is_a_new_version_and_needs_a_new_ballot() {
    need.given(posted(), screened(), put(1), approved())
        .when(new ReviseNeed(NEED, 1, REVISED, ENGINEER))
        .expectEvents(revised());
    need.given(posted(), screened(), put(1), approved(), revised())
        .when(include(CALL))
        .expectEvents(notIncluded(CALL));
    need.given(posted(), screened(), put(1), approved(), revised())
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectException(refusedBy(NeedRule.AWAITS_COUNCIL));
    need.given(posted(), screened(), put(1), approved(), revised(), screened(2, YESTERDAY))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectEvents(putRevised());
  }

  @Test
  void the_owner_takes_a_need_back_with_a_reason() {
    NeedWithdrawn withdrawn = new NeedWithdrawn(NEED, REASON, ENGINEER.person(), NOON);
    need.given(posted()).when(new WithdrawNeed(NEED, REASON, ENGINEER)).expectEvents(withdrawn);
    silent(need.given(posted(), withdrawn).when(new WithdrawNeed(NEED, REASON, ENGINEER)));
    need.given(posted())
        .when(new WithdrawNeed(NEED, "no longer", ENGINEER))
        .expectException(refusedBy(NeedRule.REASON_GIVEN));
  }

  @Test
  void an_official_puts_the_frozen_text_of_the_present_version_to_a_council() {
    need.given(posted(), screened())
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectEvents(put(1));
    silent(
        need.given(posted(), screened(), put(1))
            .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL)));
    need.given(posted(), revised(), screened(2, YESTERDAY))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectEvents(putRevised());
  }

  @Test
  void nothing_goes_to_a_council_unscreened_or_before_questions_are_over() {
    need.given(posted())
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectException(refusedBy(NeedRule.AWAITS_COUNCIL));
    need.given(posted(), screened(1, YESTERDAY.plusDays(1)))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectException(refusedBy(NeedRule.QUESTIONS_ARE_OVER));
  }

  @Test
  void a_ballot_held_before_texts_were_screened_still_counts() {
    need.given(posted(), put(1), undecided(1))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobody_else_puts_a_need_to_a_council() {
    need.given(posted())
        .when(new PutNeedToCouncil(NEED, COUNCIL, ENGINEER))
        .expectException(refusedBy(NeedRule.PUT_TO_COUNCIL_BY_OFFICIAL));
    need.given(posted())
        .when(new PutNeedToCouncil(NEED, COUNCIL, acting(42, Role.OFFICIAL, OIL_COMPANY)))
        .expectException(refusedBy(NeedRule.OFFICIAL_NOT_OF_OWNER));
    need.given(posted(), screened(), put(1))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OTHER_OFFICIAL))
        .expectException(refusedBy(NeedRule.AWAITS_COUNCIL));
  }

  @Test
  void a_ballot_approves_or_rejects() {
    need.given(posted(), put(1)).when(closed(1, Outcome.CARRIED)).expectEvents(approved());
    need.given(posted(), put(1))
        .when(closed(1, Outcome.NOT_CARRIED))
        .expectEvents(new NeedRejected(NEED, 1, ballot(1, 1), PersonId.PLATFORM, NOON));
    silent(need.given(posted(), put(1), approved()).when(closed(1, Outcome.CARRIED)));
  }

  @Test
  void an_undecided_need_can_be_put_to_a_council_or_changed_again() {
    need.given(posted(), put(1)).when(closed(1, Outcome.NO_QUORUM)).expectEvents(undecided(1));
    need.given(posted(), put(1), undecided(1))
        .when(new PutNeedToCouncil(NEED, COUNCIL, OFFICIAL))
        .expectEvents(put(2));
    need.given(posted(), put(1), undecided(1))
        .when(new ReviseNeed(NEED, 1, REVISED, ENGINEER))
        .expectEvents(revised());
    silent(need.given(posted(), put(1), undecided(1), put(2)).when(closed(1, Outcome.NO_QUORUM)));
  }

  @Test
  void only_the_platform_records_the_ballot_that_is_open() {
    need.given(posted(), put(1))
        .when(new RecordNeedBallot(NEED, ballot(1, 1), Outcome.CARRIED, OFFICIAL))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
    need.given(posted(), put(1))
        .when(closed(2, Outcome.CARRIED))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
    need.given(posted(), put(1), undecided(1))
        .when(closed(1, Outcome.CARRIED))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void an_approved_need_is_served_by_one_call_at_a_time() {
    need.given(posted(), put(1), approved()).when(include(CALL)).expectEvents(included(CALL));
    silent(need.given(posted(), put(1), approved(), included(CALL)).when(include(CALL)));
    need.given(posted(), put(1), approved(), included(CALL))
        .when(include(OTHER_CALL))
        .expectEvents(notIncluded(OTHER_CALL));
  }

  @Test
  void a_need_without_approval_tells_the_call_no_and_keeps_to_it() {
    need.given(posted()).when(include(CALL)).expectEvents(notIncluded(CALL));
    silent(need.given(posted(), notIncluded(CALL), put(1), approved()).when(include(CALL)));
    need.given(posted())
        .when(new IncludeNeedInCall(NEED, CALL, OFFICIAL))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_need_is_free_for_another_call_when_its_call_awarded_nothing() {
    need.given(posted(), put(1), approved(), included(CALL))
        .when(release(CALL, PLATFORM))
        .expectEvents(released());
    silent(
        need.given(posted(), put(1), approved(), included(CALL), released())
            .when(release(CALL, PLATFORM)));
    need.given(posted(), put(1), approved(), included(CALL), released())
        .when(include(OTHER_CALL))
        .expectEvents(included(OTHER_CALL));
  }

  @Test
  void only_the_call_that_serves_a_need_frees_it() {
    need.given(posted(), put(1), approved(), included(CALL))
        .when(release(OTHER_CALL, PLATFORM))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
    need.given(posted(), put(1), approved(), included(CALL))
        .when(release(CALL, OFFICIAL))
        .expectException(refusedBy(NeedRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void an_approval_without_a_ballot_is_a_corrupt_history() {
    need.given(posted(), approved())
        .when(new ReviseNeed(NEED, 1, REVISED, ENGINEER))
        .expectException(corruptHistory());
  }

  private static void silent(ResultValidator<Need> result) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private static NeedRevised revised() {
    return new NeedRevised(NEED, 2, REVISED, ENGINEER.person(), NOON);
  }

  private static NeedPutToCouncil putRevised() {
    return new NeedPutToCouncil(
        NEED, OIL_COMPANY, 2, REVISED.hash(), COUNCIL, ballot(2, 1), OFFICIAL.person(), NOON);
  }

  private static RecordNeedBallot closed(int attempt, Outcome outcome) {
    return new RecordNeedBallot(NEED, ballot(1, attempt), outcome, PLATFORM);
  }

  private static IncludeNeedInCall include(CallId call) {
    return new IncludeNeedInCall(NEED, call, PLATFORM);
  }

  private static ReleaseNeedFromCall release(CallId call, Acting by) {
    return new ReleaseNeedFromCall(NEED, call, by);
  }

  private static NeedNotIncludedInCall notIncluded(CallId call) {
    return new NeedNotIncludedInCall(NEED, call, PersonId.PLATFORM, NOON);
  }

  private static NeedReleasedFromCall released() {
    return new NeedReleasedFromCall(NEED, CALL, PersonId.PLATFORM, NOON);
  }
}

package kz.tereze.domain.award;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.later;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.OfficialTerm;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand.ApproveAward;
import kz.tereze.api.award.AwardCommand.NoteMissingDecision;
import kz.tereze.api.award.AwardCommand.ProposeAward;
import kz.tereze.api.award.AwardCommand.ReturnAward;
import kz.tereze.api.award.AwardEvent.AwardApproved;
import kz.tereze.api.award.AwardEvent.AwardDecisionMissing;
import kz.tereze.api.award.AwardEvent.AwardProposed;
import kz.tereze.api.award.AwardEvent.AwardReturned;
import kz.tereze.api.award.AwardRule;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AwardTest {

  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final ApplicationId APPLICATION =
      ApplicationId.of("00000000-0000-0000-0000-000000000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final BallotId FIRST_BALLOT = BallotId.of("AP26000001", 1);
  private static final BallotId SECOND_BALLOT = BallotId.of("AP26000001", 2);
  private static final Tiyn AMOUNT = Tiyn.ofTenge(80_000_000);
  private static final List<PersonId> INVOLVED = List.of(RESEARCHER.person(), EXPERT.person());
  private static final String ORDER = "№ 17-НҚ";
  private static final String REASON = "The estimate names equipment that is already there.";

  private final FixtureConfiguration<Award> award = Fixtures.of(Award.class);

  @Test
  void what_the_council_supported_awaits_an_official() {
    award
        .givenNoPriorActivity()
        .when(propose(FIRST_BALLOT, PLATFORM))
        .expectEvents(proposed(FIRST_BALLOT));
  }

  @Test
  void nobody_inserts_an_award() {
    award
        .givenNoPriorActivity()
        .when(propose(FIRST_BALLOT, OFFICIAL))
        .expectNoEvents()
        .expectException(refusedBy(AwardRule.PROPOSED_BY_THE_PLATFORM));
  }

  @Test
  void a_ballot_proposes_once() {
    award
        .given(proposed(FIRST_BALLOT))
        .when(propose(FIRST_BALLOT, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    award
        .given(proposed(FIRST_BALLOT), returned(), proposed(SECOND_BALLOT))
        .when(propose(FIRST_BALLOT, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void one_proposal_is_open_at_a_time() {
    award
        .given(proposed(FIRST_BALLOT))
        .when(propose(SECOND_BALLOT, PLATFORM))
        .expectException(refusedBy(AwardRule.PROPOSED_ONCE));
    award
        .given(proposed(FIRST_BALLOT), approved())
        .when(propose(SECOND_BALLOT, PLATFORM))
        .expectException(refusedBy(AwardRule.PROPOSED_ONCE));
  }

  @Test
  void what_was_returned_can_be_proposed_by_another_ballot() {
    award
        .given(proposed(FIRST_BALLOT), returned())
        .when(propose(SECOND_BALLOT, PLATFORM))
        .expectEvents(proposed(SECOND_BALLOT));
    award
        .given(proposed(FIRST_BALLOT), returned(), proposed(SECOND_BALLOT))
        .when(approve(ORDER, OFFICIAL))
        .expectEvents(approved());
  }

  @Test
  void the_approver_joins_those_who_took_part() {
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve("  " + ORDER + " ", OFFICIAL))
        .expectEvents(approved());
  }

  @Test
  void only_an_official_decides() {
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve(ORDER, EXPERT))
        .expectException(refusedBy(AwardRule.DECIDED_BY_OFFICIAL));
    award
        .given(proposed(FIRST_BALLOT))
        .when(giveBack(REASON, RESEARCHER))
        .expectException(refusedBy(AwardRule.DECIDED_BY_OFFICIAL));
  }

  @Test
  void nobody_decides_on_what_they_took_part_in() {
    Acting expertAndOfficial =
        new Acting(EXPERT.person(), Set.of(Role.EXPERT, Role.OFFICIAL), null, NOON);
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve(ORDER, expertAndOfficial))
        .expectException(refusedBy(AwardRule.APPROVER_TOOK_NO_PART));
    award
        .given(proposed(FIRST_BALLOT))
        .when(giveBack(REASON, expertAndOfficial))
        .expectException(refusedBy(AwardRule.APPROVER_TOOK_NO_PART));
  }

  @Test
  void nobody_decides_on_their_own_organisation() {
    Acting official = acting(20, Role.OFFICIAL, INSTITUTE);
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve(ORDER, official))
        .expectException(refusedBy(AwardRule.APPROVER_NOT_OF_APPLICANT));
  }

  @Test
  void an_approval_names_its_order() {
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve(" ", OFFICIAL))
        .expectException(refusedBy(AwardRule.ORDER_NUMBER_GIVEN));
    award
        .given(proposed(FIRST_BALLOT))
        .when(approve("1".repeat(61), OFFICIAL))
        .expectException(refusedBy(AwardRule.ORDER_NUMBER_GIVEN));
  }

  @Test
  void a_return_gives_its_reason() {
    award.given(proposed(FIRST_BALLOT)).when(giveBack(REASON, OFFICIAL)).expectEvents(returned());
    award
        .given(proposed(FIRST_BALLOT))
        .when(giveBack("no", OFFICIAL))
        .expectException(refusedBy(AwardRule.REASON_GIVEN));
  }

  @Test
  void the_same_decision_twice_is_one() {
    award
        .given(proposed(FIRST_BALLOT), approved())
        .when(approve(ORDER, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    award
        .given(proposed(FIRST_BALLOT), returned())
        .when(giveBack(REASON, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void what_is_decided_is_not_decided_again() {
    award
        .given(proposed(FIRST_BALLOT), approved())
        .when(approve(ORDER, OTHER_OFFICIAL))
        .expectException(refusedBy(AwardRule.AWAITS_DECISION));
    award
        .given(proposed(FIRST_BALLOT), approved())
        .when(giveBack(REASON, OTHER_OFFICIAL))
        .expectException(refusedBy(AwardRule.AWAITS_DECISION));
    award
        .given(proposed(FIRST_BALLOT), returned())
        .when(approve(ORDER, OFFICIAL))
        .expectException(refusedBy(AwardRule.AWAITS_DECISION));
  }

  @Test
  void a_decision_not_made_in_time_becomes_a_fact_once_for_each_proposal() {
    LocalDate decideBy = OfficialTerm.AWARD_DECISION.lastDay(NOON);
    Acting late = Acting.platform(Kazakhstan.startOf(decideBy.plusDays(1)));
    NoteMissingDecision note = new NoteMissingDecision(NUMBER, late);
    AwardDecisionMissing missing =
        new AwardDecisionMissing(NUMBER, CALL, decideBy, late.person(), late.at());
    award
        .given(proposed(FIRST_BALLOT))
        .when(
            new NoteMissingDecision(
                NUMBER, Acting.platform(Kazakhstan.startOf(decideBy.plusDays(1)).minusSeconds(1))))
        .expectException(refusedBy(AwardRule.DECISION_TERM_IS_OVER));
    award
        .given(proposed(FIRST_BALLOT))
        .when(new NoteMissingDecision(NUMBER, later(OFFICIAL, late.at())))
        .expectException(refusedBy(AwardRule.NOTED_BY_THE_PLATFORM));
    award.given(proposed(FIRST_BALLOT)).when(note).expectEvents(missing);
    award
        .given(proposed(FIRST_BALLOT), missing)
        .when(note)
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    award
        .given(proposed(FIRST_BALLOT), approved())
        .when(note)
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    award
        .given(proposed(FIRST_BALLOT), missing, returned(), proposed(SECOND_BALLOT))
        .when(note)
        .expectEvents(missing);
    award
        .given(proposed(FIRST_BALLOT), missing)
        .when(approve(ORDER, OFFICIAL))
        .expectEvents(approved());
  }

  @Test
  void a_decision_on_nothing_is_corrupt_history() {
    award
        .given(proposed(FIRST_BALLOT), approved(), returned())
        .when(approve(ORDER, OFFICIAL))
        .expectException(corruptHistory());
  }

  private static ProposeAward propose(BallotId ballot, Acting by) {
    return new ProposeAward(
        NUMBER,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        INSTITUTE,
        AMOUNT,
        ballot,
        INVOLVED,
        by);
  }

  private static ApproveAward approve(String order, Acting by) {
    return new ApproveAward(NUMBER, order, by);
  }

  private static ReturnAward giveBack(String reason, Acting by) {
    return new ReturnAward(NUMBER, reason, by);
  }

  private static AwardProposed proposed(BallotId ballot) {
    return new AwardProposed(
        NUMBER,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        INSTITUTE,
        AMOUNT,
        ballot,
        INVOLVED,
        PersonId.PLATFORM,
        NOON);
  }

  private static AwardApproved approved() {
    return new AwardApproved(
        NUMBER,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        INSTITUTE,
        AMOUNT,
        ORDER,
        List.of(RESEARCHER.person(), EXPERT.person(), OFFICIAL.person()),
        OFFICIAL.person(),
        NOON);
  }

  private static AwardReturned returned() {
    return new AwardReturned(NUMBER, CALL, APPLICATION, REASON, OFFICIAL.person(), NOON);
  }
}

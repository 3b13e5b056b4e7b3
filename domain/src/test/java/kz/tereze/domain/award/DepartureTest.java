package kz.tereze.domain.award;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardCommand.ApproveAward;
import kz.tereze.api.award.AwardCommand.ExplainDeparture;
import kz.tereze.api.award.AwardCommand.SignDeparture;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.award.AwardRule;
import kz.tereze.api.award.DepartureReason;
import kz.tereze.api.award.DepartureText;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DepartureTest {

  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber BETTER = new ApplicationNumber("AP26000002");
  private static final ApplicationNumber BEST = new ApplicationNumber("AP26000003");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final String REASON = "The council voted against it by name.";
  private static final DepartureText TEXT =
      new DepartureText(
          NUMBER, CALL, List.of(BETTER), DepartureReason.COUNCIL_DID_NOT_SUPPORT, REASON);

  private final KnownDecisions order = new KnownDecisions().passOver(BETTER);
  private final FixtureConfiguration<Award> award = Fixtures.of(Award.class, order);

  @Test
  void an_award_past_a_better_ranked_one_waits_for_two_signatures() {
    refuses(AwardRule.DEPARTURE_IS_SIGNED_BY_TWO, approve(OFFICIAL), proposed());
    refuses(AwardRule.DEPARTURE_IS_SIGNED_BY_TWO, approve(OFFICIAL), proposed(), explained());
    refuses(
        AwardRule.DEPARTURE_IS_SIGNED_BY_TWO,
        approve(OTHER_OFFICIAL),
        proposed(),
        explained(),
        signed(1, OFFICIAL));
    award
        .given(proposed(), explained(), signed(1, OFFICIAL), signed(2, OTHER_OFFICIAL))
        .when(approve(OTHER_OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void signatures_hold_for_those_passed_over_when_they_were_given() {
    order.passOver(BETTER, BEST);
    refuses(
        AwardRule.DEPARTURE_IS_SIGNED_BY_TWO,
        approve(OFFICIAL),
        proposed(),
        explained(),
        signed(1, OFFICIAL),
        signed(2, OTHER_OFFICIAL));
  }

  @Test
  void an_official_explains_what_departs_and_nothing_else() {
    award.given(proposed()).when(explain(REASON, OFFICIAL)).expectEvents(explained());
    award
        .given(proposed(), explained())
        .when(explain(REASON, OTHER_OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(AwardRule.REASON_GIVEN, explain("Short.", OFFICIAL), proposed());
    refuses(AwardRule.DECIDED_BY_OFFICIAL, explain(REASON, RESEARCHER), proposed());
    refuses(
        AwardRule.DEPARTURE_AWAITS_SIGNATURES,
        explain("Another reason, after two have signed the first.", OFFICIAL),
        proposed(),
        explained(),
        signed(1, OFFICIAL),
        signed(2, OTHER_OFFICIAL));
    order.passOver();
    refuses(AwardRule.DEPARTS_FROM_THE_RANKING, explain(REASON, OFFICIAL), proposed());
  }

  @Test
  void two_different_officials_sign_this_very_explanation() {
    award
        .given(proposed(), explained())
        .when(sign(TEXT, SigningPower.RIGHT_TO_SIGN, OFFICIAL))
        .expectEvents(signed(1, OFFICIAL));
    award
        .given(proposed(), explained(), signed(1, OFFICIAL))
        .when(sign(TEXT, SigningPower.RIGHT_TO_SIGN, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    Signature again = signature(TEXT, SigningPower.RIGHT_TO_SIGN, "another");
    refuses(
        AwardRule.SIGNED_BY_ANOTHER,
        new SignDeparture(NUMBER, again, OFFICIAL),
        proposed(),
        explained(),
        signed(1, OFFICIAL));
    refuses(
        AwardRule.SIGNATURE_IS_UNDER_THIS_DEPARTURE,
        sign(TEXT, SigningPower.PERSONAL, OFFICIAL),
        proposed(),
        explained());
    DepartureText other =
        new DepartureText(
            NUMBER, CALL, List.of(BETTER), DepartureReason.BUDGET_DOES_NOT_HOLD, REASON);
    refuses(
        AwardRule.SIGNATURE_IS_UNDER_THIS_DEPARTURE,
        sign(other, SigningPower.RIGHT_TO_SIGN, OFFICIAL),
        proposed(),
        explained());
    refuses(
        AwardRule.DEPARTURE_AWAITS_SIGNATURES,
        sign(TEXT, SigningPower.RIGHT_TO_SIGN, OFFICIAL),
        proposed());
  }

  private void refuses(AwardRule rule, AwardCommand command, Event... given) {
    award.given((Object[]) given).when(command).expectNoEvents().expectException(refusedBy(rule));
  }

  private static ApproveAward approve(Acting by) {
    return new ApproveAward(NUMBER, "17-НҚ", by);
  }

  private static ExplainDeparture explain(String reason, Acting by) {
    return new ExplainDeparture(NUMBER, DepartureReason.COUNCIL_DID_NOT_SUPPORT, reason, by);
  }

  private static SignDeparture sign(DepartureText text, SigningPower power, Acting by) {
    return new SignDeparture(NUMBER, signature(text, power, "first"), by);
  }

  private static Signature signature(DepartureText text, SigningPower power, String name) {
    Statement statement =
        new Statement(DepartureText.ACT, NUMBER.irn(), null, text.hash(), List.of(), "commitment");
    return new Signature(statement, CanonicalJson.hash(name), power, Authority.DEMONSTRATION);
  }

  private static AwardEvent explained() {
    return new AwardEvent.DepartureExplained(NUMBER, TEXT, OFFICIAL.person(), NOON);
  }

  private static AwardEvent signed(int count, Acting by) {
    return new AwardEvent.DepartureSigned(
        NUMBER,
        TEXT,
        count,
        signature(TEXT, SigningPower.RIGHT_TO_SIGN, "first"),
        by.person(),
        NOON);
  }

  private static AwardEvent proposed() {
    return new AwardEvent.AwardProposed(
        NUMBER,
        CALL,
        new FundId("KBK-401103"),
        ApplicationId.of("00000000-0000-0000-0000-000000000001"),
        new NeedId("N-2026-00001"),
        INSTITUTE,
        Tiyn.ofTenge(80_000_000),
        BallotId.of("AP26000001", 1),
        List.of(RESEARCHER.person(), EXPERT.person()),
        PersonId.PLATFORM,
        NOON);
  }
}

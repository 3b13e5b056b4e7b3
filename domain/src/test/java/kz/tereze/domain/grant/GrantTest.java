package kz.tereze.domain.grant;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.COLLEAGUE;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.APPLICATION;
import static kz.tereze.domain.grant.Granted.CALL;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.INVOLVED;
import static kz.tereze.domain.grant.Granted.NEED;
import static kz.tereze.domain.grant.Granted.PAYEE;
import static kz.tereze.domain.grant.Granted.RESULT;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.accept;
import static kz.tereze.domain.grant.Granted.accepted;
import static kz.tereze.domain.grant.Granted.close;
import static kz.tereze.domain.grant.Granted.closed;
import static kz.tereze.domain.grant.Granted.conclude;
import static kz.tereze.domain.grant.Granted.concluded;
import static kz.tereze.domain.grant.Granted.inForce;
import static kz.tereze.domain.grant.Granted.offer;
import static kz.tereze.domain.grant.Granted.offered;
import static kz.tereze.domain.grant.Granted.open;
import static kz.tereze.domain.grant.Granted.opened;
import static kz.tereze.domain.grant.Granted.ordered;
import static kz.tereze.domain.grant.Granted.paid;
import static kz.tereze.domain.grant.Granted.paidInFull;
import static kz.tereze.domain.grant.Granted.signed;
import static kz.tereze.domain.grant.Granted.tranche;
import static kz.tereze.domain.grant.Granted.with;

import java.util.Collections;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class GrantTest {

  private static final Acting OFFICIAL_OF_RECIPIENT = acting(20, Role.OFFICIAL, INSTITUTE);

  private final KnownDecisions decisions = new KnownDecisions();
  private final KnownRegister register = new KnownRegister().accredited(INSTITUTE);
  private final FixtureConfiguration<Grant> grant =
      Fixtures.of(Grant.class, decisions).registerInjectableResource(register);

  @Test
  void an_approved_award_becomes_a_grant_once() {
    grant.givenNoPriorActivity().when(open()).expectEvents(opened());
    after(opened()).when(open()).expectNoEvents().expectSuccessfulHandlerExecution();
    OpenGrant larger =
        new OpenGrant(
            GRANT,
            CALL,
            new FundId("KBK-401103"),
            APPLICATION,
            NEED,
            INSTITUTE,
            AMOUNT.plus(AMOUNT),
            INVOLVED,
            PLATFORM);
    refuses(GrantRule.OPENED_ONCE, after(opened()).when(larger));
  }

  @Test
  void nobody_opens_a_grant_past_the_award() {
    OpenGrant byHand =
        new OpenGrant(
            GRANT,
            CALL,
            new FundId("KBK-401103"),
            APPLICATION,
            NEED,
            INSTITUTE,
            AMOUNT,
            INVOLVED,
            OFFICIAL);
    refuses(GrantRule.OPENED_BY_THE_PLATFORM, grant.givenNoPriorActivity().when(byHand));
  }

  @Test
  void an_official_offers_tranches_that_add_up_to_the_award() {
    after(opened()).when(offer(TRANCHES, OFFICIAL)).expectEvents(offered());
    List<Tranche> incomplete = List.of(tranche(1, 3_000_000), tranche(2, 5_000_000));
    refuses(GrantRule.TRANCHES_MATCH_AWARD, after(opened()).when(offer(incomplete, OFFICIAL)));
    List<Tranche> huge = List.of(tranche(1, 3_000_000), tranche(2, Long.MAX_VALUE / 100));
    refuses(GrantRule.TRANCHES_MATCH_AWARD, after(opened()).when(offer(huge, OFFICIAL)));
  }

  @Test
  void no_contract_is_made_with_whom_the_register_speaks_against() {
    register.withdrawn(INSTITUTE);
    refuses(GrantRule.RECIPIENT_IS_ACCREDITED, after(opened()).when(offer(TRANCHES, OFFICIAL)));
    refuses(
        GrantRule.RECIPIENT_IS_ACCREDITED,
        after(opened(), offered(), accepted(), signed(Side.RECIPIENT)).when(conclude(OFFICIAL)));
    register.accredited(INSTITUTE).sanctioned(INSTITUTE, "a false report");
    refuses(GrantRule.RECIPIENT_IS_NOT_SANCTIONED, after(opened()).when(offer(TRANCHES, OFFICIAL)));
    refuses(
        GrantRule.RECIPIENT_IS_NOT_SANCTIONED,
        after(opened(), offered(), accepted(), signed(Side.RECIPIENT)).when(conclude(OFFICIAL)));
  }

  @Test
  void no_contract_is_made_with_a_team_of_which_somebody_is_sanctioned() {
    decisions.carriedOutBy(RESEARCHER.person(), COLLEAGUE.person());
    register.sanctioned(COLLEAGUE.person(), "a false report");
    refuses(GrantRule.TEAM_IS_NOT_SANCTIONED, after(opened()).when(offer(TRANCHES, OFFICIAL)));
    refuses(
        GrantRule.TEAM_IS_NOT_SANCTIONED,
        after(opened(), offered(), accepted(), signed(Side.RECIPIENT)).when(conclude(OFFICIAL)));
    decisions.carriedOutBy(RESEARCHER.person());
    after(opened()).when(offer(TRANCHES, OFFICIAL)).expectSuccessfulHandlerExecution();
  }

  @Test
  void no_contract_is_offered_while_appeals_can_come_or_are_open() {
    decisions.standStill(Decision.COUNCIL, new Standstill(OFFICIAL.at().plusSeconds(1), 0));
    refuses(GrantRule.APPEALS_ARE_OVER, after(opened()).when(offer(TRANCHES, OFFICIAL)));
    decisions.standStill(Decision.COUNCIL, new Standstill(OFFICIAL.at(), 1));
    refuses(GrantRule.APPEALS_ARE_OVER, after(opened()).when(offer(TRANCHES, OFFICIAL)));
    decisions.standStill(Decision.COUNCIL, new Standstill(OFFICIAL.at(), 0));
    after(opened()).when(offer(TRANCHES, OFFICIAL)).expectEvents(offered());
    decisions.forget();
    refuses(GrantRule.APPEALS_ARE_OVER, after(opened()).when(offer(TRANCHES, OFFICIAL)));
  }

  @Test
  void only_an_official_of_another_organisation_offers_concludes_and_closes() {
    refuses(GrantRule.OFFERED_BY_OFFICIAL, after(opened()).when(offer(TRANCHES, RESEARCHER)));
    refuses(
        GrantRule.OFFICIAL_NOT_OF_RECIPIENT,
        after(opened()).when(offer(TRANCHES, OFFICIAL_OF_RECIPIENT)));
    refuses(
        GrantRule.CONCLUDED_BY_OFFICIAL,
        after(opened(), offered(), accepted(), signed(Side.RECIPIENT)).when(conclude(TREASURER)));
    refuses(
        GrantRule.OFFICIAL_NOT_OF_RECIPIENT,
        after(opened(), offered(), accepted(), signed(Side.RECIPIENT))
            .when(conclude(OFFICIAL_OF_RECIPIENT)));
    refuses(GrantRule.CLOSED_BY_OFFICIAL, after(paidInFull()).when(close(RESULT, TREASURER)));
    refuses(
        GrantRule.OFFICIAL_NOT_OF_RECIPIENT,
        after(paidInFull()).when(close(RESULT, OFFICIAL_OF_RECIPIENT)));
  }

  @Test
  void tranches_are_numbered_positive_and_say_what_they_pay() {
    Tranche unnamed = new Tranche(1, Tiyn.ofTenge(1), TODAY, new Text("", "Этап", "Stage"));
    for (List<Tranche> malformed :
        List.<List<Tranche>>of(
            List.of(),
            List.of(tranche(2, 10_000_000)),
            List.of(tranche(1, 0), tranche(2, 10_000_000)),
            List.of(tranche(1, 3_000_000), tranche(1, 7_000_000)),
            List.of(unnamed),
            Collections.nCopies(41, tranche(1, 1)))) {
      refuses(GrantRule.TRANCHES_WELL_FORMED, after(opened()).when(offer(malformed, OFFICIAL)));
    }
  }

  @Test
  void the_advance_stays_within_the_policy() {
    Tranche overTheLimit =
        new Tranche(1, Tiyn.ofTenge(3_000_000).plus(new Tiyn(1)), TODAY, tranche(1, 1).purpose());
    Tranche rest =
        new Tranche(
            2, Tiyn.ofTenge(7_000_000).minus(new Tiyn(1)), TODAY, tranche(1, 1).purpose(), 2);
    refuses(
        GrantRule.ADVANCE_WITHIN_LIMIT,
        after(opened()).when(offer(List.of(overTheLimit, rest), OFFICIAL)));
  }

  @Test
  void what_is_left_for_the_end_is_no_less_than_the_holdback() {
    Tranche most = new Tranche(1, Tiyn.ofTenge(9_100_000), TODAY, tranche(1, 1).purpose(), 1);
    Tranche little = new Tranche(2, Tiyn.ofTenge(900_000), TODAY, tranche(1, 1).purpose(), 2);
    refuses(GrantRule.HOLDBACK_KEPT, after(opened()).when(offer(List.of(most, little), OFFICIAL)));
  }

  @Test
  void tranches_follow_milestones() {
    Tranche first = tranche(1, 3_000_000);
    for (Integer wrong : new Integer[] {null, 0, 1, 3}) {
      Tranche second =
          new Tranche(2, Tiyn.ofTenge(7_000_000), first.dueOn(), first.purpose(), wrong);
      refuses(
          GrantRule.TRANCHES_FOLLOW_MILESTONES,
          after(opened()).when(offer(List.of(first, second), OFFICIAL)));
    }
    refuses(
        GrantRule.MILESTONES_WELL_FORMED,
        after(opened())
            .when(
                new OfferContract(
                    Granted.GRANT,
                    Granted.CUSTOMER,
                    new Plan(List.of(), List.of(new Tranche(1, AMOUNT, TODAY, first.purpose()))),
                    OFFICIAL)));
  }

  @Test
  void a_later_tranche_is_not_due_earlier() {
    Tranche early = new Tranche(2, Tiyn.ofTenge(7_000_000), TODAY, tranche(1, 1).purpose());
    refuses(
        GrantRule.TRANCHES_DUE_IN_ORDER,
        after(opened()).when(offer(List.of(tranche(1, 3_000_000), early), OFFICIAL)));
  }

  @Test
  void a_contract_is_offered_once() {
    after(opened(), offered())
        .when(offer(TRANCHES, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.AWAITS_OFFER, after(opened(), offered()).when(offer(TRANCHES, OTHER_OFFICIAL)));
  }

  @Test
  void somebody_of_the_recipient_accepts_and_names_the_account() {
    after(opened(), offered()).when(accept(PAYEE, RESEARCHER)).expectEvents(accepted());
    refuses(
        GrantRule.ACCEPTED_BY_RECIPIENT, after(opened(), offered()).when(accept(PAYEE, EXPERT)));
    refuses(GrantRule.AWAITS_ACCEPTANCE, after(opened()).when(accept(PAYEE, RESEARCHER)));
  }

  @Test
  void an_accepted_account_is_not_exchanged() {
    after(opened(), offered(), accepted())
        .when(accept(PAYEE, RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.AWAITS_ACCEPTANCE,
        after(opened(), offered(), accepted())
            .when(accept(new Iban("KZ129261001000000001"), RESEARCHER)));
    refuses(
        GrantRule.AWAITS_ACCEPTANCE,
        after(opened(), offered(), accepted()).when(accept(PAYEE, COLLEAGUE)));
  }

  @Test
  void an_accepted_contract_is_concluded_once() {
    refuses(GrantRule.AWAITS_CONCLUSION, after(opened(), offered()).when(conclude(OFFICIAL)));
    refuses(
        GrantRule.AWAITS_CONCLUSION,
        after(opened(), offered(), accepted()).when(conclude(OFFICIAL)));
    after(opened(), offered(), accepted(), signed(Side.RECIPIENT))
        .when(conclude(OFFICIAL))
        .expectEvents(signed(Side.STATE), concluded());
    after(inForce()).when(conclude(OFFICIAL)).expectNoEvents().expectSuccessfulHandlerExecution();
    refuses(GrantRule.AWAITS_CONCLUSION, after(inForce()).when(conclude(OTHER_OFFICIAL)));
  }

  @Test
  void a_grant_paid_in_full_is_closed_with_its_result() {
    after(paidInFull()).when(close(RESULT, OFFICIAL)).expectEvents(closed());
    refuses(GrantRule.PAID_IN_FULL, after(inForce()).when(close(RESULT, OFFICIAL)));
    refuses(GrantRule.CONTRACT_IS_IN_FORCE, after(opened()).when(close(RESULT, OFFICIAL)));
    refuses(GrantRule.RESULT_STATED, after(paidInFull()).when(close("done", OFFICIAL)));
    after(with(paidInFull(), closed()))
        .when(close(RESULT, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.CONTRACT_IS_IN_FORCE,
        after(with(paidInFull(), closed())).when(close(RESULT, OTHER_OFFICIAL)));
  }

  @Test
  void a_payment_without_a_contract_is_corrupt_history() {
    after(opened(), ordered(1, 1)).when(open()).expectException(corruptHistory());
    after(with(inForce(), paid(1, 1))).when(open()).expectException(corruptHistory());
    after(with(paidInFull(), closed(), concluded())).when(open()).expectException(corruptHistory());
  }

  private TestExecutor<Grant> after(GrantEvent... events) {
    return grant.given((Object[]) events);
  }

  private static void refuses(GrantRule rule, ResultValidator<Grant> result) {
    result.expectNoEvents().expectException(refusedBy(rule));
  }
}

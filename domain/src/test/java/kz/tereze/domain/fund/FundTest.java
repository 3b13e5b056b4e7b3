package kz.tereze.domain.fund;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.MINE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundCommand.AppropriateToCall;
import kz.tereze.api.fund.FundCommand.CreditReceipt;
import kz.tereze.api.fund.FundCommand.EstablishFund;
import kz.tereze.api.fund.FundCommand.TakeBackFromCall;
import kz.tereze.api.fund.FundEvent.AppropriatedToCall;
import kz.tereze.api.fund.FundEvent.AppropriationRefused;
import kz.tereze.api.fund.FundEvent.FundEstablished;
import kz.tereze.api.fund.FundEvent.ReceiptCredited;
import kz.tereze.api.fund.FundEvent.ReceiptSetAside;
import kz.tereze.api.fund.FundEvent.ReturnedFromCall;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.fund.FundRule;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.domain.Fixtures;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class FundTest {

  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Text NAME = new Text("Мұнай қоры", "Нефтяной фонд", "Oil fund");
  private static final ObligationId OIL = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
  private static final ObligationId ORE = ObligationId.of(MINE, 2026, Regime.CODE);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final Tiyn TEN = Tiyn.ofTenge(10);
  private static final Tiyn SIX = Tiyn.ofTenge(6);
  private static final Tiyn FOUR = Tiyn.ofTenge(4);

  private final FixtureConfiguration<Fund> fund = Fixtures.of(Fund.class);

  @Test
  void an_administrator_establishes_a_fund() {
    fund.givenNoPriorActivity().when(establish(NAME, ADMINISTRATOR)).expectEvents(established());
  }

  @Test
  void nobody_else_establishes_a_fund() {
    fund.givenNoPriorActivity()
        .when(establish(NAME, OFFICIAL))
        .expectException(refusedBy(FundRule.ESTABLISHED_BY_ADMINISTRATOR));
  }

  @Test
  void a_fund_has_a_name_in_both_state_languages() {
    fund.givenNoPriorActivity()
        .when(establish(new Text("", "Нефтяной фонд", "Oil fund"), ADMINISTRATOR))
        .expectException(refusedBy(FundRule.NAME_IN_STATE_LANGUAGES));
  }

  @Test
  void a_fund_is_established_once() {
    fund.given(established()).when(establish(NAME, ADMINISTRATOR)).expectNoEvents();
    fund.given(established())
        .when(establish(new Text("Басқа қор", "Другой фонд", null), ADMINISTRATOR))
        .expectException(refusedBy(FundRule.ESTABLISHED_ONCE));
  }

  @Test
  void a_receipt_counts_once() {
    fund.given(established())
        .when(credit(OIL, TEN, "REF-1", PLATFORM))
        .expectEvents(credited(OIL, TEN, "REF-1"));
    fund.given(established(), credited(OIL, TEN, "REF-1"))
        .when(credit(OIL, TEN, "REF-1", PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void one_bank_booking_does_not_meet_two_obligations() {
    ReceiptSetAside setAside =
        new ReceiptSetAside(FUND, ORE, SIX, "REF-1", OIL, PersonId.PLATFORM, NOON);
    fund.given(established(), credited(OIL, TEN, "REF-1"))
        .when(credit(ORE, SIX, "REF-1", PLATFORM))
        .expectEvents(setAside);
    fund.given(established(), credited(OIL, TEN, "REF-1"), setAside)
        .when(credit(ORE, SIX, "REF-1", PLATFORM))
        .expectNoEvents();
  }

  @Test
  void what_was_set_aside_is_not_spent() {
    fund.given(
            established(),
            credited(OIL, FOUR, "REF-1"),
            new ReceiptSetAside(FUND, ORE, TEN, "REF-1", OIL, PersonId.PLATFORM, NOON))
        .when(appropriate(TEN, PLATFORM))
        .expectEvents(appropriationRefused(TEN, FOUR));
  }

  @Test
  void a_fund_gives_what_it_received_and_not_a_tiyn_more() {
    fund.given(established(), credited(OIL, SIX, "REF-1"), credited(ORE, FOUR, "REF-2"))
        .when(appropriate(TEN, PLATFORM))
        .expectEvents(appropriated(TEN));
    Tiyn tooMuch = TEN.plus(new Tiyn(1));
    fund.given(established(), credited(OIL, TEN, "REF-1"))
        .when(appropriate(tooMuch, PLATFORM))
        .expectEvents(appropriationRefused(tooMuch, TEN));
  }

  @Test
  void money_given_to_one_call_is_not_there_for_another() {
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(SIX))
        .when(new AppropriateToCall(FUND, new CallId("C-2026-002"), SIX, PLATFORM))
        .expectEvents(
            new AppropriationRefused(
                FUND, new CallId("C-2026-002"), SIX, FOUR, PersonId.PLATFORM, NOON));
  }

  @Test
  void a_call_asks_once_whatever_the_answer_was() {
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(SIX))
        .when(appropriate(SIX, PLATFORM))
        .expectNoEvents();
    fund.given(established(), appropriationRefused(SIX, Tiyn.ZERO), credited(OIL, TEN, "REF-1"))
        .when(appropriate(SIX, PLATFORM))
        .expectNoEvents();
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(SIX))
        .when(appropriate(FOUR, PLATFORM))
        .expectException(refusedBy(FundRule.APPROPRIATED_ONCE));
  }

  @Test
  void what_a_call_did_not_award_comes_back_once() {
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(TEN))
        .when(takeBack(SIX, PLATFORM))
        .expectEvents(returned(SIX));
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(TEN), returned(SIX))
        .when(takeBack(SIX, PLATFORM))
        .expectNoEvents();
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(TEN), returned(SIX))
        .when(takeBack(FOUR, PLATFORM))
        .expectException(refusedBy(FundRule.RETURNED_ONCE));
  }

  @Test
  void what_came_back_can_be_given_again() {
    CallId next = new CallId("C-2026-002");
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(TEN), returned(SIX))
        .when(new AppropriateToCall(FUND, next, SIX, PLATFORM))
        .expectEvents(new AppropriatedToCall(FUND, next, SIX, PersonId.PLATFORM, NOON));
  }

  @Test
  void a_call_does_not_return_more_than_it_was_given() {
    fund.given(established(), credited(OIL, TEN, "REF-1"), appropriated(SIX))
        .when(takeBack(TEN, PLATFORM))
        .expectException(refusedBy(FundRule.RETURN_WITHIN_APPROPRIATION));
    fund.given(established(), appropriationRefused(SIX, Tiyn.ZERO))
        .when(takeBack(SIX, PLATFORM))
        .expectException(refusedBy(FundRule.RETURN_WITHIN_APPROPRIATION));
  }

  @Test
  void only_the_platform_moves_money() {
    for (Object command :
        new Object[] {
          credit(OIL, TEN, "REF-1", TREASURER),
          appropriate(TEN, OFFICIAL),
          takeBack(TEN, ADMINISTRATOR)
        }) {
      fund.given(established())
          .when(command)
          .expectException(refusedBy(FundRule.MOVED_BY_THE_PLATFORM));
    }
  }

  @Test
  void nothing_is_not_moved() {
    for (Object command :
        new Object[] {
          credit(OIL, Tiyn.ZERO, "REF-1", PLATFORM),
          appropriate(new Tiyn(-1), PLATFORM),
          takeBack(Tiyn.ZERO, PLATFORM)
        }) {
      fund.given(established())
          .when(command)
          .expectException(refusedBy(FundRule.AMOUNT_IS_POSITIVE));
    }
  }

  @Test
  void a_fund_nobody_established_moves_nothing() {
    fund.givenNoPriorActivity()
        .when(credit(OIL, TEN, "REF-1", PLATFORM))
        .expectException(AggregateNotFoundException.class);
  }

  @Test
  void an_appropriation_beyond_the_receipts_is_corrupt_history() {
    fund.given(established(), appropriated(TEN))
        .when(takeBack(TEN, PLATFORM))
        .expectException(corruptHistory());
  }

  private static EstablishFund establish(Text name, Acting by) {
    return new EstablishFund(FUND, name, by);
  }

  private static CreditReceipt credit(
      ObligationId obligation, Tiyn amount, String reference, Acting by) {
    return new CreditReceipt(FUND, obligation, amount, reference, ACCOUNT, TODAY, false, by);
  }

  private static AppropriateToCall appropriate(Tiyn amount, Acting by) {
    return new AppropriateToCall(FUND, CALL, amount, by);
  }

  private static TakeBackFromCall takeBack(Tiyn amount, Acting by) {
    return new TakeBackFromCall(FUND, CALL, amount, by);
  }

  private static FundEstablished established() {
    return new FundEstablished(FUND, NAME, ADMINISTRATOR.person(), NOON);
  }

  private static ReceiptCredited credited(ObligationId obligation, Tiyn amount, String reference) {
    return new ReceiptCredited(
        FUND, obligation, amount, reference, ACCOUNT, TODAY, false, PersonId.PLATFORM, NOON);
  }

  private static AppropriatedToCall appropriated(Tiyn amount) {
    return new AppropriatedToCall(FUND, CALL, amount, PersonId.PLATFORM, NOON);
  }

  private static AppropriationRefused appropriationRefused(Tiyn amount, Tiyn available) {
    return new AppropriationRefused(FUND, CALL, amount, available, PersonId.PLATFORM, NOON);
  }

  private static ReturnedFromCall returned(Tiyn amount) {
    return new ReturnedFromCall(FUND, CALL, amount, PersonId.PLATFORM, NOON);
  }
}

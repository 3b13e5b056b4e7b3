package kz.tereze.domain.statement;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineCommand.ArriveLine;
import kz.tereze.api.statement.LineCommand.ClaimLine;
import kz.tereze.api.statement.LineCommand.MatchLine;
import kz.tereze.api.statement.LineCommand.ReopenLine;
import kz.tereze.api.statement.LineCommand.SetLineAside;
import kz.tereze.api.statement.LineCommand.SettleLine;
import kz.tereze.api.statement.LineEvent.LineArrived;
import kz.tereze.api.statement.LineEvent.LineMatched;
import kz.tereze.api.statement.LineEvent.LineReopened;
import kz.tereze.api.statement.LineEvent.LineSetAside;
import kz.tereze.api.statement.LineEvent.LineSettled;
import kz.tereze.api.statement.LineId;
import kz.tereze.api.statement.StatementRule;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class StatementLineTest {

  private static final LineId LINE = LineId.of(new BankAccountId("OIL-MAIN"), "REF/1");
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final Tiyn AMOUNT = Tiyn.ofTenge(5);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final Claim OBLIGATION =
      new Claim(ClaimKind.OBLIGATION, ObligationId.of(OIL_COMPANY, 2026, Regime.CODE).key());
  private static final Claim PAYMENT = new Claim(ClaimKind.PAYMENT, "AP26000001-T1-1");
  private static final Claim REFUND = new Claim(ClaimKind.REFUND, "AP26000001");
  private static final String RULE = "rule.levy.IS_ASSESSED";
  private static final String REASON = "Their letter of 2 September names it.";

  private final FixtureConfiguration<StatementLine> line = Fixtures.of(StatementLine.class);

  @Test
  void a_booking_arrives_once_however_often_the_bank_tells_it() {
    line.givenNoPriorActivity().when(arrive(PLATFORM)).expectEvents(arrived());
    line.given(arrived()).when(arrive(PLATFORM)).expectNoEvents();
    line.givenNoPriorActivity()
        .when(arrive(TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void what_nobody_takes_is_set_aside_once() {
    line.given(arrived()).when(setAside(PLATFORM)).expectEvents(aside());
    line.given(arrived(), aside()).when(setAside(PLATFORM)).expectNoEvents();
    line.given(arrived(), settled(false)).when(setAside(PLATFORM)).expectNoEvents();
    line.given(arrived())
        .when(setAside(ACCOUNTANT))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void the_treasury_finds_out_what_a_booking_is_for() {
    line.given(arrived(), aside())
        .when(match(OBLIGATION, REASON, ACCOUNTANT))
        .expectEvents(matched());
    line.given(arrived(), aside())
        .when(match(OBLIGATION, REASON, OFFICIAL))
        .expectException(refusedBy(StatementRule.MATCHED_BY_THE_TREASURY));
    line.given(arrived(), aside())
        .when(match(OBLIGATION, "short", ACCOUNTANT))
        .expectException(refusedBy(StatementRule.REASON_GIVEN));
    line.given(arrived(), aside())
        .when(match(PAYMENT, REASON, ACCOUNTANT))
        .expectException(refusedBy(StatementRule.CLAIM_FITS_THE_DIRECTION));
    line.given(arrived(), aside(), matched())
        .when(match(OBLIGATION, REASON, ACCOUNTANT))
        .expectNoEvents();
  }

  @Test
  void only_what_waits_is_matched() {
    line.given(arrived())
        .when(match(OBLIGATION, REASON, ACCOUNTANT))
        .expectException(refusedBy(StatementRule.LINE_IS_ASIDE));
    line.given(arrived(), settled(false))
        .when(match(OBLIGATION, REASON, ACCOUNTANT))
        .expectException(refusedBy(StatementRule.LINE_IS_ASIDE));
    line.given(arrived(), aside(), matched())
        .when(match(OBLIGATION, REASON, TREASURER))
        .expectException(refusedBy(StatementRule.LINE_IS_ASIDE));
  }

  @Test
  void a_match_nobody_takes_goes_back_on_the_list() {
    line.given(arrived(), aside(), matched()).when(reopen(PLATFORM)).expectEvents(reopened());
    line.given(arrived(), aside()).when(reopen(PLATFORM)).expectNoEvents();
    line.given(arrived(), aside(), matched(), reopened())
        .when(match(OBLIGATION, REASON, TREASURER))
        .expectSuccessfulHandlerExecution();
    line.given(arrived(), aside(), matched())
        .when(reopen(TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_booking_is_settled_once_and_remembers_that_it_waited() {
    line.given(arrived()).when(settle(OBLIGATION, PLATFORM)).expectEvents(settled(false));
    line.given(arrived(), aside()).when(settle(OBLIGATION, PLATFORM)).expectEvents(settled(true));
    line.given(arrived(), settled(false)).when(settle(OBLIGATION, PLATFORM)).expectNoEvents();
    line.given(arrived(), settled(false))
        .when(settle(PAYMENT, PLATFORM))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
    line.given(arrived())
        .when(settle(OBLIGATION, TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void a_booking_is_for_what_a_person_found_or_for_what_took_it_and_for_nothing_else() {
    line.given(arrived()).when(claim(OBLIGATION, PLATFORM)).expectNoEvents();
    line.given(arrived(), aside())
        .when(claim(OBLIGATION, PLATFORM))
        .expectException(refusedBy(StatementRule.LINE_COUNTS_ONCE));
    line.given(arrived(), aside(), matched())
        .when(claim(OBLIGATION, PLATFORM))
        .expectSuccessfulHandlerExecution();
    line.given(arrived(), aside(), matched())
        .when(claim(REFUND, PLATFORM))
        .expectException(refusedBy(StatementRule.LINE_COUNTS_ONCE));
    line.given(arrived(), aside(), matched(), reopened())
        .when(claim(OBLIGATION, PLATFORM))
        .expectException(refusedBy(StatementRule.LINE_COUNTS_ONCE));
    line.given(arrived(), settled(false))
        .when(claim(OBLIGATION, PLATFORM))
        .expectSuccessfulHandlerExecution();
    line.given(arrived(), settled(false))
        .when(claim(REFUND, PLATFORM))
        .expectException(refusedBy(StatementRule.LINE_COUNTS_ONCE));
    line.given(arrived())
        .when(claim(OBLIGATION, TREASURER))
        .expectException(refusedBy(StatementRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void what_happens_before_the_arrival_is_corrupt_history() {
    line.given(aside()).when(arrive(PLATFORM)).expectException(corruptHistory());
  }

  private static ClaimLine claim(Claim claim, Acting by) {
    return new ClaimLine(LINE, claim, by);
  }

  private static BankLine booking() {
    return new BankLine(LINE, Direction.CREDIT, AMOUNT, TODAY, OIL_COMPANY, null, OBLIGATION, null);
  }

  private static ArriveLine arrive(Acting by) {
    return new ArriveLine(FUND, booking(), by);
  }

  private static SetLineAside setAside(Acting by) {
    return new SetLineAside(LINE, RULE, by);
  }

  private static MatchLine match(Claim claim, String reason, Acting by) {
    return new MatchLine(LINE, claim, reason, by);
  }

  private static ReopenLine reopen(Acting by) {
    return new ReopenLine(LINE, OBLIGATION, RULE, by);
  }

  private static SettleLine settle(Claim claim, Acting by) {
    return new SettleLine(LINE, claim, by);
  }

  private static LineArrived arrived() {
    return new LineArrived(LINE, FUND, booking(), PersonId.PLATFORM, NOON);
  }

  private static LineSetAside aside() {
    return new LineSetAside(
        LINE, FUND, Direction.CREDIT, AMOUNT, TODAY, RULE, PersonId.PLATFORM, NOON);
  }

  private static LineMatched matched() {
    return new LineMatched(LINE, FUND, booking(), OBLIGATION, REASON, ACCOUNTANT.person(), NOON);
  }

  private static LineReopened reopened() {
    return new LineReopened(LINE, FUND, OBLIGATION, RULE, PersonId.PLATFORM, NOON);
  }

  private static LineSettled settled(boolean wasAside) {
    return new LineSettled(
        LINE, FUND, OBLIGATION, Direction.CREDIT, AMOUNT, TODAY, wasAside, PersonId.PLATFORM, NOON);
  }
}

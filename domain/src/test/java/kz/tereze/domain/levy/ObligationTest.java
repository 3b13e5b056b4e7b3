package kz.tereze.domain.levy;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.MINE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ObligationSettled;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationTest {

  private static final ObligationId OBLIGATION = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final Tiyn BASE = Tiyn.ofTenge(1_000_000_000);
  private static final Tiyn DUE = Tiyn.ofTenge(10_000_000);
  private static final Tiyn FIVE = Tiyn.ofTenge(5);
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private final FixtureConfiguration<Obligation> obligation = Levied.obligation();

  @Test
  void one_percent_of_the_base_is_due() {
    obligation.givenNoPriorActivity().when(assess(BASE, 2, OFFICIAL)).expectEvents(assessed());
  }

  @Test
  void a_fraction_of_a_tiyn_is_dropped() {
    obligation
        .givenNoPriorActivity()
        .when(assess(new Tiyn(10_199), 2, OFFICIAL))
        .expectEvents(
            new ObligationAssessed(
                OBLIGATION,
                FUND,
                new Tiyn(10_199),
                100,
                "Subsoil Code, art. 129(1)(2), 178(1)(2)",
                new Tiyn(101),
                OFFICIAL.person(),
                NOON));
  }

  @Test
  void only_an_official_assesses() {
    obligation
        .givenNoPriorActivity()
        .when(assess(BASE, 2, TREASURER))
        .expectNoEvents()
        .expectException(refusedBy(ObligationRule.ASSESSED_BY_OFFICIAL));
  }

  @Test
  void nobody_owes_anything_in_the_first_year_of_production() {
    obligation
        .givenNoPriorActivity()
        .when(assess(BASE, 1, OFFICIAL))
        .expectException(refusedBy(ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR));
  }

  @Test
  void an_empty_base_is_not_assessed() {
    obligation
        .givenNoPriorActivity()
        .when(assess(Tiyn.ZERO, 2, OFFICIAL))
        .expectException(refusedBy(ObligationRule.BASE_IS_POSITIVE));
  }

  @Test
  void a_year_before_the_law_is_not_assessed() {
    obligation
        .givenNoPriorActivity()
        .when(
            new AssessObligation(
                ObligationId.of(OIL_COMPANY, 2018, Regime.CODE), FUND, BASE, 2, OFFICIAL))
        .expectException(refusedBy(ObligationRule.RATE_IS_KNOWN_FOR_YEAR));
  }

  @Test
  void the_same_assessment_twice_has_the_effect_of_one() {
    obligation.given(assessed()).when(assess(BASE, 2, OFFICIAL)).expectNoEvents();
  }

  @Test
  void another_base_or_another_official_does_not_assess_again() {
    obligation
        .given(assessed())
        .when(assess(BASE.plus(BASE), 2, OFFICIAL))
        .expectException(refusedBy(ObligationRule.ASSESSED_ONCE));
    obligation
        .given(assessed())
        .when(assess(BASE, 2, OTHER_OFFICIAL))
        .expectException(refusedBy(ObligationRule.ASSESSED_ONCE));
  }

  @Test
  void what_the_bank_booked_is_received() {
    obligation
        .given(assessed())
        .when(receive(FIVE, "REF-1", OIL_COMPANY))
        .expectEvents(received(FIVE, "REF-1"));
  }

  @Test
  void nobody_types_a_receipt() {
    obligation
        .given(assessed())
        .when(
            new RecordReceipt(
                OBLIGATION, FUND, booking(FIVE, "REF-1", OIL_COMPANY), false, TREASURER))
        .expectException(refusedBy(ObligationRule.FOLLOWS_FROM_THE_BANK));
  }

  @Test
  void a_receipt_needs_an_assessed_obligation() {
    obligation
        .givenNoPriorActivity()
        .when(receive(FIVE, "REF-1", OIL_COMPANY))
        .expectNoEvents()
        .expectException(refusedBy(ObligationRule.IS_ASSESSED));
  }

  @Test
  void somebody_elses_money_does_not_meet_the_obligation_by_itself() {
    obligation
        .given(assessed())
        .when(receive(FIVE, "REF-1", MINE))
        .expectException(refusedBy(ObligationRule.PAID_BY_THE_PAYER));
    obligation
        .given(assessed())
        .when(receive(FIVE, "REF-1", null))
        .expectException(refusedBy(ObligationRule.PAID_BY_THE_PAYER));
  }

  @Test
  void a_person_finds_out_that_somebody_elses_money_is_for_the_obligation() {
    obligation
        .given(assessed())
        .when(new RecordReceipt(OBLIGATION, FUND, booking(FIVE, "REF-1", MINE), true, PLATFORM))
        .expectEvents(received(FIVE, "REF-1"));
  }

  @Test
  void money_of_another_programme_does_not_meet_the_obligation() {
    obligation
        .given(assessed())
        .when(
            new RecordReceipt(
                OBLIGATION,
                new FundId("KBK-401103-ORE"),
                booking(FIVE, "REF-1", OIL_COMPANY),
                true,
                PLATFORM))
        .expectException(refusedBy(ObligationRule.RECEIPT_IS_OF_THE_FUND));
  }

  @Test
  void the_same_booking_told_twice_counts_once() {
    obligation
        .given(assessed(), received(FIVE, "REF-1"))
        .when(receive(FIVE, "REF-1", OIL_COMPANY))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_booking_does_not_stand_for_another_amount() {
    obligation
        .given(assessed(), received(FIVE, "REF-1"))
        .when(receive(FIVE.plus(FIVE), "REF-1", OIL_COMPANY))
        .expectException(refusedBy(ObligationRule.RECEIPT_RECORDED_ONCE));
  }

  @Test
  void what_goes_beyond_the_due_is_counted_as_excess() {
    Tiyn almostAll = DUE.minus(FIVE);
    obligation
        .given(assessed(), received(almostAll, "REF-1"))
        .when(receive(FIVE.plus(FIVE), "REF-2", OIL_COMPANY))
        .expectEvents(received(FIVE.plus(FIVE), FIVE, "REF-2"), settled());
    obligation
        .given(assessed(), received(DUE.plus(FIVE), FIVE, "REF-1"), settled())
        .when(receive(FIVE, "REF-2", OIL_COMPANY))
        .expectEvents(received(FIVE, FIVE, "REF-2"));
  }

  @Test
  void a_receipt_before_the_assessment_is_corrupt_history() {
    obligation
        .given(received(FIVE, "REF-1"))
        .when(assess(BASE, 2, OFFICIAL))
        .expectException(corruptHistory());
  }

  private static AssessObligation assess(Tiyn base, int productionYear, Acting by) {
    return new AssessObligation(OBLIGATION, FUND, base, productionYear, by);
  }

  private static RecordReceipt receive(Tiyn amount, String reference, @Nullable Bin party) {
    return new RecordReceipt(OBLIGATION, FUND, booking(amount, reference, party), false, PLATFORM);
  }

  private static BankLine booking(Tiyn amount, String reference, @Nullable Bin party) {
    return new BankLine(
        LineId.of(ACCOUNT, reference), Direction.CREDIT, amount, TODAY, party, null, null, null);
  }

  private static ObligationAssessed assessed() {
    return new ObligationAssessed(
        OBLIGATION,
        FUND,
        BASE,
        100,
        "Subsoil Code, art. 129(1)(2), 178(1)(2)",
        DUE,
        OFFICIAL.person(),
        NOON);
  }

  private static ObligationSettled settled() {
    return new ObligationSettled(OBLIGATION, DUE, PersonId.PLATFORM, NOON);
  }

  private static ReceiptRecorded received(Tiyn amount, String reference) {
    return received(amount, Tiyn.ZERO, reference);
  }

  private static ReceiptRecorded received(Tiyn amount, Tiyn excess, String reference) {
    LineId line = LineId.of(ACCOUNT, reference);
    return new ReceiptRecorded(
        OBLIGATION, FUND, line, amount, excess, line.key(), TODAY, PersonId.PLATFORM, NOON);
  }
}

package kz.tereze.domain.levy;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.later;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.RecordReceipt;
import kz.tereze.api.levy.ObligationEvent.ObligationAssessed;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObligationTest {

  private static final ObligationId OBLIGATION = ObligationId.of(OIL_COMPANY, 2026, Regime.CODE);
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final Tiyn BASE = Tiyn.ofTenge(1_000_000_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private final FixtureConfiguration<Obligation> obligation = Fixtures.of(Obligation.class);

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
                ObligationId.of(OIL_COMPANY, 2018, Regime.CODE), BASE, 2, OFFICIAL))
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
  void a_treasurer_records_what_arrived() {
    obligation
        .given(assessed())
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY, TREASURER))
        .expectEvents(received(Tiyn.ofTenge(5), "REF-1"));
  }

  @Test
  void only_a_treasurer_records_a_receipt() {
    obligation
        .given(assessed())
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY, OFFICIAL))
        .expectException(refusedBy(ObligationRule.RECORDED_BY_TREASURER));
  }

  @Test
  void a_receipt_needs_an_assessed_obligation() {
    obligation
        .givenNoPriorActivity()
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY, TREASURER))
        .expectNoEvents()
        .expectException(refusedBy(ObligationRule.IS_ASSESSED));
  }

  @Test
  void nothing_is_not_a_receipt() {
    obligation
        .given(assessed())
        .when(receive(Tiyn.ZERO, "REF-1", TODAY, TREASURER))
        .expectException(refusedBy(ObligationRule.AMOUNT_IS_POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " REF", "REF ", "ССЫЛКА", "A_B", "123456789012345678901234567890123456"})
  void a_reference_no_bank_would_give_is_refused(String reference) {
    obligation
        .given(assessed())
        .when(receive(Tiyn.ofTenge(5), reference, TODAY, TREASURER))
        .expectException(refusedBy(ObligationRule.BANK_REFERENCE_WELL_FORMED));
  }

  @Test
  void the_same_booking_recorded_twice_counts_once() {
    obligation
        .given(assessed(), received(Tiyn.ofTenge(5), "REF-1"))
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY, OTHER_TREASURER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_reference_does_not_stand_for_another_amount_or_day() {
    obligation
        .given(assessed(), received(Tiyn.ofTenge(5), "REF-1"))
        .when(receive(Tiyn.ofTenge(6), "REF-1", TODAY, TREASURER))
        .expectException(refusedBy(ObligationRule.RECEIPT_RECORDED_ONCE));
    obligation
        .given(assessed(), received(Tiyn.ofTenge(5), "REF-1"))
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY.minusDays(1), TREASURER))
        .expectException(refusedBy(ObligationRule.RECEIPT_RECORDED_ONCE));
  }

  @Test
  void money_is_not_booked_tomorrow() {
    obligation
        .given(assessed())
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY.plusDays(1), TREASURER))
        .expectException(refusedBy(ObligationRule.BOOKED_BY_TODAY));
  }

  @Test
  void today_is_today_in_kazakhstan() {
    Acting lateInTheEvening = later(TREASURER, Instant.parse("2026-09-01T19:00:00Z"));
    obligation
        .given(assessed())
        .when(receive(Tiyn.ofTenge(5), "REF-1", TODAY.plusDays(1), lateInTheEvening))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_receipt_before_the_assessment_is_corrupt_history() {
    obligation
        .given(received(Tiyn.ofTenge(5), "REF-1"))
        .when(assess(BASE, 2, OFFICIAL))
        .expectException(corruptHistory());
  }

  private static AssessObligation assess(Tiyn base, int productionYear, Acting by) {
    return new AssessObligation(OBLIGATION, base, productionYear, by);
  }

  private static RecordReceipt receive(Tiyn amount, String reference, LocalDate on, Acting by) {
    return new RecordReceipt(OBLIGATION, FUND, amount, reference, on, by);
  }

  private static ObligationAssessed assessed() {
    return new ObligationAssessed(
        OBLIGATION,
        BASE,
        100,
        "Subsoil Code, art. 129(1)(2), 178(1)(2)",
        Tiyn.ofTenge(10_000_000),
        OFFICIAL.person(),
        NOON);
  }

  private static ReceiptRecorded received(Tiyn amount, String reference) {
    return new ReceiptRecorded(
        OBLIGATION, FUND, amount, reference, TODAY, TREASURER.person(), NOON);
  }
}

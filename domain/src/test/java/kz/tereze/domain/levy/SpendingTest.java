package kz.tereze.domain.levy;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.levy.Levied.DUE;
import static kz.tereze.domain.levy.Levied.FIVE;
import static kz.tereze.domain.levy.Levied.FUND;
import static kz.tereze.domain.levy.Levied.OLDER;
import static kz.tereze.domain.levy.Levied.OWED;
import static kz.tereze.domain.levy.Levied.TODAY;
import static kz.tereze.domain.levy.Levied.WHY;
import static kz.tereze.domain.levy.Levied.assessed;
import static kz.tereze.domain.levy.Levied.spending;

import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand.AcceptSpending;
import kz.tereze.api.levy.ObligationCommand.RejectSpending;
import kz.tereze.api.levy.ObligationCommand.ReportSpending;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationEvent.ObligationSettled;
import kz.tereze.api.levy.ObligationEvent.SpendingAccepted;
import kz.tereze.api.levy.ObligationEvent.SpendingRejected;
import kz.tereze.api.levy.ObligationEvent.SpendingReported;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// Own spending under contracts that keep the older law.
class SpendingTest {

  private static final Spending ACT = spending(FIVE, "act 1");

  @Test
  void a_payer_reports_what_it_spent_with_the_act() {
    after(assessed(OLDER)).when(report(OLDER, ACT, ENGINEER)).expectEvents(reported(1, ACT));
    after(assessed(OLDER), reported(1, ACT)).when(report(OLDER, ACT, ENGINEER)).expectNoEvents();
    after(assessed(OLDER))
        .when(report(OLDER, ACT, RESEARCHER))
        .expectException(refusedBy(ObligationRule.TOLD_BY_THE_PAYER));
  }

  @Test
  void under_the_code_nobody_performs_the_duty_itself() {
    after(assessed(OWED))
        .when(report(OWED, ACT, ENGINEER))
        .expectException(refusedBy(ObligationRule.SPENT_UNDER_OLDER_CONTRACT));
  }

  @Test
  void a_spending_says_who_did_what_and_when() {
    refused(
        new Spending(ACT.supplier(), new Text("x", "x", null), FIVE, ACT.actOn(), ACT.evidence()),
        ObligationRule.SPENDING_WELL_FORMED);
    refused(
        new Spending(ACT.supplier(), ACT.work(), Tiyn.ZERO, ACT.actOn(), ACT.evidence()),
        ObligationRule.SPENDING_WELL_FORMED);
    refused(
        new Spending(ACT.supplier(), ACT.work(), FIVE, TODAY.plusDays(1), ACT.evidence()),
        ObligationRule.SPENDING_WELL_FORMED);
    refused(
        new Spending(OIL_COMPANY, ACT.work(), FIVE, ACT.actOn(), ACT.evidence()),
        ObligationRule.SUPPLIER_IS_ANOTHER_RESIDENT);
    refused(
        new Spending(foreign(), ACT.work(), FIVE, ACT.actOn(), ACT.evidence()),
        ObligationRule.SUPPLIER_IS_ANOTHER_RESIDENT);
  }

  @Test
  void an_act_is_of_the_obligations_year_or_the_next() {
    ObligationId earlier = ObligationId.of(OIL_COMPANY, 2025, Regime.LEGACY_CONTRACT);
    after(assessed(earlier))
        .when(report(earlier, ACT, ENGINEER))
        .expectEvents(new SpendingReported(earlier, 1, ACT, ENGINEER.person(), NOON));
    for (int year : new int[] {2024, 2027}) {
      ObligationId other = ObligationId.of(OIL_COMPANY, year, Regime.LEGACY_CONTRACT);
      after(assessed(other))
          .when(report(other, ACT, ENGINEER))
          .expectException(refusedBy(ObligationRule.ACT_IS_OF_THE_YEAR));
    }
  }

  private static void refused(Spending spending, ObligationRule rule) {
    after(assessed(OLDER)).when(report(OLDER, spending, ENGINEER)).expectException(refusedBy(rule));
  }

  @Test
  void no_act_counts_twice_unless_it_was_not_counted() {
    Spending again = new Spending(ACT.supplier(), WHY, FIVE, ACT.actOn(), ACT.evidence());
    after(assessed(OLDER), reported(1, ACT))
        .when(report(OLDER, again, ENGINEER))
        .expectException(refusedBy(ObligationRule.ACT_COUNTS_ONCE));
    after(assessed(OLDER), reported(1, ACT), rejected(1))
        .when(report(OLDER, again, ENGINEER))
        .expectEvents(reported(2, again));
  }

  @Test
  void an_official_counts_it_and_what_goes_beyond_is_excess() {
    after(assessed(OLDER), reported(1, ACT))
        .when(new AcceptSpending(OLDER, 1, OFFICIAL))
        .expectEvents(accepted(1, FIVE, Tiyn.ZERO));
    Spending more = spending(DUE.plus(FIVE), "act 2");
    after(assessed(OLDER), reported(1, more))
        .when(new AcceptSpending(OLDER, 1, OFFICIAL))
        .expectEvents(
            accepted(1, DUE.plus(FIVE), FIVE),
            new ObligationSettled(OLDER, DUE, OFFICIAL.person(), NOON));
    after(assessed(OLDER), reported(1, ACT), accepted(1, FIVE, Tiyn.ZERO))
        .when(new AcceptSpending(OLDER, 1, OFFICIAL))
        .expectNoEvents();
  }

  @Test
  void what_is_decided_stays_decided() {
    after(assessed(OLDER), reported(1, ACT))
        .when(new RejectSpending(OLDER, 1, WHY, OFFICIAL))
        .expectEvents(rejected(1));
    after(assessed(OLDER), reported(1, ACT), rejected(1))
        .when(new AcceptSpending(OLDER, 1, OFFICIAL))
        .expectException(refusedBy(ObligationRule.SPENDING_AWAITS_DECISION));
    after(assessed(OLDER))
        .when(new RejectSpending(OLDER, 1, WHY, OFFICIAL))
        .expectException(refusedBy(ObligationRule.SPENDING_AWAITS_DECISION));
    after(assessed(OLDER), reported(1, ACT))
        .when(new AcceptSpending(OLDER, 1, ENGINEER))
        .expectException(refusedBy(ObligationRule.DECIDED_BY_OFFICIAL));
  }

  private static Bin foreign() {
    for (int check = 0; check <= 9; check++) {
      String digits = "24055000001" + check;
      if (Bin.isValid(digits)) {
        return new Bin(digits);
      }
    }
    throw new IllegalStateException("no check digit");
  }

  private static TestExecutor<Obligation> after(ObligationEvent... facts) {
    return Levied.obligation().given((Object[]) facts);
  }

  private static ReportSpending report(ObligationId obligation, Spending spending, Acting by) {
    return new ReportSpending(obligation, spending, by);
  }

  private static SpendingReported reported(int number, Spending spending) {
    return new SpendingReported(OLDER, number, spending, ENGINEER.person(), NOON);
  }

  private static SpendingAccepted accepted(int number, Tiyn amount, Tiyn excess) {
    return new SpendingAccepted(OLDER, FUND, number, amount, excess, OFFICIAL.person(), NOON);
  }

  private static SpendingRejected rejected(int number) {
    return new SpendingRejected(OLDER, number, WHY, OFFICIAL.person(), NOON);
  }
}

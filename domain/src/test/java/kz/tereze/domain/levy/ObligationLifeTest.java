package kz.tereze.domain.levy;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.levy.Levied.BASE;
import static kz.tereze.domain.levy.Levied.DUE;
import static kz.tereze.domain.levy.Levied.FIVE;
import static kz.tereze.domain.levy.Levied.FUND;
import static kz.tereze.domain.levy.Levied.NEXT;
import static kz.tereze.domain.levy.Levied.OLDER;
import static kz.tereze.domain.levy.Levied.OWED;
import static kz.tereze.domain.levy.Levied.TODAY;
import static kz.tereze.domain.levy.Levied.WHY;
import static kz.tereze.domain.levy.Levied.assessed;
import static kz.tereze.domain.levy.Levied.file;
import static kz.tereze.domain.levy.Levied.on;
import static kz.tereze.domain.levy.Levied.received;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.Declaration;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationCommand.AdjustObligation;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.BringExcessForward;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationCommand.DeclareBase;
import kz.tereze.api.levy.ObligationCommand.DeclareDeclarationOverdue;
import kz.tereze.api.levy.ObligationCommand.DeclareObligationOverdue;
import kz.tereze.api.levy.ObligationCommand.ExemptPayer;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationEvent.BaseDeclared;
import kz.tereze.api.levy.ObligationEvent.DeclarationFellOverdue;
import kz.tereze.api.levy.ObligationEvent.ExcessBroughtForward;
import kz.tereze.api.levy.ObligationEvent.ExcessCarriedForward;
import kz.tereze.api.levy.ObligationEvent.ObligationAdjusted;
import kz.tereze.api.levy.ObligationEvent.ObligationFellOverdue;
import kz.tereze.api.levy.ObligationEvent.ObligationSettled;
import kz.tereze.api.levy.ObligationEvent.PayerExempted;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// Declared, corrected, overdue, paid beyond the due, or not owed at all.
class ObligationLifeTest {

  private static final Tiyn HALF = Tiyn.ofTenge(5_000_000);
  private static final LocalDate PAY_BY = TODAY.plusDays(30);
  private static final Acting OFFICIAL_OF_PAYER = acting(77, Role.OFFICIAL, OIL_COMPANY);

  @Test
  void a_payer_declares_the_base_before_or_after_the_assessment() {
    after().when(declare(BASE, 2, ENGINEER, file("a"))).expectEvents(declared(1, BASE, "a"));
    after(assessed(OWED), declared(1, BASE, "a"))
        .when(declare(BASE.plus(FIVE), 2, ENGINEER, file("b")))
        .expectEvents(declared(2, BASE.plus(FIVE), "b"));
    after(declared(1, BASE, "a")).when(declare(BASE, 2, ENGINEER, file("a"))).expectNoEvents();
  }

  @Test
  void what_is_declared_is_the_payers_word_with_proof() {
    after()
        .when(declare(BASE, 2, RESEARCHER, file("a")))
        .expectException(refusedBy(ObligationRule.TOLD_BY_THE_PAYER));
    after()
        .when(declare(Tiyn.ZERO, 2, ENGINEER, file("a")))
        .expectException(refusedBy(ObligationRule.BASE_IS_POSITIVE));
    after()
        .when(declare(BASE, 1, ENGINEER, file("a")))
        .expectException(refusedBy(ObligationRule.DUE_FROM_SECOND_PRODUCTION_YEAR));
    after()
        .when(declare(BASE, 2, ENGINEER))
        .expectException(refusedBy(ObligationRule.EVIDENCE_IS_GIVEN));
    after()
        .when(declare(BASE, 2, ENGINEER, file("a"), file("a")))
        .expectException(refusedBy(ObligationRule.EVIDENCE_IS_GIVEN));
    after(exempted())
        .when(declare(BASE, 2, ENGINEER, file("a")))
        .expectException(refusedBy(ObligationRule.PAYER_IS_NOT_EXEMPT));
  }

  @Test
  void each_regime_has_a_rate_of_its_own_law() {
    ObligationId early = ObligationId.of(OIL_COMPANY, 2015, Regime.LEGACY_CONTRACT);
    after()
        .when(new AssessObligation(early, FUND, BASE, 1, OFFICIAL))
        .expectSuccessfulHandlerExecution();
    after()
        .when(
            new AssessObligation(
                ObligationId.of(OIL_COMPANY, 2015, Regime.CODE), FUND, BASE, 5, OFFICIAL))
        .expectException(refusedBy(ObligationRule.RATE_IS_KNOWN_FOR_YEAR));
  }

  @Test
  void a_payer_with_a_stable_contract_owes_nothing() {
    after().when(exempt("PSA of 1997, art. 8", OFFICIAL)).expectEvents(exempted());
    after(exempted()).when(exempt("PSA of 1997, art. 8", OFFICIAL)).expectNoEvents();
    after(exempted())
        .when(new AssessObligation(OWED, FUND, BASE, 2, OFFICIAL))
        .expectException(refusedBy(ObligationRule.PAYER_IS_NOT_EXEMPT));
    after(assessed(OWED))
        .when(exempt("PSA of 1997, art. 8", OFFICIAL))
        .expectException(refusedBy(ObligationRule.EXEMPT_BEFORE_ASSESSMENT));
    after()
        .when(exempt("PSA", OFFICIAL))
        .expectException(refusedBy(ObligationRule.LEGAL_REFERENCE_STATED));
    after()
        .when(exempt("PSA of 1997, art. 8", TREASURER))
        .expectException(refusedBy(ObligationRule.DECIDED_BY_OFFICIAL));
    after()
        .when(exempt("PSA of 1997, art. 8", OFFICIAL_OF_PAYER))
        .expectException(refusedBy(ObligationRule.OFFICIAL_NOT_OF_PAYER));
  }

  @Test
  void a_correction_upwards_opens_what_was_met_and_gives_time_to_pay() {
    after(assessed(OWED), received(DUE, Tiyn.ZERO, "B-1"), settled(DUE))
        .when(adjust(BASE.plus(BASE), WHY, OFFICIAL))
        .expectEvents(adjusted(BASE.plus(BASE), DUE, DUE.plus(DUE), Tiyn.ZERO));
    after(assessed(OWED), received(DUE, Tiyn.ZERO, "B-1"), settled(DUE))
        .when(adjust(BASE.plus(BASE), WHY, OFFICIAL))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_correction_downwards_leaves_an_excess() {
    after(assessed(OWED), received(DUE, Tiyn.ZERO, "B-1"), settled(DUE))
        .when(adjust(Tiyn.ofTenge(500_000_000), WHY, OFFICIAL))
        .expectEvents(adjusted(Tiyn.ofTenge(500_000_000), DUE, HALF, HALF));
    after(assessed(OWED), received(HALF, Tiyn.ZERO, "B-1"))
        .when(adjust(Tiyn.ofTenge(500_000_000), WHY, OFFICIAL))
        .expectEvents(
            adjusted(Tiyn.ofTenge(500_000_000), DUE, HALF, Tiyn.ZERO), settledBy(HALF, OFFICIAL));
  }

  @Test
  void a_correction_is_an_officials_reasoned_act_that_changes_something() {
    after(assessed(OWED))
        .when(adjust(BASE.plus(BASE), WHY, ENGINEER))
        .expectException(refusedBy(ObligationRule.DECIDED_BY_OFFICIAL));
    after(assessed(OWED))
        .when(adjust(BASE.plus(BASE), new Text("қысқа", "коротко", null), OFFICIAL))
        .expectException(refusedBy(ObligationRule.REASON_STATED));
    after(assessed(OWED))
        .when(adjust(BASE, WHY, OFFICIAL))
        .expectException(refusedBy(ObligationRule.DUE_CHANGES));
    after(assessed(OWED))
        .when(adjust(new Tiyn(-1), WHY, OFFICIAL))
        .expectException(refusedBy(ObligationRule.ADJUSTED_BASE_IS_NOT_NEGATIVE));
    after(declared(1, BASE, "a"))
        .when(adjust(BASE, WHY, OFFICIAL))
        .expectException(refusedBy(ObligationRule.IS_ASSESSED));
  }

  @Test
  void what_was_not_paid_by_the_day_is_a_fact_once() {
    after(assessed(OWED)).when(new DeclareObligationOverdue(OWED, on(PAY_BY))).expectNoEvents();
    Acting late = on(PAY_BY.plusDays(1));
    ObligationFellOverdue overdue =
        new ObligationFellOverdue(OWED, DUE, PAY_BY, PersonId.PLATFORM, late.at());
    after(assessed(OWED)).when(new DeclareObligationOverdue(OWED, late)).expectEvents(overdue);
    after(assessed(OWED), overdue).when(new DeclareObligationOverdue(OWED, late)).expectNoEvents();
    after(assessed(OWED), received(DUE, Tiyn.ZERO, "B-1"))
        .when(new DeclareObligationOverdue(OWED, late))
        .expectNoEvents();
    after(assessed(OWED))
        .when(new DeclareObligationOverdue(OWED, OFFICIAL))
        .expectException(refusedBy(ObligationRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void an_undeclared_base_is_a_fact_once() {
    ObligationId next = ObligationId.of(OIL_COMPANY, 2027, Regime.CODE);
    LocalDate day = LocalDate.of(2027, 3, 31);
    Acting late = on(day.plusDays(1));
    DeclareDeclarationOverdue tell = new DeclareDeclarationOverdue(next, late);
    DeclarationFellOverdue overdue =
        new DeclarationFellOverdue(next, day, PersonId.PLATFORM, late.at());
    after(assessed(next)).when(tell).expectEvents(overdue);
    after(assessed(next)).when(new DeclareDeclarationOverdue(next, on(day))).expectNoEvents();
    after(assessed(next), overdue).when(tell).expectNoEvents();
    after(
            assessed(next),
            new BaseDeclared(next, 1, BASE, 2, List.of(file("a")), ENGINEER.person(), NOON))
        .when(tell)
        .expectNoEvents();
  }

  /// Nobody could declare here what was due before there were declarations.
  @Test
  void an_undeclared_base_of_a_year_before_there_were_declarations_is_no_fact() {
    after(assessed(OWED)).when(new DeclareDeclarationOverdue(OWED, PLATFORM)).expectNoEvents();
  }

  @Test
  void excess_goes_to_a_later_year_whole_and_once() {
    ExcessCarriedForward forward =
        new ExcessCarriedForward(OWED, FUND, NEXT, FIVE, FIVE, PersonId.PLATFORM, NOON);
    after(assessed(OWED), received(DUE.plus(FIVE), FIVE, "B-1"), settled(DUE))
        .when(new CarryExcessForward(OWED, NEXT, PLATFORM))
        .expectEvents(forward);
    after(assessed(OWED), received(DUE.plus(FIVE), FIVE, "B-1"), settled(DUE), forward)
        .when(new CarryExcessForward(OWED, NEXT, PLATFORM))
        .expectNoEvents();
    after(assessed(OWED), received(DUE.plus(FIVE), FIVE, "B-1"), settled(DUE))
        .when(new CarryExcessForward(OWED, OLDER, PLATFORM))
        .expectException(refusedBy(ObligationRule.CARRIED_TO_A_LATER_YEAR));
  }

  @Test
  void what_comes_from_an_earlier_year_meets_the_obligation() {
    ExcessBroughtForward brought =
        new ExcessBroughtForward(NEXT, FUND, OWED, FIVE, FIVE, FIVE, PersonId.PLATFORM, NOON);
    after(assessed(NEXT))
        .when(new BringExcessForward(NEXT, OWED, FUND, FIVE, PLATFORM))
        .expectEvents(brought);
    after(assessed(NEXT), brought)
        .when(new BringExcessForward(NEXT, OWED, FUND, FIVE, PLATFORM))
        .expectNoEvents();
    after(assessed(NEXT))
        .when(new BringExcessForward(NEXT, OWED, new FundId("KBK-OTHER"), FIVE, PLATFORM))
        .expectException(refusedBy(ObligationRule.RECEIPT_IS_OF_THE_FUND));
  }

  private static TestExecutor<Obligation> after(ObligationEvent... facts) {
    return facts.length == 0
        ? Levied.obligation().givenNoPriorActivity()
        : Levied.obligation().given((Object[]) facts);
  }

  private static DeclareBase declare(Tiyn base, int productionYear, Acting by, Hash... files) {
    return new DeclareBase(OWED, new Declaration(base, productionYear, List.of(files)), by);
  }

  private static BaseDeclared declared(int attempt, Tiyn base, String file) {
    return new BaseDeclared(OWED, attempt, base, 2, List.of(file(file)), ENGINEER.person(), NOON);
  }

  private static ExemptPayer exempt(String reference, Acting by) {
    return new ExemptPayer(OWED, ExemptionGround.STABLE_CONTRACT, reference, by);
  }

  private static PayerExempted exempted() {
    return new PayerExempted(
        OWED, ExemptionGround.STABLE_CONTRACT, "PSA of 1997, art. 8", OFFICIAL.person(), NOON);
  }

  private static AdjustObligation adjust(Tiyn base, Text why, Acting by) {
    return new AdjustObligation(OWED, base, AdjustmentReason.AUDIT_FOUND_OTHER_BASE, why, by);
  }

  private static ObligationAdjusted adjusted(Tiyn base, Tiyn before, Tiyn due, Tiyn excess) {
    return new ObligationAdjusted(
        OWED,
        FUND,
        base,
        before,
        due,
        excess,
        PAY_BY,
        AdjustmentReason.AUDIT_FOUND_OTHER_BASE,
        WHY,
        OFFICIAL.person(),
        NOON);
  }

  private static ObligationSettled settled(Tiyn due) {
    return new ObligationSettled(OWED, due, PersonId.PLATFORM, NOON);
  }

  private static ObligationSettled settledBy(Tiyn due, Acting by) {
    return new ObligationSettled(OWED, due, by.person(), NOON);
  }
}

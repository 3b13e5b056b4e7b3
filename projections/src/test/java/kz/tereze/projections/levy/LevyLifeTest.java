package kz.tereze.projections.levy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.AdjustmentReason;
import kz.tereze.api.levy.ExemptionGround;
import kz.tereze.api.levy.ObligationCommand.CarryExcessForward;
import kz.tereze.api.levy.ObligationCommand.DeclareDeclarationOverdue;
import kz.tereze.api.levy.ObligationCommand.DeclareObligationOverdue;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import kz.tereze.projections.Telling;
import kz.tereze.projections.Writes;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.junit.jupiter.api.Test;

class LevyLifeTest {

  private static final Bin PAYER = new Bin("240140000001");
  private static final ObligationId NOW = ObligationId.of(PAYER, 2026, Regime.LEGACY_CONTRACT);
  private static final ObligationId NEXT = ObligationId.of(PAYER, 2027, Regime.LEGACY_CONTRACT);
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final LocalDate PAY_BY = LocalDate.of(2026, 7, 1);
  private static final Text WORDS = new Text("Су", "Вода", "Water");
  private static final List<Hash> PROOF = List.of(CanonicalJson.hash(List.of("act")));
  private static final String[] TABLES = {
    "obligation",
    "receipt",
    "levy_declaration",
    "levy_undeclared",
    "levy_exemption",
    "levy_adjustment",
    "levy_spending",
    "levy_carry"
  };

  private final Telling<Both> both = new Telling<>(Both::new);
  private final LevyDue due = new LevyDue(both.source());

  /// What is owed and what was done about it are told by the same facts.
  static final class Both {
    private final Obligations obligations;
    private final LevyActs acts;

    Both(Writes writes, DataSource source) {
      obligations = new Obligations(writes, source);
      acts = new LevyActs(writes, source);
    }

    @EventHandler
    void on(ObligationEvent event) {
      obligations.on(event);
      acts.on(event);
    }

    @ResetHandler
    void reset() {
      obligations.reset();
      acts.reset();
    }
  }

  @Test
  void spending_corrections_and_carries_count() {
    both.tell(
        declared(NOW),
        assessed(NOW, 1_000),
        reported(NOW, 1, 700),
        accepted(NOW, 1, 700, 0),
        reported(NOW, 2, 500),
        accepted(NOW, 2, 500, 200),
        settled(NOW, 1_000));
    ObligationRow row = find(NOW);
    assertThat(row.spent()).isEqualTo(new Tiyn(1_200));
    assertThat(row.excess()).isEqualTo(new Tiyn(200));
    assertThat(row.state()).isEqualTo(ObligationState.OVERPAID);
    assertThat(dueOn(PAY_BY.plusDays(1))).isEmpty();

    both.tell(assessed(NEXT, 900));
    assertThat(dueOn(PAY_BY.plusDays(1)))
        .containsExactly(new CarryExcessForward(NOW, NEXT, on(PAY_BY.plusDays(1))));
    both.tell(
        new ObligationEvent.ExcessCarriedForward(
            NOW, FUND, NEXT, new Tiyn(200), new Tiyn(200), PersonId.PLATFORM, DAY_1),
        new ObligationEvent.ExcessBroughtForward(
            NEXT,
            FUND,
            NOW,
            new Tiyn(200),
            new Tiyn(200),
            new Tiyn(200),
            PersonId.PLATFORM,
            DAY_1));
    assertThat(find(NOW).excess()).isEqualTo(Tiyn.ZERO);
    assertThat(find(NEXT).left()).isEqualTo(new Tiyn(700));
    assertThat(dueOn(PAY_BY.plusDays(1))).isEmpty();

    both.tell(adjusted(NOW, 1_000, 1_300, LocalDate.of(2026, 9, 1)));
    assertThat(find(NOW).left()).isEqualTo(new Tiyn(300));
    assertThat(find(NOW).settledAt()).isNull();
    assertThat(find(NOW).payBy()).isEqualTo(LocalDate.of(2026, 9, 1));
    both.rows_are_the_same_again_and_after_a_replay(TABLES);
  }

  @Test
  void an_act_reported_before_is_known_to_every_other_obligation_unless_it_was_not_counted() {
    both.tell(assessed(NOW, 1_000), reported(NOW, 1, 700));
    LevyActs acts = new LevyActs(new Writes(both.source()), both.source());
    assertThat(acts.isBehindAnother(NEXT, PROOF.getFirst())).isTrue();
    assertThat(acts.isBehindAnother(NOW, PROOF.getFirst())).isFalse();
    assertThat(acts.isBehindAnother(NEXT, CanonicalJson.hash(List.of("another")))).isFalse();

    both.tell(new ObligationEvent.SpendingRejected(NOW, 1, WORDS, SOMEBODY, DAY_1));
    assertThat(acts.isBehindAnother(NEXT, PROOF.getFirst())).isFalse();
  }

  @Test
  void what_was_not_declared_in_time_comes_due_once() {
    both.tell(assessed(NOW, 0), assessed(NEXT, 0));
    LocalDate day = LocalDate.of(2027, 4, 1);
    assertThat(dueOn(day.minusDays(1))).isEmpty();
    // Not of the year before: its day had passed when declarations could first be made.
    assertThat(dueOn(day)).containsExactly(new DeclareDeclarationOverdue(NEXT, on(day)));
    both.tell(
        new ObligationEvent.DeclarationFellOverdue(
            NEXT, day.minusDays(1), PersonId.PLATFORM, DAY_1));
    assertThat(dueOn(day)).isEmpty();
    both.rows_are_the_same_again_and_after_a_replay(TABLES);
  }

  @Test
  void what_was_not_paid_in_time_comes_due_once() {
    both.tell(assessed(NOW, 1_000));
    assertThat(dueOn(PAY_BY)).isEmpty();

    LocalDate late = PAY_BY.plusDays(1);
    assertThat(dueOn(late)).containsExactly(new DeclareObligationOverdue(NOW, on(late)));
    both.tell(
        new ObligationEvent.ObligationFellOverdue(
            NOW, new Tiyn(1_000), PAY_BY, PersonId.PLATFORM, DAY_1));
    assertThat(dueOn(late)).isEmpty();
    assertThat(find(NOW).state()).isEqualTo(ObligationState.OVERDUE);
    both.rows_are_the_same_again_and_after_a_replay(TABLES);
  }

  @Test
  void who_is_exempt_and_what_waits_for_an_official_is_listed() {
    both.tell(
        declared(NOW),
        declared(NEXT),
        new ObligationEvent.PayerExempted(
            NEXT, ExemptionGround.STABLE_CONTRACT, "art. 8", SOMEBODY, DAY_1),
        assessed(ObligationId.of(PAYER, 2025, Regime.LEGACY_CONTRACT), 100),
        reported(ObligationId.of(PAYER, 2025, Regime.LEGACY_CONTRACT), 1, 10));
    LevyActs acts = both.projection().acts;
    LevyDeclarations declarations = new LevyDeclarations(both.source());
    assertThat(declarations.toAssess(10))
        .extracting(DeclarationRow::obligation)
        .containsExactly(NOW);
    assertThat(declarations.ofPayer(PAYER)).hasSize(2);
    assertThat(acts.exemption(NEXT)).isPresent();
    assertThat(acts.exemptionsOf(PAYER)).isEqualTo(acts.exemptions(5));
    assertThat(acts.toDecide(10)).hasSize(1);
    both.rows_are_the_same_again_and_after_a_replay(TABLES);
  }

  private ObligationRow find(ObligationId obligation) {
    return both.projection().obligations.find(obligation).orElseThrow();
  }

  private List<Command> dueOn(LocalDate day) {
    return due.due(on(day).at());
  }

  private static Acting on(LocalDate day) {
    return Acting.platform(Instant.parse(day + "T05:00:00Z"));
  }

  private static ObligationEvent declared(ObligationId obligation) {
    return new ObligationEvent.BaseDeclared(
        obligation, 1, new Tiyn(100_000), 3, PROOF, SOMEBODY, DAY_1);
  }

  private static ObligationEvent assessed(ObligationId obligation, long due) {
    return new ObligationEvent.ObligationAssessed(
        obligation, FUND, new Tiyn(due * 100), 100, "art. 76", new Tiyn(due), SOMEBODY, DAY_1);
  }

  private static ObligationEvent adjusted(
      ObligationId obligation, long before, long due, LocalDate payBy) {
    return new ObligationEvent.ObligationAdjusted(
        obligation,
        FUND,
        new Tiyn(due * 100),
        new Tiyn(before),
        new Tiyn(due),
        Tiyn.ZERO,
        payBy,
        AdjustmentReason.COURT_DECIDED,
        WORDS,
        SOMEBODY,
        DAY_1);
  }

  private static ObligationEvent reported(ObligationId obligation, int number, long amount) {
    return new ObligationEvent.SpendingReported(
        obligation,
        number,
        new Spending(PAYER, WORDS, new Tiyn(amount), LocalDate.of(2026, 1, 10), PROOF),
        SOMEBODY,
        DAY_1);
  }

  private static ObligationEvent accepted(
      ObligationId obligation, int number, long amount, long excess) {
    return new ObligationEvent.SpendingAccepted(
        obligation, FUND, number, new Tiyn(amount), new Tiyn(excess), SOMEBODY, DAY_1);
  }

  private static ObligationEvent settled(ObligationId obligation, long due) {
    return new ObligationEvent.ObligationSettled(obligation, new Tiyn(due), SOMEBODY, DAY_1);
  }
}

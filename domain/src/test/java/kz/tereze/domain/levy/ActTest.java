package kz.tereze.domain.levy;

import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.levy.Levied.BASE;
import static kz.tereze.domain.levy.Levied.FIVE;
import static kz.tereze.domain.levy.Levied.FUND;
import static kz.tereze.domain.levy.Levied.OLDER;
import static kz.tereze.domain.levy.Levied.WHY;
import static kz.tereze.domain.levy.Levied.spending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.levy.ActEvent;
import kz.tereze.api.levy.ActEvent.ActClaimed;
import kz.tereze.api.levy.ObligationCommand.AcceptSpending;
import kz.tereze.api.levy.ObligationCommand.AssessObligation;
import kz.tereze.api.levy.ObligationCommand.RejectSpending;
import kz.tereze.api.levy.ObligationCommand.ReportSpending;
import kz.tereze.api.levy.ObligationEvent.SpendingReported;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import kz.tereze.domain.Rehearsal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One document is one act of spending, whoever reports it and for whatever year.
class ActTest {

  private static final Bin OTHER = new Bin("190340901012");
  private static final Acting OTHERS_ENGINEER =
      new Acting(
          PersonId.of("0b4c3e3a-9d1f-4f4e-8d3b-3f6d0a1b2c3d"),
          Set.of(Role.SUBSOIL_USER),
          OTHER,
          NOON);
  private static final ObligationId OF_OTHER = ObligationId.of(OTHER, 2026, Regime.LEGACY_CONTRACT);
  private static final ObligationId YEAR_BEFORE =
      ObligationId.of(OLDER.payer(), 2025, Regime.LEGACY_CONTRACT);
  private static final Spending ACT = spending(FIVE, "act 1");

  private final Rehearsal rehearsal = new Rehearsal(Obligation.class, Act.class);

  @BeforeEach
  void assess() {
    for (ObligationId obligation : List.of(OLDER, YEAR_BEFORE, OF_OTHER)) {
      rehearsal.ask(new AssessObligation(obligation, FUND, BASE, 3, OFFICIAL));
    }
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void an_act_counts_once_whichever_payer_reports_it() {
    rehearsal.ask(new ReportSpending(OLDER, ACT, ENGINEER));
    refused(new ReportSpending(OF_OTHER, ACT, OTHERS_ENGINEER));

    assertThat(rehearsal.facts(SpendingReported.class)).hasSize(1);
    assertThat(rehearsal.facts(ActClaimed.class))
        .containsExactly(
            new ActClaimed(ACT.evidence().getFirst(), OLDER, 1, ENGINEER.person(), NOON));
  }

  @Test
  void an_act_counts_once_in_whichever_year() {
    rehearsal.ask(new ReportSpending(YEAR_BEFORE, ACT, ENGINEER));
    refused(new ReportSpending(OLDER, ACT, ENGINEER));
  }

  @Test
  void an_act_that_was_counted_stays_taken_and_one_that_was_not_is_free_again() {
    rehearsal.ask(new ReportSpending(OLDER, ACT, ENGINEER));
    rehearsal.ask(new RejectSpending(OLDER, 1, WHY, OFFICIAL));
    rehearsal.ask(new ReportSpending(OF_OTHER, ACT, OTHERS_ENGINEER));
    rehearsal.ask(new AcceptSpending(OF_OTHER, 1, OFFICIAL));
    refused(new ReportSpending(OLDER, ACT, ENGINEER));

    assertThat(rehearsal.facts(ActEvent.class))
        .extracting(ActEvent::obligation)
        .containsExactly(OLDER, OLDER, OF_OTHER);
  }

  /// One document in two reports is enough, beside whatever others.
  @Test
  void nothing_of_a_refused_report_is_taken() {
    rehearsal.ask(new ReportSpending(OLDER, ACT, ENGINEER));
    Spending more = spending(FIVE, "act 2");
    Spending both =
        new Spending(
            more.supplier(),
            more.work(),
            more.amount(),
            more.actOn(),
            List.of(more.evidence().getFirst(), ACT.evidence().getFirst()));
    refused(new ReportSpending(OF_OTHER, both, OTHERS_ENGINEER));
    rehearsal.ask(new ReportSpending(YEAR_BEFORE, more, ENGINEER));
  }

  private void refused(ReportSpending report) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rehearsal.ask(report))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(ObligationRule.ACT_COUNTS_ONCE));
  }
}

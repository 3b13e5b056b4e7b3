package kz.tereze.projections.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.node.ObjectNode;

class FoldingTest {

  /// Told elsewhere, or no part of any record: councils, levies, the fund's money, and steps that
  /// change neither a grant's money nor its state.
  private static final Set<String> LEFT =
      Set.of(
          // An appeal changes what is told elsewhere, if it is upheld.
          "appeal.answer-missing",
          "appeal.answered",
          "appeal.filed",
          "appeal.withdrawn",
          "application.formal-check-failed",
          "application.formal-check-missing",
          "application.formal-check-reopened",
          "application.formal-check-passed",
          "application.overlap-cleared",
          "application.submitted",
          // Moves what the announcement said.
          "call.deadline-moved",
          "call.outlines-dated",
          // Orders what the ranked list said.
          "call.ties-drawn",
          "call.ties-published",
          // Who may apply and what is asked stand beside the announcement.
          "call.design-published",
          "assignment.draw-abandoned",
          "assignment.draw-finished",
          "assignment.draw-requested",
          "assignment.inputs-published",
          "award.file-imported",
          "award.departure-signed",
          "award.decision-missing",
          "award.returned",
          "call.application-not-supported",
          "call.application-put-to-council",
          "call.application-returned-to-council",
          "call.application-returned-undecided",
          "call.award-beyond-budget",
          "call.award-released",
          "call.award-reserved",
          "council.ballot-closed",
          "council.ballot-opened",
          "council.ballot-rescheduled",
          "council.established",
          "council.member-appointed",
          "council.member-dismissed",
          "council.chair-named",
          "council.minutes-drawn",
          "council.minutes-missing",
          "council.minutes-signed",
          "fund.appropriated-to-call",
          "fund.appropriation-refused",
          "fund.receipt-credited",
          "fund.receipt-set-aside",
          "fund.returned-from-call",
          "fund.returned-from-grant",
          "grant.amendment-signed",
          "grant.contract-resumed",
          "grant.contract-signed",
          "grant.pilot-accepted",
          "grant.report-overdue",
          "grant.refund-overdue",
          "grant.released-after-end",
          "grant.report-accepted",
          "grant.report-failed",
          "grant.report-returned",
          "grant.report-submitted",
          "grant.report-signed",
          "identity.role-confirmed",
          "identity.subject-erased",
          "ledger.key-rotated",
          "levy.base-declared",
          "levy.declaration-overdue",
          "levy.excess-brought-forward",
          "levy.excess-carried-forward",
          "levy.obligation-adjusted",
          "levy.obligation-assessed",
          "levy.obligation-overdue",
          "levy.obligation-settled",
          "levy.payer-exempted",
          "levy.receipt-recorded",
          "levy.spending-accepted",
          "levy.spending-rejected",
          "levy.spending-reported",
          "need.question-answered",
          "need.question-asked",
          "need.question-hidden",
          "registry.accreditation-withdrawn",
          "registry.accredited",
          "registry.officer-named",
          "registry.officer-released",
          "registry.sanction-imposed",
          "registry.sanction-lifted",
          "payment.approval-given",
          "payment.approved",
          "payment.batch-answered",
          "payment.batch-closed",
          "payment.batch-reduced",
          "payment.batch-refused",
          "payment.batch-sent",
          "payment.batch-signed",
          "payment.prepared",
          "payment.refused",
          "payment.rejected",
          "payment.sanction-list-loaded",
          "payment.sanction-list-proposed",
          "payment.sanction-list-refused",
          "payment.sent",
          "payment.void-file-answered",
          "payment.void-file-reported",
          "payment.warning-cleared",
          "problem.answer-overdue",
          "problem.answered",
          "problem.reported",
          "problem.words-hidden",
          "problem.words-shown",
          "review.expert-added",
          "review.expert-chosen",
          "review.expert-recused",
          "review.expert-released",
          "review.scores-overdue",
          "review.ties-found",
          "statement.account-opened",
          "statement.line-matched",
          "statement.line-reopened",
          "statement.line-set-aside",
          "statement.line-settled",
          "statement.taken");

  private final DataSource source = Postgres.freshDatabase();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(source);
  private final Entries entries = new Entries(source);
  private final Folding folding = new Folding(source, transactions, entries);
  private final Sequencer sequencer = new Sequencer(source, transactions, new StoredFactsInJson());

  @Test
  void every_kind_of_entry_changes_a_record_or_is_left_for_a_stated_reason() {
    publishAll();
    Set<String> left = new TreeSet<>();
    for (LedgerEntry entry : entries.from(0, 1_000)) {
      boolean changes =
          Touched.by(entry).stream()
              .filter(touched -> touched.kind() != RecordKind.PROCESS)
              .anyMatch(touched -> changes(touched, entry));
      if (!changes) {
        left.add(entry.kind());
      }
    }
    assertThat(left).isEqualTo(new TreeSet<>(LEFT));
  }

  private static boolean changes(Touched touched, LedgerEntry entry) {
    OpenRecord record = OpenRecord.empty(touched.kind(), touched.id());
    ObjectNode before = TerezeJson.mapper().readTree(record.doc()).asObject();
    record.take(entry);
    ObjectNode after = TerezeJson.mapper().readTree(record.doc()).asObject();
    before.remove("place");
    after.remove("place");
    return !after.equals(before);
  }

  @Test
  void folding_again_gives_the_same_rows_whatever_the_batches() {
    publishAll();
    fold();
    List<Map<String, Object>> rows = rows();
    assertThat(rows).isNotEmpty();
    assertThat(folding.foldNext()).isZero();

    jdbc.update("update open_position set rules = -1");
    fold();
    assertThat(rows()).as("by new rules, from the beginning").isEqualTo(rows);
  }

  @Test
  void a_record_folded_from_its_history_is_the_one_that_is_kept() {
    publishAll();
    fold();
    Snapshot now = new OpenLedger(source).now();
    now.grants(
        grant ->
            assertThat(now.folded(RecordKind.GRANT, grant.id()).orElseThrow().doc())
                .isEqualTo(grant.doc()));
    now.calls(
        call ->
            assertThat(now.folded(RecordKind.CALL, call.id()).orElseThrow().doc())
                .isEqualTo(call.doc()));
  }

  private void publishAll() {
    Event[] all = SampleFacts.all().toArray(Event[]::new);
    StoredFactsInJson.insert(source, i -> "e" + i, all);
    while (sequencer.appendNext() > 0) {
      // Until everything is in.
    }
  }

  private void fold() {
    while (folding.foldNext() > 0) {
      // Until everything is in.
    }
  }

  private List<Map<String, Object>> rows() {
    return jdbc.queryForList(
        "select r::text from open_record r union all select h::text from open_history h order by"
            + " 1");
  }
}

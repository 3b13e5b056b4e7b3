package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.infra.bank.BankWiring;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.demo.Papers;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.ObligationState;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.language.Messages;
import kz.tereze.web.signature.SignatureProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way from a need to the bank's booking, by the commands people send.
class DemoYearTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final DataSource database = Postgres.freshDatabase();

  @Test
  void plays_from_need_to_booking_and_playing_it_again_changes_nothing() throws Exception {
    try (Node node = Node.on(database, BankWiring.class, DemoYear.class, Papers.class)) {
      DemoYear year = node.get(DemoYear.class);
      year.play(part -> {});
      settle(node);
      List<String> kinds = kinds(node);
      assertThat(kinds)
          .contains(
              "payment.booked",
              "grant.closed",
              "need.rejected",
              "call.ranking-published",
              "payment.warning-cleared")
          .filteredOn("grant.contract-amended"::equals)
          .hasSize(2);
      assertThat(node.jdbc().queryForList("select * from deadletterentry")).isEmpty();
      FundRow fund = node.get(Funds.class).find(new FundId("KBK-401103")).orElseThrow();
      assertThat(fund.received()).isEqualTo(Tiyn.ofTenge(930_000_000));
      assertThat(fund.available()).isEqualTo(Tiyn.ofTenge(430_400_000));

      year.play(part -> {});
      settle(node);
      assertThat(kinds(node)).isEqualTo(kinds);

      TrialBalance told = node.get(Postings.class).trialBalance(Span.ever(null));
      assertThat(told.checks()).allMatch(TrialBalance.Check::holds);
      List<ObligationRow> owed = node.get(Obligations.class).page(null, 100, 0);
      assertThat(owed).extracting(ObligationRow::state).contains(ObligationState.SETTLED);
      node.jdbc().execute("truncate notice_cause cascade");
      node.get(Replay.class).run(position -> {});
      assertThat(node.jdbc().queryForList("select * from notice_cause")).isEmpty();
      assertThat(node.get(Postings.class).trialBalance(Span.ever(null))).isEqualTo(told);
      assertThat(node.get(Obligations.class).page(null, 100, 0)).isEqualTo(owed);
      ProofByOpenSsl.verifies(proof(node), folder);
    }
  }

  /// What the recipient of a contract takes along.
  private static byte[] proof(Node node) {
    String cms =
        node.jdbc()
            .queryForObject(
                "select cms from signature where act = 'grant.contract' limit 1", String.class);
    return new SignatureProof(node.get(Signatures.class), node.get(Documents.class), new Messages())
        .of(new Hash(cms));
  }

  private static List<String> kinds(Node node) {
    return node.jdbc()
        .queryForList(
            "select payload_type from domain_event_entry order by global_index", String.class);
  }

  /// Until policies have nothing left to do and read models show everything.
  private static void settle(Node node) {
    List<Integer> sizes = new ArrayList<>();
    node.freshness()
        .await(
            () -> {
              sizes.add(kinds(node).size());
              int last = sizes.size() - 1;
              return sizes.size() > 20 && sizes.get(last).equals(sizes.get(last - 20))
                  ? Optional.of(true)
                  : Optional.empty();
            },
            PATIENCE);
    node.freshness().await(PATIENCE);
  }
}

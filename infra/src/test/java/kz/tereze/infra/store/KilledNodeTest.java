package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of a load.
class KilledNodeTest {

  private static final int OBLIGATIONS = 8;
  private static final int WRITERS = 8;
  private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path memory;

  private final DataSource database = Postgres.freshDatabase();

  @Test
  void loses_no_acknowledged_receipt_and_counts_none_twice() throws Exception {
    try (Node preparing = Node.on(database)) {
      Receipts receipts = new Receipts(preparing.commands());
      receipts.establishFund();
      for (int i = 0; i < OBLIGATIONS; i++) {
        receipts.assess(i);
      }
    }

    List<String> acknowledged = acknowledgedUntilKilled();

    try (Node successor = Node.on(database)) {
      List<String> recorded = references(successor, "statement.line-arrived", "line");
      assertThat(recorded)
          .doesNotHaveDuplicates()
          .containsAll(acknowledged.stream().map(reference -> "MAIN:" + reference).toList());
      FundRow fund = awaitReceived(successor, Tiyn.ofTenge(recorded.size()));
      assertThat(fund.received()).isEqualTo(Tiyn.ofTenge(recorded.size()));
      assertThat(references(successor, "fund.receipt-credited", "bankReference"))
          .containsExactlyInAnyOrderElementsOf(recorded);
    }
  }

  private List<String> acknowledgedUntilKilled() throws Exception {
    Process node = KilledNode.start(database, OBLIGATIONS, WRITERS, "R", memory);
    List<String> acknowledged =
        KilledNode.acknowledgedUntilKilled(node, ACKNOWLEDGED_BEFORE_THE_KILL);
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    return acknowledged;
  }

  private static FundRow awaitReceived(Node node, Tiyn sum) {
    Funds funds = node.get(Funds.class);
    return node.freshness()
        .await(
            () -> funds.find(Receipts.FUND).filter(fund -> fund.received().equals(sum)), PATIENCE)
        .orElseGet(() -> funds.find(Receipts.FUND).orElseThrow());
  }

  private static List<String> references(Node node, String kind, String named) {
    return node.jdbc()
        .queryForList(
            "select payload::jsonb ->> ? from domain_event_entry where payload_type = ?",
            String.class,
            named,
            kind);
  }
}

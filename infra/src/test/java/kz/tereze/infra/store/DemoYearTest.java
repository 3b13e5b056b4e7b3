package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.infra.bank.BankWiring;
import kz.tereze.infra.demo.DemoYear;
import kz.tereze.infra.demo.Papers;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.fund.FundRow;
import kz.tereze.projections.fund.Funds;
import org.junit.jupiter.api.Test;

/// The whole way from a need to the bank's booking, by the commands people send.
class DemoYearTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataSource database = Postgres.freshDatabase();

  @Test
  void plays_from_need_to_booking_and_playing_it_again_changes_nothing() {
    try (Node node = Node.on(database, BankWiring.class, DemoYear.class, Papers.class)) {
      DemoYear year = node.get(DemoYear.class);
      year.play(part -> {});
      settle(node);
      List<String> kinds = kinds(node);
      assertThat(kinds)
          .contains("payment.booked", "grant.closed", "need.rejected", "call.ranking-published");
      assertThat(node.jdbc().queryForList("select * from deadletterentry")).isEmpty();
      FundRow fund = node.get(Funds.class).find(new FundId("KBK-401103")).orElseThrow();
      assertThat(fund.received()).isEqualTo(Tiyn.ofTenge(930_000_000));
      assertThat(fund.available()).isEqualTo(Tiyn.ofTenge(430_400_000));

      year.play(part -> {});
      settle(node);
      assertThat(kinds(node)).isEqualTo(kinds);
    }
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

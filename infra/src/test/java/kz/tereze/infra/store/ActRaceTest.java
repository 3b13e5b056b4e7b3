package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationCommand.ReportSpending;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.ObligationRule;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.levy.Spending;
import kz.tereze.projections.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two payers report the same acts at the same moment, each on a node of its own.
class ActRaceTest {

  private static final int ACTS = 25;
  private static final Instant NOW = Instant.parse("2026-07-01T06:00:00Z");
  private static final Bin ONE = new Bin("190340901012");
  private static final Bin OTHER = new Bin("940140000385");

  private final DataSource database = Postgres.freshDatabase();
  private final Node here = Node.withoutProcessors(database);
  private final Node there = Node.withoutProcessors(database);

  @AfterEach
  void close() {
    there.close();
    here.close();
  }

  @Test
  void each_act_counts_for_one_of_them() throws Exception {
    assess(ONE);
    assess(OTHER);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (int act = 0; act < ACTS; act++) {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> answers =
            people.invokeAll(
                List.of(
                    // In opposite order: neither may wait for the other.
                    reported(here, ONE, together, List.of(file("a" + act), file("b" + act))),
                    reported(there, OTHER, together, List.of(file("b" + act), file("a" + act)))));
        List<Boolean> taken = new ArrayList<>();
        for (Future<Boolean> answer : answers) {
          taken.add(answer.get());
        }
        assertThat(taken).containsExactlyInAnyOrder(true, false);
      }
    }
    assertThat(
            here.jdbc()
                .queryForList(
                    """
                    select payload_type || ' ' || count(*) from domain_event_entry
                    where payload_type like 'levy.%' and payload_type not like '%assessed'
                    group by payload_type order by 1
                    """,
                    String.class))
        .containsExactly("levy.act-claimed " + 2 * ACTS, "levy.spending-reported " + ACTS);
  }

  private static Callable<Boolean> reported(
      Node node, Bin payer, CyclicBarrier together, List<Hash> evidence) {
    return () -> {
      together.await();
      try {
        node.commands()
            .sendAndWait(
                new ReportSpending(
                    older(payer),
                    new Spending(
                        new Bin("240140000001"),
                        new Text("Қабат моделін жасау", "Модель пласта построена", null),
                        Tiyn.ofTenge(5),
                        LocalDate.of(2026, 5, 1),
                        evidence),
                    as(Role.SUBSOIL_USER, payer)));
        return true;
      } catch (Refused refused) {
        assertThat(refused.rule()).isEqualTo(ObligationRule.ACT_COUNTS_ONCE);
        return false;
      }
    };
  }

  private void assess(Bin payer) {
    here.commands()
        .sendAndWait(
            new ObligationCommand.AssessObligation(
                older(payer),
                Receipts.FUND,
                Tiyn.ofTenge(1_000_000_000),
                3,
                as(Role.OFFICIAL, null)));
  }

  private static Hash file(String content) {
    return CanonicalJson.hash(List.of(content));
  }

  private static ObligationId older(Bin payer) {
    return ObligationId.of(payer, 2026, Regime.LEGACY_CONTRACT);
  }

  private static Acting as(Role role, @Nullable Bin organisation) {
    return new Acting(new PersonId(UUID.randomUUID()), Set.of(role), organisation, NOW);
  }
}

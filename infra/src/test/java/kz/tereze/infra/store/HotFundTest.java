package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundCommand.AppropriateToCall;
import kz.tereze.api.fund.FundCommand.TakeBackFromCall;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundRule;
import kz.tereze.api.ledger.Account;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.projections.ledger.TrialBalance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everybody wants one fund's money at once, on two nodes: what came in is never given twice, and
/// none of it is lost, neither by the fund nor by the books shown of it. The calls themselves are
/// not played; what the fund tells them waits among the dead letters.
class HotFundTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Acting PLATFORM = Acting.platform(Instant.parse("2026-07-01T06:00:00Z"));
  private static final Span EVER = Span.ever(Receipts.FUND);
  private static final int RECEIPTS = 60;
  private static final int CALLS = 30;
  private static final Tiyn RECEIVED = Tiyn.ofTenge(RECEIPTS);

  /// All calls together ask for more than twice what comes in.
  private static final Tiyn ASKED = new Tiyn(433);

  private final DataSource database = Postgres.freshDatabase();
  private final Node here = Node.on(database);
  private final Node there = Node.on(database);
  private final Map<CallId, Tiyn> held = new HashMap<>();

  @AfterEach
  void close() {
    there.close();
    here.close();
  }

  @Test
  void what_a_fund_received_is_never_given_twice_and_never_lost() throws Exception {
    Receipts receipts = new Receipts(here.commands());
    receipts.establishFund();
    receipts.assess(0);
    race(new Random(401_103));
    Postings postings = here.get(Postings.class);
    here.freshness().await(() -> found(received(postings).equals(RECEIVED)), PATIENCE);

    Tiyn left = leftByTheFund();
    here.freshness().await(() -> found(agrees(postings, left)), PATIENCE);
    assertThat(agrees(postings, left)).as("books say what the fund says").isTrue();
    TrialBalance balance = postings.trialBalance(EVER);
    assertThat(balance.checks()).allMatch(TrialBalance.Check::holds);
    assertThat(balance.closing(Account.RECEIVED)).isEqualTo(RECEIVED);

    List<String> rows = rows();
    there.close();
    here.get(Replay.class).run(progress -> {});
    assertThat(rows()).isEqualTo(rows);
    assertThat(postings.trialBalance(EVER)).isEqualTo(balance);
  }

  /// Both nodes ask for each thing, so that each is asked twice.
  private void race(Random random) throws Exception {
    List<Callable<Void>> all = new ArrayList<>();
    for (Node node : List.of(here, there)) {
      for (int i = 0; i < RECEIPTS; i++) {
        String reference = "R" + i;
        all.add(
            () -> {
              new Receipts(node.commands()).record(0, reference, Tiyn.ofTenge(1));
              return null;
            });
      }
      for (int i = 0; i < CALLS; i++) {
        CallId call = new CallId("C-2026-%03d".formatted(i + 1));
        all.add(asking(node, new AppropriateToCall(Receipts.FUND, call, ASKED, PLATFORM)));
        all.add(asking(node, new TakeBackFromCall(Receipts.FUND, call, new Tiyn(101), PLATFORM)));
      }
    }
    Collections.shuffle(all, random);
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (var done : people.invokeAll(all)) {
        done.get();
      }
    }
  }

  private static Callable<Void> asking(Node node, FundCommand command) {
    return () -> {
      try {
        node.commands().sendAndWait(command);
      } catch (Refused refused) {
        // Nothing can be taken back from whom nothing was given yet.
        assertThat(refused.rule()).isEqualTo(FundRule.RETURN_WITHIN_APPROPRIATION);
      }
      return null;
    };
  }

  /// Follows what the fund decided, one after another, and looks each time.
  private Tiyn leftByTheFund() {
    Tiyn left = Tiyn.ZERO;
    Set<String> counted = new HashSet<>();
    Set<CallId> answered = new HashSet<>();
    var facts = here.get(PostgresEvents.class).readEvents(FundCommand.stream(Receipts.FUND), 0);
    while (facts.hasNext()) {
      switch ((FundEvent) facts.next().getPayload()) {
        case FundEvent.ReceiptCredited e -> {
          assertThat(counted.add(e.bankReference())).as("counted once").isTrue();
          left = left.plus(e.amount());
        }
        case FundEvent.AppropriatedToCall e -> {
          assertThat(answered.add(e.call())).as("answered once").isTrue();
          left = left.minus(e.amount());
          held.put(e.call(), e.amount());
        }
        case FundEvent.AppropriationRefused e -> {
          assertThat(answered.add(e.call())).as("answered once").isTrue();
          assertThat(e.amount().exceeds(left)).as("refused for want of money").isTrue();
        }
        case FundEvent.ReturnedFromCall e -> {
          left = left.plus(e.amount());
          held.merge(e.call(), e.amount(), Tiyn::minus);
        }
        case FundEvent.FundEstablished _ -> assertThat(left).isEqualTo(Tiyn.ZERO);
        case FundEvent.ReceiptSetAside e -> assertThat(e).as("no receipt is double").isNull();
        case FundEvent.ReturnedFromGrant e -> assertThat(e).as("there are no grants").isNull();
      }
      assertThat(left.isNegative()).as("never over").isFalse();
    }
    assertThat(counted).hasSize(RECEIPTS);
    assertThat(answered).hasSize(CALLS);
    return left;
  }

  private boolean agrees(Postings postings, Tiyn left) {
    return closing(postings, Account.AVAILABLE.of(Receipts.FUND)).equals(left)
        && held.entrySet().stream()
            .allMatch(
                call ->
                    closing(postings, Account.AVAILABLE.of(call.getKey())).equals(call.getValue()));
  }

  private static Tiyn received(Postings postings) {
    return postings.trialBalance(EVER).closing(Account.RECEIVED);
  }

  private static Tiyn closing(Postings postings, Account.Part part) {
    return postings.part(part, EVER).closing();
  }

  private static Optional<Boolean> found(boolean holds) {
    return holds ? Optional.of(true) : Optional.empty();
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("posting_line", "fund", "fund_movement", "obligation")) {
      rows.addAll(
          here.jdbc().queryForList("select t::text from " + table + " t order by 1", String.class));
    }
    return rows;
  }
}

package kz.tereze.infra.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.Lotteries;
import kz.tereze.projections.call.LotteryRow;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.projections.log.Checkpoints;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/// Two nodes find the same tie: one lottery is published and drawn, from a root that the public
/// ledger really had, and the ranked list follows it.
class LotteryOnTwoNodesTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final FundId FUND = new FundId("KBK-401103");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final PersonId OFFICIAL = new PersonId(new UUID(7, 1));
  private static final Instant DAY = Instant.parse("2026-09-03T05:00:00Z");
  private static final Text TEXT = new Text("Су", "Вода", "Water");
  private static final Tiyn ASKED = Tiyn.ofTenge(60);

  private final DataSource database = Postgres.freshDatabase();
  private long sequence;

  @Test
  void one_lottery_is_drawn_and_holds() {
    try (Node here = Node.on(database);
        Node there = Node.on(database)) {
      rank(here);

      Optional<LotteryRow> drawn =
          there
              .get(Freshness.class)
              .await(
                  () -> there.get(Lotteries.class).find(CALL).filter(row -> row.draw() != null),
                  Duration.ofSeconds(60));

      LotteryRow row = drawn.orElseThrow();
      LotteryRow.Draw draw = row.draw();
      assertThat(draw).isNotNull();
      assertThat(
              row.holds(
                  here.get(Checkpoints.class)
                      .ofSize(draw.size())
                      .orElseThrow()
                      .checkpoint()
                      .root()))
          .isTrue();
      assertThat(here.get(Calls.class).lines(CALL))
          .extracting(RankedLine::number)
          .containsExactlyElementsOf(draw.lots().stream().map(lot -> lot.number()).toList());
      assertThat(
              here.jdbc()
                  .queryForList(
                      "select payload_type from domain_event_entry"
                          + " where payload_type like 'call.ties-%' order by global_index",
                      String.class))
          .containsExactly("call.ties-published", "call.ties-drawn");
    }
  }

  private void rank(Node node) {
    CallTerms terms =
        new CallTerms(
            TEXT,
            TEXT,
            List.of(NEED),
            Tiyn.ofTenge(100),
            ASKED,
            DAY.minusSeconds(86_400),
            DAY.minusSeconds(60),
            3,
            20);
    happens(node, new CallEvent.CallPlanned(CALL, FUND, terms, OFFICIAL, DAY));
    happens(node, new CallEvent.CallFunded(CALL, FUND, terms.budget(), PersonId.PLATFORM, DAY));
    happens(node, new CallEvent.CallNeedIncluded(CALL, NEED, PersonId.PLATFORM, DAY));
    happens(node, new CallEvent.CallAnnounced(CALL, FUND, terms, OFFICIAL, DAY));
    for (int i = 1; i <= 2; i++) {
      happens(
          node,
          new CallEvent.ApplicationAdmitted(
              CALL,
              id(i),
              number(i),
              NEED,
              new Bin("240140000001"),
              List.of(new PersonId(new UUID(8, i))),
              ASKED,
              PersonId.PLATFORM,
              DAY));
      happens(
          node,
          new CallEvent.ApplicationScored(CALL, id(i), 90, experts(), PersonId.PLATFORM, DAY));
    }
    happens(
        node, new CallEvent.RankingPublished(CALL, List.of(line(1), line(2)), 20, OFFICIAL, DAY));
  }

  private static List<PersonId> experts() {
    return List.of(
        new PersonId(new UUID(9, 1)), new PersonId(new UUID(9, 2)), new PersonId(new UUID(9, 3)));
  }

  private static Ranked line(int i) {
    return new Ranked(1, id(i), number(i), new Bin("240140000001"), 90, 3, ASKED, true);
  }

  private static ApplicationId id(int i) {
    return new ApplicationId(new UUID(0, i));
  }

  private static ApplicationNumber number(int i) {
    return new ApplicationNumber("AP2600000" + i);
  }

  private void happens(Node node, Event event) {
    node.get(Configuration.class)
        .eventBus()
        .publish(
            new GenericDomainEventMessage<>("Call", CallCommand.stream(CALL), sequence++, event));
  }
}

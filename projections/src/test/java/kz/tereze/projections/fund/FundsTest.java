package kz.tereze.projections.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class FundsTest {

  private static final FundId OIL = new FundId("KBK-401103-OIL");
  private static final FundId ORE = new FundId("KBK-401103-ORE");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);
  private static final Instant DAY_3 = DAY_2.plusSeconds(86_400);
  private static final ObligationId OWED =
      ObligationId.of(new Bin("240140000001"), 2026, Regime.CODE);
  private static final ObligationId OWED_BEFORE =
      ObligationId.of(new Bin("240140000001"), 2025, Regime.CODE);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final CallId LARGE_CALL = new CallId("C-2026-002");

  private final Telling<Funds> funds = new Telling<>(Funds::new);

  @Test
  void what_is_available_is_received_less_appropriated_plus_returned() {
    funds.tell(
        established(OIL),
        established(ORE),
        credited("B-1", 1_000),
        credited("B-2", 500),
        new FundEvent.ReceiptSetAside(
            OIL, OWED_BEFORE, new Tiyn(500), "B-2", OWED, PersonId.PLATFORM, DAY_1),
        new FundEvent.AppropriatedToCall(OIL, CALL, new Tiyn(1_200), PersonId.PLATFORM, DAY_2),
        new FundEvent.AppropriationRefused(
            OIL, LARGE_CALL, new Tiyn(900), new Tiyn(300), PersonId.PLATFORM, DAY_2),
        new FundEvent.ReturnedFromCall(OIL, CALL, new Tiyn(200), PersonId.PLATFORM, DAY_3));

    FundRow oil = funds.projection().find(OIL).orElseThrow();
    assertThat(oil.received()).isEqualTo(new Tiyn(1_500));
    assertThat(oil.appropriated()).isEqualTo(new Tiyn(1_200));
    assertThat(oil.returned()).isEqualTo(new Tiyn(200));
    assertThat(oil.available()).isEqualTo(new Tiyn(500));
    assertThat(oil.movements()).isEqualTo(6);
    assertThat(funds.projection().all()).extracting(FundRow::fund).containsExactly(OIL, ORE);
    assertThat(funds.projection().find(ORE).orElseThrow().available()).isEqualTo(Tiyn.ZERO);
    funds.rows_are_the_same_again_and_after_a_replay("fund", "fund_movement");
  }

  @Test
  void movements_are_listed_newest_first_with_what_they_are_about() {
    funds.tell(
        established(OIL),
        credited("B-1", 1_000),
        new FundEvent.AppropriationRefused(
            OIL, LARGE_CALL, new Tiyn(9_000), new Tiyn(1_000), PersonId.PLATFORM, DAY_2),
        new FundEvent.ReceiptSetAside(
            OIL, OWED_BEFORE, new Tiyn(1_000), "B-1", OWED, PersonId.PLATFORM, DAY_3));

    assertThat(funds.projection().movements(OIL, 10, 0))
        .containsExactly(
            new Movement(
                MovementKind.SET_ASIDE,
                new Tiyn(1_000),
                OWED_BEFORE,
                "B-1",
                null,
                null,
                OWED,
                DAY_3),
            new Movement(
                MovementKind.REFUSED,
                new Tiyn(9_000),
                null,
                null,
                LARGE_CALL,
                new Tiyn(1_000),
                null,
                DAY_2),
            new Movement(
                MovementKind.RECEIVED, new Tiyn(1_000), OWED, "B-1", null, null, null, DAY_1));
    assertThat(funds.projection().movements(OIL, 1, 1))
        .extracting(Movement::kind)
        .containsExactly(MovementKind.REFUSED);
  }

  private static FundEvent established(FundId fund) {
    return new FundEvent.FundEstablished(fund, new Text("Қор", "Фонд", "Fund"), SOMEBODY, DAY_1);
  }

  private static FundEvent credited(String reference, long tiyn) {
    return new FundEvent.ReceiptCredited(
        OIL, OWED, new Tiyn(tiyn), reference, null, null, null, PersonId.PLATFORM, DAY_1);
  }
}

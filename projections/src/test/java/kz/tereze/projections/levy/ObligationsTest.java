package kz.tereze.projections.levy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationEvent;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class ObligationsTest {

  private static final Bin PAYER = new Bin("240140000001");
  private static final ObligationId THIS_YEAR = ObligationId.of(PAYER, 2026, Regime.CODE);
  private static final ObligationId LAST_YEAR = ObligationId.of(PAYER, 2025, Regime.CODE);
  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final LocalDate BOOKED = LocalDate.of(2026, 1, 11);

  private final Telling<Obligations> obligations = new Telling<>(Obligations::new);

  @Test
  void receipts_count_towards_the_obligation_until_it_is_met() {
    obligations.tell(
        assessed(THIS_YEAR, 1_000),
        assessed(LAST_YEAR, 300),
        received(THIS_YEAR, "B-1", 400),
        received(THIS_YEAR, "B-2", 500),
        received(LAST_YEAR, "B-3", 350),
        counted(THIS_YEAR, "B-1", 400));

    ObligationRow now = obligations.projection().find(THIS_YEAR).orElseThrow();
    assertThat(now.received()).isEqualTo(new Tiyn(900));
    assertThat(now.left()).isEqualTo(new Tiyn(100));
    assertThat(now.isMet()).isFalse();
    ObligationRow before = obligations.projection().find(LAST_YEAR).orElseThrow();
    assertThat(before.isMet()).isTrue();
    assertThat(before.left()).isEqualTo(Tiyn.ZERO);
    assertThat(before.excess()).isEqualTo(new Tiyn(50));
    assertThat(obligations.projection().ofPayer(PAYER)).containsExactly(now, before);
    assertThat(obligations.projection().page(2025, 10, 0)).containsExactly(before);
    assertThat(obligations.projection().page(null, 10, 0)).containsExactly(now, before);
    assertThat(obligations.projection().count(null)).isEqualTo(2);
    assertThat(obligations.projection().years())
        .containsExactly(
            new YearTotal(2026, 1, new Tiyn(1_000), new Tiyn(900)),
            new YearTotal(2025, 1, new Tiyn(300), new Tiyn(350)));
    obligations.rows_are_the_same_again_and_after_a_replay("obligation", "receipt");
  }

  @Test
  void a_receipt_the_fund_set_aside_does_not_count() {
    obligations.tell(
        assessed(THIS_YEAR, 1_000),
        assessed(LAST_YEAR, 1_000),
        received(THIS_YEAR, "B-1", 400),
        counted(THIS_YEAR, "B-1", 400),
        received(LAST_YEAR, "B-1", 400),
        new FundEvent.ReceiptSetAside(
            FUND, LAST_YEAR, new Tiyn(400), "B-1", THIS_YEAR, PersonId.PLATFORM, DAY_1));

    assertThat(obligations.projection().find(LAST_YEAR).orElseThrow().received())
        .isEqualTo(Tiyn.ZERO);
    Receipts receipts = new Receipts(obligations.source());
    assertThat(receipts.of(LAST_YEAR))
        .containsExactly(
            new ReceiptRow(
                LAST_YEAR,
                FUND,
                new Tiyn(400),
                "B-1",
                BOOKED,
                ReceiptState.SET_ASIDE,
                THIS_YEAR,
                DAY_1));
    assertThat(receipts.latest(10)).hasSize(2);
    assertThat(receipts.ofPayer(PAYER)).hasSize(2);
    obligations.rows_are_the_same_again_and_after_a_replay("obligation", "receipt");
  }

  private static ObligationEvent assessed(ObligationId obligation, long due) {
    return new ObligationEvent.ObligationAssessed(
        obligation, FUND, new Tiyn(due * 100), 100, "art. 129", new Tiyn(due), SOMEBODY, DAY_1);
  }

  private static ObligationEvent received(ObligationId obligation, String reference, long tiyn) {
    return new ObligationEvent.ReceiptRecorded(
        obligation, FUND, null, new Tiyn(tiyn), null, reference, BOOKED, SOMEBODY, DAY_1);
  }

  private static FundEvent counted(ObligationId obligation, String reference, long tiyn) {
    return new FundEvent.ReceiptCredited(
        FUND, obligation, new Tiyn(tiyn), reference, null, null, null, PersonId.PLATFORM, DAY_1);
  }
}

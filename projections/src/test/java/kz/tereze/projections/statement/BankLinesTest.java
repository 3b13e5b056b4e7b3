package kz.tereze.projections.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.SealedText;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Claim;
import kz.tereze.api.statement.ClaimKind;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineEvent;
import kz.tereze.api.statement.LineId;
import kz.tereze.projections.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BankLinesTest {

  private static final FundId FUND = new FundId("OIL");
  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final LineId PAID = LineId.of(ACCOUNT, "R-1");
  private static final LineId UNKNOWN = LineId.of(ACCOUNT, "R-2");
  private static final Claim OWED = new Claim(ClaimKind.OBLIGATION, "240140000001-2026-CODE");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant AT = Instant.parse("2026-03-11T05:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
  private static final SealedText TOLD = new SealedText(new UUID(1, 2), "c29tZXRoaW5n");

  private final Telling<BankLines> told = new Telling<>(BankLines::new);
  private final BankLines lines = told.projection();

  private static LineEvent.LineArrived arrived(LineId line, @Nullable Claim claim) {
    return new LineEvent.LineArrived(line, FUND, booking(line, claim), PersonId.PLATFORM, AT);
  }

  private static BankLine booking(LineId line, @Nullable Claim claim) {
    return new BankLine(
        line,
        Direction.CREDIT,
        new Tiyn(500),
        DAY,
        claim == null ? null : new Bin("240140000001"),
        null,
        claim,
        claim == null ? TOLD : null);
  }

  private static LineEvent.LineSetAside aside(LineId line, String reason) {
    return new LineEvent.LineSetAside(
        line, FUND, Direction.CREDIT, new Tiyn(500), DAY, reason, PersonId.PLATFORM, AT);
  }

  @Test
  void what_nobody_takes_waits_with_the_reason() {
    told.tell(
        arrived(PAID, OWED),
        new LineEvent.LineSettled(
            PAID, FUND, OWED, Direction.CREDIT, new Tiyn(500), DAY, false, PersonId.PLATFORM, AT),
        arrived(UNKNOWN, null),
        aside(UNKNOWN, "rule.statement.SAYS_WHAT_IT_IS_FOR"));

    assertThat(lines.countWaiting()).isEqualTo(1);
    LineRow waiting = lines.waiting(10, 0).getFirst();
    assertThat(waiting.booking()).isEqualTo(booking(UNKNOWN, null));
    assertThat(waiting.refusedBy()).isEqualTo("rule.statement.SAYS_WHAT_IT_IS_FOR");
    assertThat(lines.find(PAID).orElseThrow().state()).isEqualTo(LineState.SETTLED);
    told.rows_are_the_same_again_and_after_a_replay("bank_line");
  }

  @Test
  void a_match_is_shown_with_who_found_out_until_it_is_taken_or_comes_back() {
    told.tell(
        arrived(UNKNOWN, null),
        aside(UNKNOWN, "rule.statement.SAYS_WHAT_IT_IS_FOR"),
        new LineEvent.LineMatched(
            UNKNOWN, FUND, booking(UNKNOWN, null), OWED, "Their letter.", SOMEBODY, AT));
    LineRow matched = lines.find(UNKNOWN).orElseThrow();
    assertThat(matched.state()).isEqualTo(LineState.MATCHED);
    assertThat(matched.claim()).isEqualTo(OWED);
    assertThat(matched.matchedBy()).isEqualTo(SOMEBODY);
    assertThat(matched.matchReason()).isEqualTo("Their letter.");

    told.tell(
        new LineEvent.LineReopened(
            UNKNOWN, FUND, OWED, "rule.levy.IS_ASSESSED", PersonId.PLATFORM, AT));
    LineRow reopened = lines.find(UNKNOWN).orElseThrow();
    assertThat(reopened.state()).isEqualTo(LineState.ASIDE);
    assertThat(reopened.refusedBy()).isEqualTo("rule.levy.IS_ASSESSED");
    told.rows_are_the_same_again_and_after_a_replay("bank_line");
  }
}

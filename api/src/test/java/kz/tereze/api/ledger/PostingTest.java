package kz.tereze.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PostingTest {

  private static final FundId FUND = new FundId("KBK-401103");
  private static final Bin PAYER = new Bin("190340901012");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static final Line BANK = line(Account.BANK.of(FUND), Side.DEBIT, 100);
  private static final Line OWED =
      line(Account.CONTRIBUTIONS_RECEIVABLE.of(PAYER), Side.CREDIT, 100);
  private static final Line RECEIVED = line(Account.RECEIVED.of(FUND), Side.DEBIT, 100);
  private static final Line AVAILABLE = line(Account.AVAILABLE.of(FUND), Side.CREDIT, 100);

  private static Line line(Account.Part part, Side side, long tiyn) {
    return new Line(part, side, new Tiyn(tiyn));
  }

  @Test
  void a_posting_balances_in_both_journals() {
    Posting posting = new Posting(FUND, DAY, List.of(BANK, OWED, RECEIVED, AVAILABLE));
    assertThat(posting.lines()).hasSize(4);
  }

  @Test
  void an_unbalanced_posting_cannot_be_constructed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Posting(FUND, DAY, List.of(BANK)))
        .withMessageContaining("FINANCIAL does not balance");
    assertThatIllegalArgumentException().isThrownBy(() -> new Posting(FUND, DAY, List.of()));
  }

  @Test
  void the_journals_do_not_balance_each_other() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Posting(FUND, DAY, List.of(BANK, AVAILABLE)));
  }

  @Test
  void sums_that_leave_the_whole_numbers_are_refused() {
    Line huge = line(Account.BANK.of(FUND), Side.DEBIT, Long.MAX_VALUE);
    assertThatThrownBy(() -> new Posting(FUND, DAY, List.of(huge, BANK)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_line_has_one_positive_side() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line(Account.BANK.of(FUND), Side.DEBIT, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line(Account.BANK.of(FUND), Side.CREDIT, -1));
  }

  @Property
  void moves_always_balance(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 4) long first,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 4) long second) {
    Posting posting =
        Posting.in(FUND, DAY)
            .move(new Tiyn(first), BANK.part(), OWED.part())
            .move(new Tiyn(second), RECEIVED.part(), AVAILABLE.part())
            .posted();
    assertThat(posting.lines()).hasSize(first == 0 ? 2 : 4);
  }

  @Test
  void every_account_has_its_own_number() {
    assertThat(Account.values())
        .allSatisfy(account -> assertThat(Account.numbered(account.number())).isSameAs(account));
    assertThatIllegalArgumentException().isThrownBy(() -> Account.numbered("0000"));
  }
}

package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Numbers of four well-known companies, and invented ones for the second pass.
        "971240001315",
        "940140000385",
        "020240000555",
        "020540003431",
        "240140000001",
        "240140000203",
        "900101300811"
      })
  void a_number_with_its_right_check_digit_is_a_bin(String digits) {
    assertThat(new Bin(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "971240001316",
        "97124000131",
        "9712400013150",
        "97124000131x",
        "９71240001315"
      })
  void anything_else_is_not(String digits) {
    assertThat(Bin.isValid(digits)).isFalse();
    assertThatThrownBy(() -> new Bin(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_number_no_check_digit_belongs_to_is_never_issued() {
    for (int check = 0; check <= 9; check++) {
      assertThat(Bin.isValid("24014000029" + check)).isFalse();
    }
  }

  @Property
  void at_most_one_check_digit_belongs_to_a_number(@ForAll("heads") String head) {
    long valid = IntStream.rangeClosed(0, 9).filter(check -> Bin.isValid(head + check)).count();
    assertThat(valid).isLessThanOrEqualTo(1);
  }

  /// The eleventh digit weighs eleven, which is nothing modulo eleven: the scheme cannot see it.
  @Property
  void one_mistyped_digit_of_the_first_ten_is_noticed_when_the_first_pass_decides(
      @ForAll("heads") String head,
      @ForAll @IntRange(max = 9) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    int check = firstPass(head);
    if (check < 10) {
      char[] typed = (head + check).toCharArray();
      typed[at] = Character.forDigit((typed[at] - '0' + by) % 10, 10);
      String mistyped = new String(typed);
      if (firstPass(mistyped) < 10) {
        assertThat(Bin.isValid(mistyped)).isFalse();
      }
    }
  }

  private static int firstPass(String digits) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += (digits.charAt(i) - '0') * (i + 1);
    }
    return sum % 11;
  }

  @Provide
  static Arbitrary<String> heads() {
    return Arbitraries.strings().numeric().ofLength(11);
  }
}

package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

  @Test
  void an_account_is_read_as_people_write_it() {
    assertThat(new Iban("kz86 125k zt50 0410 0100").number()).isEqualTo("KZ86125KZT5004100100");
  }

  @Test
  void people_see_the_last_four_characters() {
    assertThat(new Iban("KZ86125KZT5004100100").masked()).isEqualTo("KZ•• •••• 0100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "KZ87125KZT5004100100",
        "KZ86125KZT500410010",
        "KZ86125KZT50041001000",
        "DE89370400440532013000",
        "KZ86A25KZT5004100100",
        "KZ86125KZT500410010Ж"
      })
  void anything_else_is_no_account(String number) {
    assertThatThrownBy(() -> new Iban(number)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void exactly_one_pair_of_check_digits_between_02_and_98_fits(@ForAll("accounts") String account) {
    long fitting =
        IntStream.rangeClosed(2, 98)
            .filter(check -> isIban("KZ%02d".formatted(check) + account))
            .count();
    assertThat(fitting).isEqualTo(1);
  }

  private static boolean isIban(String number) {
    try {
      new Iban(number);
      return true;
    } catch (IllegalArgumentException notAnAccount) {
      return false;
    }
  }

  @Provide
  static Arbitrary<String> accounts() {
    Arbitrary<String> banks = Arbitraries.strings().numeric().ofLength(3);
    Arbitrary<String> rest =
        Arbitraries.strings().withCharRange('0', '9').withCharRange('A', 'Z').ofLength(13);
    return Combinators.combine(banks, rest).as(String::concat);
  }
}

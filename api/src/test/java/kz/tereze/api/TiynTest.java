package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TiynTest {

  private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

  @Property
  void a_share_is_exact_and_drops_the_fraction(
      @ForAll @LongRange(max = Long.MAX_VALUE) long amount,
      @ForAll @IntRange(max = 10_000) int basisPoints) {
    BigInteger exact =
        BigInteger.valueOf(amount).multiply(BigInteger.valueOf(basisPoints)).divide(WHOLE);
    assertThat(BigInteger.valueOf(new Tiyn(amount).share(basisPoints).amount())).isEqualTo(exact);
  }

  @Property
  void a_sum_is_exact_or_throws(@ForAll long first, @ForAll long second) {
    BigInteger exact = BigInteger.valueOf(first).add(BigInteger.valueOf(second));
    if (exact.bitLength() < Long.SIZE) {
      assertThat(new Tiyn(first).plus(new Tiyn(second)))
          .isEqualTo(new Tiyn(exact.longValueExact()));
      assertThat(new Tiyn(first).plus(new Tiyn(second)).minus(new Tiyn(second)))
          .isEqualTo(new Tiyn(first));
    } else {
      assertThatThrownBy(() -> new Tiyn(first).plus(new Tiyn(second)))
          .isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void a_tenge_is_a_hundred_tiyn_and_never_wraps() {
    assertThat(Tiyn.ofTenge(70_000_000)).isEqualTo(new Tiyn(7_000_000_000L));
    assertThatThrownBy(() -> Tiyn.ofTenge(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }
}

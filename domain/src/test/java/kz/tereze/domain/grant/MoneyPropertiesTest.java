package kz.tereze.domain.grant;

import java.util.List;
import java.util.Random;
import kz.tereze.api.Command;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The whole way of the money, from what companies owe to what a grant gives back, whatever is
/// asked in whatever order: [Programme] looks after every step, and hearing everything twice
/// changes nothing.
class MoneyPropertiesTest {

  @Property(tries = 100)
  void the_books_hold_after_every_step(
      @ForAll("levies") List<Object> levies,
      @ForAll("grants") List<Command> grants,
      @ForAll long seed) {
    try (Programme programme = new Programme()) {
      MoneyWishes.mixed(levies, grants, new Random(seed)).forEach(programme::step);
      programme.endsTheSameWhenHeardTwice();
    }
  }

  @Provide
  static Arbitrary<List<Command>> grants() {
    return MoneyWishes.grants();
  }

  @Provide
  static Arbitrary<List<Object>> levies() {
    return MoneyWishes.levies();
  }
}

package kz.tereze.domain;

import java.util.Map;
import kz.tereze.api.Command;
import kz.tereze.api.CorruptHistory;
import kz.tereze.api.Refused;
import kz.tereze.api.Rule;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/// Given, when, then; commands find their aggregate by their target, as in the running system.
public final class Fixtures {

  public static final CommandTargetResolver BY_TARGET =
      command -> new VersionedAggregateIdentifier(((Command) command.getPayload()).target(), null);

  private Fixtures() {}

  public static <T> FixtureConfiguration<T> of(Class<T> aggregate) {
    return of(aggregate, new KnownDecisions());
  }

  public static <T> FixtureConfiguration<T> of(Class<T> aggregate, KnownDecisions decisions) {
    return new AggregateTestFixture<>(aggregate)
        .registerCommandTargetResolver(BY_TARGET)
        .registerInjectableResource(decisions);
  }

  /// For `expectException`: refused, and by this rule.
  public static Matcher<Throwable> refusedBy(Rule rule) {
    return refusedBy(rule, Map.of());
  }

  /// @param said some of what its sentence is told with
  public static Matcher<Throwable> refusedBy(Rule rule, Map<String, Object> said) {
    return new TypeSafeMatcher<>() {
      @Override
      protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Refused refused
            && refused.rule() == rule
            && refused.values().entrySet().containsAll(said.entrySet());
      }

      @Override
      public void describeTo(Description description) {
        description.appendText("refused by " + rule.key());
      }
    };
  }

  /// For `expectException`: the stored events contradict each other.
  public static Matcher<Throwable> corruptHistory() {
    return new TypeSafeMatcher<>() {
      @Override
      protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof CorruptHistory || thrown.getCause() instanceof CorruptHistory;
      }

      @Override
      public void describeTo(Description description) {
        description.appendText("a corrupt history");
      }
    };
  }
}

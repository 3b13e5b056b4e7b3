package kz.tereze.web.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.projections.Freshness;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Waits a moment for what a policy makes of an act, so that the next page can show it.
@Component
class Followed {

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(3);

  private final ObjectProvider<Freshness> freshness;

  Followed(ObjectProvider<Freshness> freshness) {
    this.freshness = freshness;
  }

  /// @return empty when it was not there in time
  <T> Optional<T> by(Supplier<Optional<T>> effect) {
    Freshness shown = freshness.getIfAvailable();
    return shown == null ? effect.get() : shown.await(effect, SHOWN_WITHIN);
  }
}

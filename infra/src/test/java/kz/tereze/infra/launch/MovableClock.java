package kz.tereze.infra.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The running system's clock in tests: goes as the real one does, and can be put forward over the
/// days that the law makes people wait. Never back: what happened stays in the past.
public final class MovableClock extends Clock {

  private final Clock real = Clock.systemUTC();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /// Found by Spring on the class path of tests alone.
  @Configuration(proxyBeanMethods = false)
  public static class Hands {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  public void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back");
    }
    ahead.accumulateAndGet(by, Duration::plus);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("instants have no zone");
  }
}

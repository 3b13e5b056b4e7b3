package kz.tereze.infra.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// The clock of a test, as errands ask for one.
record FixedTime(Instant now) implements ObjectProvider<Clock> {

  @Override
  public Stream<Clock> stream() {
    return Stream.of(Clock.fixed(now, ZoneOffset.UTC));
  }
}

package kz.tereze.infra.errand;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What time it is for the platform's own acts. While the demonstration's year is played they
/// follow the facts that caused them.
@Component
public final class PlatformTime {

  private final Clock clock;
  private volatile boolean isFollowing;

  PlatformTime(ObjectProvider<Clock> clock) {
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  public Instant now() {
    return clock.instant();
  }

  /// When something happens that follows from a fact.
  public Instant after(Instant cause) {
    return isFollowing ? cause.plusSeconds(1) : now();
  }

  public void following(Runnable play) {
    isFollowing = true;
    try {
      play.run();
    } finally {
      isFollowing = false;
    }
  }
}

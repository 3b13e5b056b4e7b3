package kz.tereze.infra.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.tereze.infra.errand.Errand;
import kz.tereze.projections.notice.Reminders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Looks once a minute for terms that came near.
@Component
final class Remind implements Errand {

  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Reminders reminders;
  private final Clock clock;
  private Instant looked = Instant.MIN;

  Remind(Reminders reminders, ObjectProvider<Clock> clock) {
    this.reminders = reminders;
    this.clock = clock.getIfUnique(Clock::systemUTC);
  }

  @Override
  public boolean run() {
    Instant now = clock.instant();
    if (looked.isBefore(now.minus(LOOK))) {
      reminders.note(now);
      looked = now;
    }
    return false;
  }
}

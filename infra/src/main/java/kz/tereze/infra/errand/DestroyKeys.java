package kz.tereze.infra.errand;

import java.time.Clock;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.identity.Erasures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Destroys the keys of erased people's records on the day the law lets them go.
@Component
final class DestroyKeys implements Errand {

  private final Erasures erasures;
  private final Clock clock;

  DestroyKeys(Erasures erasures, ObjectProvider<Clock> clock) {
    this.erasures = erasures;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
  }

  @Override
  public boolean run() {
    erasures.destroyDue(Kazakhstan.day(clock.instant()));
    return false;
  }
}

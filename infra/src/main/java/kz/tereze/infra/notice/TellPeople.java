package kz.tereze.infra.notice;

import kz.tereze.infra.errand.Errand;
import kz.tereze.infra.errand.PlatformTime;
import kz.tereze.projections.notice.Causes;
import org.springframework.stereotype.Component;

/// Finds the people whom something concerns and puts it into their inboxes.
@Component
final class TellPeople implements Errand {

  private static final int AT_ONCE = 100;

  private final Causes causes;
  private final PlatformTime time;

  TellPeople(Causes causes, PlatformTime time) {
    this.causes = causes;
    this.time = time;
  }

  @Override
  public boolean run() {
    return causes.tell(AT_ONCE, time.now()) == AT_ONCE;
  }
}

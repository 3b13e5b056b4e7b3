package kz.tereze.projections.notice;

import java.time.Duration;

/// How often somebody is mailed at most.
public enum Often {
  DAILY(Duration.ofDays(1)),
  WEEKLY(Duration.ofDays(7));

  private final Duration pause;

  Often(Duration pause) {
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}

package kz.tereze.infra.launch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the site is open: people can sign in, and what a new site begins with is there. Its
/// pages answer some time before that; readiness waits for it.
@Component("opening")
class Opening implements HealthIndicator {

  private volatile boolean open;

  void open() {
    open = true;
  }

  @Override
  public Health health() {
    return (open ? Health.up() : Health.outOfService()).build();
  }
}

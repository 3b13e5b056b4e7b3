package kz.tereze.infra.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.api.Acting;
import kz.tereze.api.Policy;
import kz.tereze.api.grant.GrantCommand.DeclareRefundOverdue;
import kz.tereze.api.grant.GrantCommand.RemindOfRefund;
import kz.tereze.projections.grant.Refunds;
import kz.tereze.projections.identity.Erasures;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reminds debtors of refunds, declares what is late, and destroys the keys of erased people's
/// records when the law lets them go. The days stand in the read models, the grant decides, and
// both are asked again until it has happened: a stop of any length loses
/// nothing, and several nodes asking at once change nothing.
@Component
public final class DayClock implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DayClock.class);
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Refunds refunds;
  private final CommandGateway commands;
  private final Erasures erasures;
  private final boolean enabled;
  private @Nullable ScheduledExecutorService rounds;

  DayClock(
      Refunds refunds,
      CommandGateway commands,
      Erasures erasures,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.refunds = refunds;
    this.commands = commands;
    this.erasures = erasures;
    this.enabled = enabled;
  }

  /// Asks for everything whose day has come.
  ///
  /// @return how many things there were to do
  int round(Instant at) {
    Acting now = Acting.platform(at);
    LocalDate today = now.day();
    int before = Policy.REFUND_REMINDED_DAYS_BEFORE.on(today).value();
    int asked = 0;
    for (var late : refunds.late(today)) {
      commands.sendAndWait(new DeclareRefundOverdue(late.grant(), now));
      asked++;
    }
    for (var near : refunds.toRemind(today.plusDays(before))) {
      commands.sendAndWait(new RemindOfRefund(near.grant(), now));
      asked++;
    }
    return asked + erasures.destroyDue(today);
  }

  private void roundOrLater() {
    try {
      round(Instant.now());
    } catch (RuntimeException failure) {
      LOG.warn("what is due today could not be looked at; the next round tries again", failure);
    }
  }

  @Override
  public void start() {
    rounds = Executors.newSingleThreadScheduledExecutor();
    if (enabled) {
      var unused =
          rounds.scheduleWithFixedDelay(this::roundOrLater, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
    }
  }

  @Override
  public void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
      rounds = null;
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}

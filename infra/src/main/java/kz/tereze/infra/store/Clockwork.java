package kz.tereze.infra.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.api.Command;
import kz.tereze.api.Refused;
import kz.tereze.projections.Chore;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Does what becomes due by the clock alone, in the platform's name. Every node may try: a command
/// that another node sent first finds it done. It stands still until somebody winds it up, so that
/// the demonstration can act in its own time first.
@Component
public class Clockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration AT_MOST_TO_END = Duration.ofSeconds(10);

  private final List<Chore> chores;
  private final CommandGateway commands;
  private final Clock clock;
  private final boolean enabled;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clockwork").daemon().factory());
  private volatile boolean running;

  Clockwork(
      List<Chore> chores,
      CommandGateway commands,
      ObjectProvider<Clock> clock,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.chores = List.copyOf(chores);
    this.commands = commands;
    this.clock = clock.getIfAvailable(Clock::systemUTC);
    this.enabled = enabled;
  }

  /// From now on it ticks.
  public void windUp() {
    if (enabled) {
      ticks.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// Does everything due at this moment.
  public void tick() {
    Instant now = clock.instant();
    for (Chore chore : chores) {
      try {
        chore.due(now).forEach(this::send);
      } catch (RuntimeException failure) {
        LOG.warn("{} could not be done; trying again", chore.getClass().getSimpleName(), failure);
      }
    }
  }

  private void send(Command command) {
    try {
      commands.sendAndWait(command);
    } catch (Refused done) {
      LOG.debug("{} was refused by {}", command, done.rule().key());
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    ticks.shutdown();
    try {
      ticks.awaitTermination(AT_MOST_TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

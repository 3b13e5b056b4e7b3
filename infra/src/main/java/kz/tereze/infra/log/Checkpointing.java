package kz.tereze.infra.log;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.tereze.projections.log.Broken;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.Fault;
import kz.tereze.projections.log.Integrity;
import kz.tereze.projections.log.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Publishes how far the ledger has come, a moment after entries were added.
@Component
public class Checkpointing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AT_MOST_TO_END = Duration.ofSeconds(5);

  /// What signing refuses at.
  private static final List<Fault.Kind> REFUSALS =
      List.of(
          Fault.Kind.SHORTER_THAN_SIGNED,
          Fault.Kind.SIGNED_ROOT_DIFFERS,
          Fault.Kind.ROOT_DIFFERS,
          Fault.Kind.TILE_CHANGED);

  private final Signing signing;
  private final Witnesses witnesses;
  private final Integrity integrity;
  private final boolean enabled;
  private final Clock clock = Clock.systemUTC();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ledger-checkpoints").daemon().factory());
  private volatile boolean running;
  private boolean healthy = true;

  Checkpointing(
      Signing signing,
      Witnesses witnesses,
      Integrity integrity,
      @Value("${tereze.processors:true}") boolean enabled) {
    this.signing = signing;
    this.witnesses = witnesses;
    this.integrity = integrity;
    this.enabled = enabled;
  }

  @Override
  public void start() {
    running = true;
    if (enabled) {
      timer.scheduleWithFixedDelay(
          this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      signing.signNext(clock.instant()).or(signing::unpublished).ifPresent(this::publish);
      REFUSALS.forEach(integrity::over);
      healthy = true;
    } catch (Broken broken) {
      integrity.tell(broken.fault());
      tell("nothing more is signed: the ledger contradicts what was signed before", broken);
    } catch (RuntimeException failure) {
      tell("no checkpoint could be published; trying again", failure);
    }
  }

  private void publish(Signing.Signed signed) {
    Witnesses.Said said = witnesses.ask(signed.note());
    if (said.contradicted()) {
      long size = Checkpoint.parse(signed.note().text()).size();
      integrity.tell(new Fault(Fault.Kind.WITNESS_SAW_ANOTHER, size));
    } else {
      integrity.over(Fault.Kind.WITNESS_SAW_ANOTHER);
    }
    signing.publish(signed, said.lines());
  }

  private void tell(String what, RuntimeException why) {
    if (healthy) {
      LOG.error(what, why);
    }
    healthy = false;
  }

  @Override
  public void stop() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(AT_MOST_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a checkpoint was cut off; the next start publishes it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

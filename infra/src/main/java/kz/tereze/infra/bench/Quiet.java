package kz.tereze.infra.bench;

import kz.tereze.infra.launch.Application;
import kz.tereze.infra.store.EventProcessors;
import kz.tereze.infra.store.Running;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.context.SmartLifecycle;

/// Stops what else works in an application, policies, the ledger's sequencer, errands, so that one
/// thing alone is measured.
final class Quiet {

  private Quiet() {}

  static void stopAllButReadModels(Application application) {
    for (SmartLifecycle part :
        application.context().getBeansOfType(SmartLifecycle.class).values()) {
      boolean isOurs = part.getClass().getPackageName().startsWith("kz.tereze.");
      if (isOurs && !(part instanceof Running)) {
        part.stop();
      }
    }
    stop(application, EventProcessors.POLICIES);
  }

  static void stopAll(Application application) {
    stopAllButReadModels(application);
    stop(application, ReadModel.GROUP);
  }

  private static void stop(Application application, String processor) {
    application
        .get(Configuration.class)
        .eventProcessingConfiguration()
        .eventProcessor(processor, StreamingEventProcessor.class)
        .orElseThrow()
        .shutDown();
  }
}

package kz.tereze.infra.bench;

import java.time.Instant;
import java.util.List;
import kz.tereze.infra.launch.Application;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.log.Published;
import kz.tereze.projections.log.Signing;

/// The newest end of the public log of a site whose own sequencer stands still.
final class LogHead {

  private final Application application;

  LogHead(Application application) {
    this.application = application;
  }

  /// @return facts looked at
  int append() {
    Sequencer sequencer = application.get(Sequencer.class);
    int looked = 0;
    for (int next = sequencer.appendNext(); next > 0; next = sequencer.appendNext()) {
      looked += next;
    }
    return looked;
  }

  long entries() {
    return application.get(Entries.class).head().map(Head::size).orElse(0L);
  }

  /// Signs one checkpoint over all entries.
  Published publish() {
    Signing signing = application.get(Signing.class);
    signing.signNext(Instant.now()).ifPresent(signed -> signing.publish(signed, List.of()));
    return application
        .get(Checkpoints.class)
        .newest()
        .filter(newest -> newest.checkpoint().size() == entries())
        .orElseThrow(() -> new CannotRun("the ledger's head was not signed"));
  }
}

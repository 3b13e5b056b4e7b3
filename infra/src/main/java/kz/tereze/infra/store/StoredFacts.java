package kz.tereze.infra.store;

import kz.tereze.api.Event;
import kz.tereze.projections.ledger.Sequencer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.stereotype.Component;

/// Reads stored facts for the ledger's sequencer with the event store's own serializer.
@Component
class StoredFacts implements Sequencer.Facts {

  private final EventSerializer serializer;

  StoredFacts(EventSerializer serializer) {
    this.serializer = serializer;
  }

  @Override
  public Event read(String name, String revision, String payload) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(payload, String.class, name, revision));
  }
}

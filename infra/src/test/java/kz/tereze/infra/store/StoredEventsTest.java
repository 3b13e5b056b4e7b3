package kz.tereze.infra.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallEvent;
import kz.tereze.projections.identity.KeptClosed;
import kz.tereze.projections.identity.KeyEncryptionKey;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What was once stored is read for ever: one sample of every form an event was ever stored in.
/// A sample is never changed; a new form gets a new revision, a new sample and an upcaster. Run
/// with `-Dsamples.write=true` to write the samples of new events.
class StoredEventsTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "events");

  private final EventSerializer serializer = EventSerializer.create(Vaults.seal());

  static Stream<Class<?>> events() {
    return StoredEvents.types();
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_event_has_a_sample_of_its_present_form(Class<?> event) throws IOException {
    Stored stored = StoredEvents.stored(event);
    Path sample = SAMPLES.resolve(stored.value() + "." + stored.revision() + ".json");
    Object instance = Samples.of(event);
    String json = serializer.serialize(instance, String.class).getData();
    if (Boolean.getBoolean("samples.write") && Files.notExists(sample)) {
      Files.createDirectories(SAMPLES);
      Files.writeString(
          sample,
          TerezeJson.mapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(TerezeJson.mapper().readTree(json)));
    }

    assertThat(sample).as("write it with -Dsamples.write=true").exists();
    assertThat(TerezeJson.mapper().readTree(json))
        .isEqualTo(TerezeJson.mapper().readTree(Files.readString(sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_ever_stored_still_reads(Path sample) throws IOException {
    String[] parts = sample.getFileName().toString().split("\\.");
    String name = parts[0] + "." + parts[1];
    String json = Files.readString(sample);

    Object event =
        serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, parts[2]));

    assertThat(event).isInstanceOf(StoredEvents.named(name));
    JsonNode now =
        TerezeJson.mapper().readTree(serializer.serialize(event, String.class).getData());
    JsonNode then = TerezeJson.mapper().readTree(json);
    boolean present =
        parts[2].equals(String.valueOf(StoredEvents.stored(event.getClass()).revision()));
    assertThat(present ? now : withoutUnknown(opened(now)))
        .isEqualTo(present ? then : withoutUnknown(opened(then)));
  }

  /// What was kept in the clear or sealed is compared in the clear.
  private static JsonNode opened(JsonNode json) {
    open(json, "content", "application");
    open(json, "answers", "outline");
    return json;
  }

  private static void open(JsonNode json, String part, String key) {
    if (json.path(part).isString()) {
      ApplicationId whose = ApplicationId.of(json.path(key).asString());
      String opened = Vaults.seal().open(whose, json.path(part).asString());
      ((ObjectNode) json).set(part, TerezeJson.mapper().readTree(opened));
    }
  }

  @Test
  void what_competes_is_sealed_on_its_way_into_the_database() {
    var edited =
        (ApplicationEvent.ApplicationEdited) Samples.of(ApplicationEvent.ApplicationEdited.class);
    var stored = serializer.serialize(edited, String.class);
    assertThat(stored.getData())
        .contains("\"content\":\"sealed:")
        .doesNotContain(edited.content().title().ru());
    assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(edited);
    EventSerializer elsewhere =
        EventSerializer.create(
            new KeptClosed(
                new KeyEncryptionKey("another key of thirty-two bytes!".getBytes(US_ASCII)),
                InstantSource.system()));
    assertThatThrownBy(() -> elsewhere.deserialize(stored))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_outline_is_sealed_on_its_way_into_the_database() {
    var sent = (CallEvent.OutlineReceived) Samples.of(CallEvent.OutlineReceived.class);
    var stored = serializer.serialize(sent, String.class);
    assertThat(stored.getData()).contains("\"answers\":\"sealed:");
    assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(sent);
  }

  /// A component that came later is not known of an older fact: there is none of it, or a list of
  /// none.
  private static JsonNode withoutUnknown(JsonNode json) {
    JsonNode known = json.deepCopy();
    forget(known);
    return known;
  }

  private static void forget(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.removeIf(value -> value.isNull() || (value.isArray() && value.isEmpty()));
    }
    json.forEach(StoredEventsTest::forget);
  }

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    }
  }

  @Test
  void names_say_context_and_fact() {
    assertThat(events().map(event -> StoredEvents.stored(event).value()))
        .allMatch(name -> name.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"))
        .doesNotHaveDuplicates();
  }
}

package kz.tereze.infra.store;

import java.util.Map;
import kz.tereze.api.Event;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.ObjectNode;

/// Writes events as JSON under their stable names and revisions, so that Java classes may move.
/// What a team wrote is sealed on its way into the database.
public final class EventSerializer extends Jackson3Serializer {

  /// Where a fact says what competes, and whose key closes it.
  private record Closed(String part, String key) {}

  private static final Closed CONTENT = new Closed("content", "application");

  /// Facts that say what competes. What an award made public is not among them.
  private static final Map<String, Closed> SEALED =
      Map.of(
          "application.edited", CONTENT,
          "application.submitted", CONTENT,
          "application.formal-check-passed", CONTENT,
          "call.outline-received", new Closed("answers", "outline"));

  private final ContentSeal seal;

  private EventSerializer(Builder builder, ContentSeal seal) {
    super(builder);
    this.seal = seal;
  }

  public static EventSerializer create(ContentSeal seal) {
    Builder builder = builder();
    builder.jsonMapperBuilderCustomizer(EventSerializer::configure);
    return new EventSerializer(builder, seal);
  }

  /// A replay's token holds another token, whose class Jackson must be allowed to name.
  private static void configure(JsonMapper.Builder mapper) {
    TerezeJson.configure(mapper)
        .polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .build());
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
    SerializedObject<T> open = super.serialize(object, form);
    Closed closed = object instanceof Event ? SEALED.get(open.getType().getName()) : null;
    if (closed == null) {
      return open;
    }
    ObjectNode json = tree(open);
    json.put(closed.part(), seal.seal(of(json, closed), json.get(closed.part()).toString()));
    return new SimpleSerializedObject<>(
        getConverter().convert(json.toString(), form), form, open.getType());
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> stored) {
    Closed closed = SEALED.get(stored.getType().getName());
    if (closed == null) {
      return super.deserialize(stored);
    }
    ObjectNode json = tree(stored);
    if (json.get(closed.part()).isString()) {
      String opened = seal.open(of(json, closed), json.get(closed.part()).asString());
      json.set(closed.part(), TerezeJson.mapper().readTree(opened));
    }
    return super.deserialize(
        new SimpleSerializedObject<>(json.toString(), String.class, stored.getType()));
  }

  private <T> ObjectNode tree(SerializedObject<T> stored) {
    String json = getConverter().convert(stored.getData(), stored.getContentType(), String.class);
    return (ObjectNode) TerezeJson.mapper().readTree(json);
  }

  private static ApplicationId of(ObjectNode json, Closed closed) {
    return ApplicationId.of(json.get(closed.key()).asString());
  }

  @Override
  public SerializedType typeForClass(Class type) {
    if (type != null && type.isAnnotationPresent(Stored.class)) {
      var stored = StoredEvents.stored(type);
      return new SimpleSerializedType(stored.value(), String.valueOf(stored.revision()));
    }
    return super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    String name = type.getName();
    boolean isJavaClass = name.startsWith("org.axonframework.") || name.startsWith("java.");
    return isJavaClass || SerializedType.emptyType().equals(type)
        ? super.classForType(type)
        : StoredEvents.named(name);
  }
}

package kz.tereze.infra.store;

import java.util.Set;
import kz.tereze.api.Stored;
import kz.tereze.api.application.ApplicationEvent;
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

  private static final String CONTENT = "content";
  private static final String APPLICATION = "application";

  /// Facts that say what competes. What an award made public is not among them.
  private static final Set<String> SEALED =
      Set.of("application.edited", "application.submitted", "application.formal-check-passed");

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
    if (!(object instanceof ApplicationEvent) || !SEALED.contains(open.getType().getName())) {
      return open;
    }
    ObjectNode json = tree(open);
    json.put(CONTENT, seal.seal(application(json), json.get(CONTENT).toString()));
    return new SimpleSerializedObject<>(
        getConverter().convert(json.toString(), form), form, open.getType());
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> stored) {
    if (!SEALED.contains(stored.getType().getName())) {
      return super.deserialize(stored);
    }
    ObjectNode json = tree(stored);
    if (json.get(CONTENT).isString()) {
      String opened = seal.open(application(json), json.get(CONTENT).asString());
      json.set(CONTENT, TerezeJson.mapper().readTree(opened));
    }
    return super.deserialize(
        new SimpleSerializedObject<>(json.toString(), String.class, stored.getType()));
  }

  private <T> ObjectNode tree(SerializedObject<T> stored) {
    String json = getConverter().convert(stored.getData(), stored.getContentType(), String.class);
    return (ObjectNode) TerezeJson.mapper().readTree(json);
  }

  private static ApplicationId application(ObjectNode json) {
    return ApplicationId.of(json.get(APPLICATION).asString());
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

package kz.tereze.infra.store;

import kz.tereze.api.Stored;
import kz.tereze.projections.json.TerezeJson;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Writes events as JSON under their stable names and revisions, so that Java classes may move.
public final class EventSerializer extends Jackson3Serializer {

  private EventSerializer(Builder builder) {
    super(builder);
  }

  public static EventSerializer create() {
    Builder builder = builder();
    builder.jsonMapperBuilderCustomizer(EventSerializer::configure);
    return new EventSerializer(builder);
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

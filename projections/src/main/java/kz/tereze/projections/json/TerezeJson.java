package kz.tereze.projections.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON form of Tereze: scalars as plain values, money as whole tiyn, times as ISO 8601 in
/// UTC, components in the order of the record, nothing unknown accepted.
public final class TerezeJson {

  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private TerezeJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// Gives another builder the same form.
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .annotationIntrospector(
            new AnnotationIntrospectorPair(
                new ScalarForm(),
                new AnnotationIntrospectorPair(
                    new VariantForm(), new JacksonAnnotationIntrospector())))
        // Questions such as isComplete() are not components.
        .changeDefaultVisibility(
            checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }
}

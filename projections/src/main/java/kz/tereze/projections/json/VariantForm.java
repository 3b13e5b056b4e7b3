package kz.tereze.projections.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import kz.tereze.api.Variant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;

/// Lets Jackson write and read every [Variant] with the component that says which form it is; the
/// forms are those the sealed interface permits.
final class VariantForm extends AnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated a) {
    return a instanceof AnnotatedClass && Variant.class.isAssignableFrom(a.getRawType())
        ? JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, Variant.KIND, null, false, null)
        : null;
  }

  @Override
  public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
    return Variant.class.isAssignableFrom(type.getRawType()) && type.getRawType().isRecord()
        ? type.getRawType().getSimpleName()
        : null;
  }
}

package kz.tereze.projections.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import kz.tereze.api.Scalar;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;

/// Lets Jackson treat every [Scalar] record as its one component, so that the api needs no
/// annotation of a library.
final class ScalarForm extends AnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated a) {
    if (a instanceof AnnotatedMethod method && isScalar(method.getDeclaringClass())) {
      return method.getName().equals(componentOf(method.getDeclaringClass()));
    }
    return null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated a) {
    if (a instanceof AnnotatedConstructor constructor
        && isScalar(constructor.getDeclaringClass())
        && constructor.getParameterCount() == 1) {
      return JsonCreator.Mode.DELEGATING;
    }
    return null;
  }

  private static boolean isScalar(Class<?> type) {
    return type.isRecord() && Scalar.class.isAssignableFrom(type);
  }

  private static String componentOf(Class<?> type) {
    return type.getRecordComponents()[0].getName();
  }
}

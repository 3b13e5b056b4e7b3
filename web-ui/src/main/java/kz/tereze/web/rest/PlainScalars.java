package kz.tereze.web.rest;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import kz.tereze.api.Scalar;
import org.jspecify.annotations.Nullable;

/// Describes numbers, sums and hashes as the plain values they are written as.
final class PlainScalars implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType asked = Json.mapper().constructType(type.getType());
    if (Scalar.class.isAssignableFrom(asked.getRawClass()) && asked.getRawClass().isRecord()) {
      AnnotatedType component =
          new AnnotatedType(asked.getRawClass().getRecordComponents()[0].getGenericType())
              .resolveAsRef(false);
      return others.hasNext() ? others.next().resolve(component, context, others) : null;
    }
    return others.hasNext() ? others.next().resolve(type, context, others) : null;
  }
}

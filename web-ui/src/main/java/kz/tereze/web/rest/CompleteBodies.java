package kz.tereze.web.rest;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a body in which something demanded is missing, by the name of the field, before a
/// command is made of it. What may be missing says so by `@Nullable`.
@ControllerAdvice
class CompleteBodies extends RequestBodyAdviceAdapter {

  private static final String OURS = "kz.tereze.";

  private final Uis uis;

  CompleteBodies(Uis uis) {
    this.uis = uis;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    List<String> missing = new ArrayList<>();
    look(body, "", missing);
    if (!missing.isEmpty()) {
      Wording words = words();
      throw new Entry.Invalid(
          missing.stream()
              .map(field -> new Entry.Wrong(field, words.t("entry.required", "label", field)))
              .toList());
    }
    return body;
  }

  private Wording words() {
    return uis.of(
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
  }

  private static void look(@Nullable Object value, String path, List<String> missing) {
    if (value instanceof Collection<?> many) {
      int i = 0;
      for (Object each : many) {
        look(each, path + "[" + i++ + "]", missing);
      }
    } else if (value instanceof Record && value.getClass().getName().startsWith(OURS)) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        look(value, component, path, missing);
      }
    }
  }

  private static void look(
      Object record, RecordComponent component, String path, List<String> missing) {
    String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
    Object value = read(record, component);
    boolean mayBeMissing = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (value == null && !mayBeMissing) {
      missing.add(field);
    }
    look(value, field, missing);
  }

  private static @Nullable Object read(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record's component cannot be read", impossible);
    }
  }
}

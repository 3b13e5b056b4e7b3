package kz.tereze.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import kz.tereze.web.page.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a body in which something is missing that may not be: only components marked
/// [Nullable] may. No half-filled command ever leaves the web module.
@ControllerAdvice
class NothingMissing extends RequestBodyAdviceAdapter {

  private final Uis uis;
  private final HttpServletRequest request;

  NothingMissing(Uis uis, HttpServletRequest request) {
    this.uis = uis;
    this.request = request;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      @Nullable Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    List<String> missing = new ArrayList<>();
    if (body == null) {
      lookFor(parameter.getParameterType(), missing);
      throw refusal(missing);
    }
    look(body, "", missing);
    if (!missing.isEmpty()) {
      throw refusal(missing);
    }
    return body;
  }

  private Entry.Invalid refusal(List<String> missing) {
    Ui ui = uis.of(request);
    return new Entry.Invalid(
        missing.stream()
            .map(path -> new Entry.Wrong(path, ui.t("entry.required", "label", path)))
            .toList());
  }

  /// Who sends JSON's `null` has left out everything.
  private static void lookFor(Class<?> demanded, List<String> missing) {
    if (demanded.isRecord()) {
      for (RecordComponent component : demanded.getRecordComponents()) {
        if (!mayBeMissing(component)) {
          missing.add(component.getName());
        }
      }
    }
    if (missing.isEmpty()) {
      missing.add("body");
    }
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static void look(@Nullable Object value, String path, List<String> missing) {
    if (value == null) {
      missing.add(path);
    } else if (value instanceof Record record) {
      lookInside(record, path, missing);
    } else if (value instanceof Collection<?> many) {
      int index = 0;
      for (Object one : many) {
        look(one, path + "[" + index + "]", missing);
        index++;
      }
    }
  }

  private static void lookInside(Record record, String path, List<String> missing) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = read(record, component);
      if (value != null || !mayBeMissing(component)) {
        String name = component.getName();
        look(value, path.isEmpty() ? name : path + "." + name, missing);
      }
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      // The requests of a resource are its own, package-private records.
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(component + " cannot be read", impossible);
    }
  }
}

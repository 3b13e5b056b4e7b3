package kz.tereze.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Uis;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Refuses a body in which something is missing that may not be, or stands that cannot be, and
/// names all of it at once. Only components marked `Nullable` may be missing: no half-filled
/// command ever leaves the web module.
@ControllerAdvice
class NothingMissing extends RequestBodyAdviceAdapter {

  private final JsonMapper json;
  private final Uis uis;
  private final HttpServletRequest request;

  NothingMissing(JsonMapper json, Uis uis, HttpServletRequest request) {
    this.json = json;
    this.uis = uis;
    this.request = request;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage input,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] body = input.getBody().readAllBytes();
    JsonNode read = tree(body);
    if (!read.isMissingNode()) {
      List<Entry.Wrong> faults =
          ReadBody.faults(json, read, json.constructType(type), uis.of(request));
      if (!faults.isEmpty()) {
        throw new Entry.Invalid(faults);
      }
    }
    return new Read(input.getHeaders(), body);
  }

  /// Nothing for what is no JSON: the reader of the whole says so.
  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      return json.missingNode();
    }
  }

  private record Read(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}

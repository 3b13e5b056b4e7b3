package kz.tereze.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.web.cache.PublicTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A page drawn by a template of `src/main/jte`. Drawn as a whole before the first byte is sent, so
/// that a failure in the middle becomes an error page and not half a page.
final class JteView implements View {

  private final TemplateEngine templates;
  private final Uis uis;
  private final PublicTags tags;
  private final String template;

  JteView(TemplateEngine templates, Uis uis, PublicTags tags, String template) {
    this.templates = templates;
    this.uis = uis;
    this.tags = tags;
    this.template = template;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = uis.of(request);
    Map<String, Object> given = new HashMap<>(model == null ? Map.of() : model);
    given.put("ui", ui);
    Entry entry = Uis.entry(request);
    if (entry != null) {
      given.putIfAbsent("entry", entry);
    }
    Utf8ByteOutput page = new Utf8ByteOutput();
    templates.render(template, given, page);
    byte[] bytes = page.toByteArray();
    tags.made(request, response, bytes, ui.language().code());
    response.setContentType(getContentType());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, ui.language().code());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}

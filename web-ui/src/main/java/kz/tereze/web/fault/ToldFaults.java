package kz.tereze.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.Faults;
import kz.tereze.web.cache.PublicTags;
import kz.tereze.web.language.Language;
import kz.tereze.web.page.Templates;
import kz.tereze.web.page.Ui;
import kz.tereze.web.page.Uis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Tells faults within the layout, and with nothing but words where even that fails.
@Component
class ToldFaults implements Faults {

  private static final Logger LOG = LoggerFactory.getLogger(ToldFaults.class);
  private static final String RETRY_SECONDS = "15";

  private final ObjectProvider<Templates> templates;
  private final ObjectProvider<Uis> uis;

  ToldFaults(ObjectProvider<Templates> templates, ObjectProvider<Uis> uis) {
    this.templates = templates;
    this.uis = uis;
  }

  @Override
  public void tell(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException {
    Ui ui = uis.getObject().of(request);
    String title = ui.t("fault." + key + ".title");
    String text = ui.t("fault." + key + ".text");
    if (Faults.isMachine(request)) {
      write(request, response, status, new Problem(status, title, text));
    } else {
      page(request, response, status, title, List.of(text));
    }
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Problem problem)
      throws IOException {
    if (start(response, status)) {
      Language language = uis.getObject().of(request).language();
      response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
      response.setContentType(Problem.TYPE);
      response.getOutputStream().write(TerezeJson.mapper().writeValueAsBytes(problem.members()));
    }
  }

  /// A page with a title and sentences; the reader's way on is the page they came from.
  void page(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String title,
      List<String> sentences)
      throws IOException {
    if (!start(response, status)) {
      return;
    }
    Map<String, Object> model = new HashMap<>();
    model.put("status", status.value());
    model.put("title", title);
    model.put("sentences", sentences);
    try {
      templates.getObject().view("fault/fault").render(model, request, response);
    } catch (Exception failure) {
      LOG.error("the page that tells a fault failed itself", failure);
      bare(response, title, sentences);
    }
  }

  private static boolean start(HttpServletResponse response, HttpStatus status) {
    if (response.isCommitted()) {
      return false;
    }
    response.resetBuffer();
    response.setStatus(status.value());
    PublicTags.forget(response);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return true;
  }

  /// Words alone. Only sentences of our own message files come here, so nothing needs escaping.
  private static void bare(HttpServletResponse response, String title, List<String> sentences)
      throws IOException {
    String page =
        "<!doctype html><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p>"
            .formatted(title, title, String.join("</p><p>", sentences));
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}

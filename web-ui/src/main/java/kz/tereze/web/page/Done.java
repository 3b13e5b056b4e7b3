package kz.tereze.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What an action answers: see another page (303), which tells once what was done.
public final class Done implements View {

  private final String page;
  private final @Nullable String key;
  private final @Nullable Object[] pairs;

  private Done(String page, @Nullable String key, @Nullable Object... pairs) {
    this.page = page;
    this.key = key;
    this.pairs = pairs.clone();
  }

  /// @param page without language: `/needs/N-2026-00001`
  public static Done at(String page) {
    return new Done(page, null);
  }

  /// Back to an address of this site that came as a parameter; anything else leads home.
  public static Done back(String address) {
    boolean ours =
        Language.ofPath(address.split("[?#]", 2)[0]).isPresent() && !address.contains("\\");
    return new Done(ours ? address.substring(3) : "", null);
  }

  /// @param key of the sentence shown on top of that page
  public Done saying(String key, @Nullable Object... pairs) {
    return new Done(page, key, pairs);
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
    Ui ui = ui(request);
    String location = ui.path(page);
    lead(request, response, location, key == null ? null : ui.t(key, pairs));
  }

  /// Leads to a page with its language in front.
  ///
  /// @param notice shown there once
  public static void lead(
      HttpServletRequest request,
      HttpServletResponse response,
      String location,
      @Nullable String notice) {
    if (notice != null) {
      RequestContextUtils.getOutputFlashMap(request).put(Ui.NOTICE, notice);
      RequestContextUtils.saveOutputFlashMap(location, request, response);
    }
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, location);
  }

  /// What the answer to this request tells on the page it leads to.
  public static Optional<String> notice(HttpServletRequest request) {
    return Optional.ofNullable(RequestContextUtils.getOutputFlashMap(request))
        .map(carried -> (String) carried.get(Ui.NOTICE));
  }

  private static Ui ui(HttpServletRequest request) {
    WebApplicationContext context = RequestContextUtils.findWebApplicationContext(request);
    if (context == null) {
      throw new IllegalStateException("not a request of the site");
    }
    return context.getBean(Uis.class).of(request);
  }
}

package kz.tereze.web.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.tereze.web.identity.WhoAsks;
import kz.tereze.web.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes the one [Ui] of a request, and what a person typed with it.
@Component
public class Uis implements HandlerMethodArgumentResolver {

  private final Messages messages;
  private final Site site;
  private final WhoAsks who;

  Uis(Messages messages, Site site, WhoAsks who) {
    this.messages = messages;
    this.site = site;
    this.who = who;
  }

  public Ui of(HttpServletRequest request) {
    if (request.getAttribute(Ui.class.getName()) instanceof Ui known) {
      return known;
    }
    Ui ui = new Ui(request, messages, site, who.person().orElse(null));
    request.setAttribute(Ui.class.getName(), ui);
    return ui;
  }

  /// The entry a controller was given for this request.
  public static @Nullable Entry entry(HttpServletRequest request) {
    return request.getAttribute(Entry.class.getName()) instanceof Entry entry ? entry : null;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Ui.class || type == Entry.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("not an HTTP request");
    }
    Ui ui = of(request);
    if (parameter.getParameterType() == Ui.class) {
      return ui;
    }
    Entry entry = new Entry(ui, request.getParameterMap(), "POST".equals(request.getMethod()));
    request.setAttribute(Entry.class.getName(), entry);
    return entry;
  }
}

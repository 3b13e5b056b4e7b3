package kz.tereze.web.repeat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.tereze.projections.Freshness;
import kz.tereze.web.Faults;
import kz.tereze.web.Once;
import kz.tereze.web.page.Done;
import kz.tereze.web.rest.Repeats;
import kz.tereze.web.rest.Repeats.Answer;
import kz.tereze.web.rest.Repeats.Asked;
import kz.tereze.web.rest.Repeats.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Carries out a form once, however often it is sent. Every form of a page has a key of its own;
/// whoever clicks twice, or sends the same again from a tab left open, is led to where the first
/// sending led, with the words it was told. What was refused had no effect and is decided anew, and
/// so is a form whose fields were changed in between.
@Component
public final class RepeatedForms implements HandlerInterceptor, WebMvcConfigurer {

  private static final String SENDING = RepeatedForms.class.getName();
  private static final String NOTICE = "text/plain;charset=UTF-8";

  /// As long as a command may take to be decided and shown.
  private static final Duration CARRIED_OUT_WITHIN = Duration.ofSeconds(15);

  private final Repeats repeats;
  private final Faults faults;
  private final ObjectProvider<Freshness> freshness;

  RepeatedForms(Repeats repeats, Faults faults, ObjectProvider<Freshness> freshness) {
    this.repeats = repeats;
    this.faults = faults;
    this.freshness = freshness;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Asked asked = handler instanceof HandlerMethod ? asked(request) : null;
    if (asked == null) {
      return true;
    }
    Optional<Known> known = known(asked);
    if (known.isEmpty()) {
      faults.tell(request, response, HttpStatus.CONFLICT, "sent-twice");
      return false;
    }
    if (known.get() == Known.NEW) {
      request.setAttribute(SENDING, asked);
      return true;
    }
    Answer answer = repeats.answer(asked).orElseThrow();
    String notice = new String(answer.body(), StandardCharsets.UTF_8);
    Done.lead(request, response, String.valueOf(answer.place()), notice.isEmpty() ? null : notice);
    return false;
  }

  /// Nothing for what is no form of a page, and for fragments that count along while one types.
  private static @Nullable Asked asked(HttpServletRequest request) {
    Principal who = request.getUserPrincipal();
    if (!HttpMethod.POST.matches(request.getMethod())
        || who == null
        || request.getHeader("HX-Request") != null
        || Faults.isMachine(request)) {
      return null;
    }
    UUID key = Once.key(request.getParameter(Once.SENDING)).orElse(null);
    return key == null ? null : new Asked(key, who.getName(), SentForm.hash(request));
  }

  /// Waits for the twin that is being carried out; empty when it takes too long.
  private Optional<Known> known(Asked asked) {
    Freshness shown = freshness.getIfAvailable();
    return shown == null ? settled(asked) : shown.await(() -> settled(asked), CARRIED_OUT_WITHIN);
  }

  private Optional<Known> settled(Asked asked) {
    Known known = repeats.begin(asked);
    if (known == Known.OTHER) {
      repeats.outdate(asked);
      known = repeats.begin(asked);
    }
    return known == Known.NEW || known == Known.ANSWERED ? Optional.of(known) : Optional.empty();
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(SENDING) instanceof Asked asked) {
      String place = response.getHeader(HttpHeaders.LOCATION);
      if (response.getStatus() == HttpStatus.SEE_OTHER.value() && place != null) {
        String notice = Done.notice(request).orElse("");
        byte[] words = notice.getBytes(StandardCharsets.UTF_8);
        repeats.keep(asked, new Answer(response.getStatus(), NOTICE, place, words));
      } else {
        repeats.forget(asked);
      }
    }
  }
}

package kz.tereze.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes public pages in turn, a few at once. A crowd that is served all at once is served slowly,
/// each page stopping for all others at every look into the database; in turn each is made in one
/// go. Whoever has waited long is let in: what is slow then is not the processor.
@Component
class Turns implements HandlerInterceptor, WebMvcConfigurer {

  private static final String HELD = Turns.class.getName();

  /// As a page waits for the database about as long as for the processor, two for each.
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// Tags come first: a page that is kept, or known to its reader, is not made.
  private static final int AFTER_TAGS = 1;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).order(AFTER_TAGS);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (PublicTags.isToBeMade(request) && isMine()) {
      request.setAttribute(HELD, true);
    }
    return true;
  }

  private boolean isMine() {
    try {
      return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(HELD) != null) {
      request.removeAttribute(HELD);
      turns.release();
    }
  }

  /// How many pages more could be made right now.
  int free() {
    return turns.availablePermits();
  }
}

package kz.tereze.web.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the person who asks.
@Component
public class WhoAsks implements HandlerMethodArgumentResolver {

  private final Accounts accounts;
  private final Clock clock;

  public WhoAsks(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Who asks right now on this thread.
  public Optional<SignedIn> person() {
    return accounts.person(SecurityContextHolder.getContext().getAuthentication(), clock.instant());
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == SignedIn.class || type == Visitor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Instant now = clock.instant();
    Optional<SignedIn> person =
        accounts.person(SecurityContextHolder.getContext().getAuthentication(), now);
    return parameter.getParameterType() == Visitor.class
        ? new Visitor(person.orElse(null), now)
        : person.orElseThrow(
            () -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }
}

package kz.tereze.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks a method's guard before anything of the request is read, so that whoever has the wrong role
/// learns that and nothing else: neither which fields are demanded nor whether a thing exists.
@Component
class GuardsFirst implements HandlerInterceptor, WebMvcConfigurer {

  private final PreAuthorizeAuthorizationManager guards = new PreAuthorizeAuthorizationManager();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith("kz.tereze.")) {
      AuthorizationResult result =
          guards.authorize(
              () -> SecurityContextHolder.getContext().getAuthentication(), new Asked(method));
      if (result != null && !result.isGranted()) {
        throw new AccessDeniedException("not for this role");
      }
    }
    return true;
  }

  /// The call as the guard sees it; guards here ask about roles, never about arguments.
  private record Asked(HandlerMethod handler) implements MethodInvocation {

    @Override
    public Method getMethod() {
      return handler.getMethod();
    }

    @Override
    public Object[] getArguments() {
      return new Object[handler.getMethodParameters().length];
    }

    @Override
    public @Nullable Object proceed() {
      throw new UnsupportedOperationException("only asked about");
    }

    @Override
    public Object getThis() {
      return handler.getBean();
    }

    @Override
    public AccessibleObject getStaticPart() {
      return handler.getMethod();
    }
  }
}

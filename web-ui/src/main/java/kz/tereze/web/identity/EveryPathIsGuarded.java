package kz.tereze.web.identity;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Keeps the application from starting while any page or resource of ours does not say who may use
/// it.
@Component
class EveryPathIsGuarded implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mapping;

  EveryPathIsGuarded(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent =
        mapping.getHandlerMethods().values().stream()
            .filter(method -> method.getBeanType().getName().startsWith("kz.tereze."))
            .filter(method -> !saysWho(method))
            .map(HandlerMethod::toString)
            .sorted()
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException("neither @Public nor @PreAuthorize: " + silent);
    }
  }

  private static boolean saysWho(HandlerMethod method) {
    return PathGuard.isPublic(method)
        || AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
  }
}

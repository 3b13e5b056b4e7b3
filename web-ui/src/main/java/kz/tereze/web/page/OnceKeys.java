package kz.tereze.web.page;

import kz.tereze.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives controllers the [Once] of a request, from the header of machines or the hidden field of
/// forms.
@Component
class OnceKeys implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Once.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String header = request.getHeader(Once.HEADER);
    return read(header == null ? request.getParameter(Once.FIELD) : header);
  }

  static Once read(@Nullable String key) {
    return Once.key(key).map(Once::new).orElseThrow(Once.Absent::new);
  }
}

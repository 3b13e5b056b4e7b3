package kz.tereze.web.problem;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.problem.Place;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.PathGuard;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/// Knows which pages of the site anybody reads, so that a report is about one of them. The address
/// is published: a page that names something is asked whether it has that, so that nobody's words
/// stand where a number belongs.
@Component
class Places {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final ObjectProvider<RequestMappingHandlerAdapter> adapters;
  private final HttpServletRequest sent;

  /// @param sent the request of the moment, whichever that is
  Places(
      ObjectProvider<RequestMappingHandlerMapping> mappings,
      ObjectProvider<RequestMappingHandlerAdapter> adapters,
      HttpServletRequest sent) {
    this.mappings = mappings;
    this.adapters = adapters;
    this.sent = sent;
  }

  /// A public page's address, with or without its language; a question behind it is left out.
  ///
  /// @throws IllegalArgumentException for anything else
  Place of(String address) {
    String path = address.strip().split("[?#]", 2)[0];
    String page = Language.ofPath(path).isPresent() ? path.substring(3) : path;
    Place place = new Place(page.endsWith("/") ? page.substring(0, page.length() - 1) : page);
    if (!isPublic(place)) {
      throw new IllegalArgumentException("not a public page");
    }
    return place;
  }

  private boolean isPublic(Place place) {
    AskedFor asked = new AskedFor(sent, "/" + Language.KK.code() + place.page());
    return handler(asked)
        .filter(PathGuard::isPublic)
        .filter(_ -> !isSecret(asked))
        .filter(page -> !names(asked) || (saysWhatItShows(page) && shows(page, asked)))
        .isPresent();
  }

  private Optional<HandlerMethod> handler(AskedFor asked) {
    for (RequestMappingHandlerMapping mapping : mappings.orderedStream().toList()) {
      try {
        HandlerExecutionChain chain = mapping.getHandler(asked);
        if (chain != null && chain.getHandler() instanceof HandlerMethod page) {
          return Optional.of(page);
        }
      } catch (Exception notRead) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whoever knows such an address may act by it: it is nothing to publish.
  private static boolean isSecret(AskedFor asked) {
    return pattern(asked).contains("{secret");
  }

  private static boolean names(AskedFor asked) {
    return pattern(asked).substring(Language.PREFIX.length()).contains("{");
  }

  /// A page that has no language is none of these.
  private static String pattern(AskedFor asked) {
    String pattern =
        String.valueOf(asked.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    return pattern.startsWith(Language.PREFIX) ? pattern : Language.PREFIX + "/{secret}";
  }

  /// What writes its answer by itself cannot be asked without sending it.
  private static boolean saysWhatItShows(HandlerMethod page) {
    return Arrays.stream(page.getMethodParameters())
        .noneMatch(taken -> ServletResponse.class.isAssignableFrom(taken.getParameterType()));
  }

  /// Asks the page itself, up to what it would show: what is missing there is no place.
  private boolean shows(HandlerMethod page, AskedFor asked) {
    RequestMappingHandlerAdapter adapter = adapters.getObject();
    HandlerMethodArgumentResolverComposite arguments =
        new HandlerMethodArgumentResolverComposite()
            .addResolvers(Optional.ofNullable(adapter.getArgumentResolvers()).orElse(List.of()));
    InvocableHandlerMethod asking = new InvocableHandlerMethod(page.createWithResolvedBean());
    asking.setHandlerMethodArgumentResolvers(arguments);
    asking.setDataBinderFactory(
        new ServletRequestDataBinderFactory(null, adapter.getWebBindingInitializer()));
    try {
      return isShown(
          asking.invokeForRequest(new ServletWebRequest(asked), new ModelAndViewContainer()));
    } catch (Missing | TypeMismatchException | ServletRequestBindingException noSuchThing) {
      return false;
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException("the page cannot be asked: " + asked.getRequestURI(), fault);
    }
  }

  private static boolean isShown(@Nullable Object answer) {
    return answer instanceof ModelAndView
        || (answer instanceof String view && !view.startsWith("redirect:"))
        || (answer instanceof ResponseEntity<?> file && file.getStatusCode().is2xxSuccessful());
  }
}

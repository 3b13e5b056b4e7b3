package kz.tereze.web.problem;

import kz.tereze.api.problem.Place;
import kz.tereze.web.identity.PathGuard;
import kz.tereze.web.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Knows which pages of the site anybody reads, so that a report is about one of them.
@Component
class Places {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Places(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
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
    PathContainer path = PathContainer.parsePath("/" + Language.KK.code() + place.page());
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .anyMatch(known -> reads(known.getKey(), path) && PathGuard.isPublic(known.getValue()));
  }

  private static boolean reads(RequestMappingInfo mapping, PathContainer path) {
    return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && mapping.getPathPatternsCondition() != null
        && mapping.getPathPatternsCondition().getPatterns().stream()
            // Whoever knows such an address may act by it: it is nothing to publish.
            .filter(pattern -> !pattern.getPatternString().contains("{secret"))
            .anyMatch(pattern -> pattern.matches(path));
  }
}

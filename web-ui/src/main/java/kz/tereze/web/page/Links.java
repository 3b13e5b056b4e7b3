package kz.tereze.web.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which pages the site has, so that no link leads nowhere.
@Component
class Links {

  private static final List<String> SECTIONS =
      List.of(
          "",
          "/ledger",
          "/explore",
          "/needs",
          "/calls",
          "/council",
          "/results",
          "/verify",
          "/data");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private volatile @Nullable Set<String> pages;

  Links(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  boolean exists(String page) {
    return pages().contains(Language.PREFIX + page);
  }

  List<String> sections() {
    return SECTIONS.stream().filter(this::exists).toList();
  }

  private Set<String> pages() {
    Set<String> known = pages;
    if (known == null) {
      known =
          mappings.stream()
              .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
              .flatMap(mapped -> mapped.getPatternValues().stream())
              .collect(Collectors.toUnmodifiableSet());
      pages = known;
    }
    return known;
  }
}

package kz.tereze.infra.surface;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tereze.api.Role;
import kz.tereze.infra.launch.RunningSite;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// Asks every address of the running site that can be read, in every role, and listens for a word
/// that must not be said.
final class Walk {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

  private final RunningSite site;
  private final MockMvc mvc;

  Walk(RunningSite site) {
    this.site = site;
    this.mvc =
        MockMvcBuilders.webAppContextSetup(site.webContext())
            .apply(springSecurity())
            .<DefaultMockMvcBuilder>build();
  }

  /// Who says the word, and where.
  ///
  /// @param known what stands for a variable of an address; another one is in turn each of `ids`
  List<String> saying(String word, Iterable<Role> roles, Map<String, String> known, String... ids)
      throws Exception {
    List<String> faults = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (endpoint.isRead() && !endpoint.place().contains("sign-in")) {
        for (String address : addresses(endpoint, known, ids)) {
          if (said(address, null).contains(word)) {
            faults.add(address + " tells anybody");
          }
          for (Role role : roles) {
            if (said(address, role).contains(word)) {
              faults.add(address + " tells " + role);
            }
          }
        }
      }
    }
    return faults;
  }

  private static List<String> addresses(
      Endpoint endpoint, Map<String, String> known, String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                VARIABLE
                    .matcher(endpoint.pattern())
                    .replaceAll(
                        match -> Matcher.quoteReplacement(known.getOrDefault(match.group(1), id))))
        .distinct()
        .toList();
  }

  String said(String address, @Nullable Role role) throws Exception {
    var asked = get(address).header("Accept-Language", "ru");
    if (role != null) {
      asked.with(address.startsWith("/api/") ? Pretending.program(role) : Pretending.browser(role));
    }
    MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}

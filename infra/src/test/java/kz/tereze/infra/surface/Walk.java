package kz.tereze.infra.surface;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.PersonId;
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

  private final RunningSite site;
  private final MockMvc mvc;

  Walk(RunningSite site) {
    this.site = site;
    this.mvc =
        MockMvcBuilders.webAppContextSetup(site.webContext())
            .apply(springSecurity())
            .<DefaultMockMvcBuilder>build();
  }

  /// Somebody who asks.
  record Asking(Role role, PersonId person) {

    static Asking as(Role role) {
      return new Asking(role, Pretending.person(role));
    }
  }

  /// Who says the word, and where.
  ///
  /// @param written numbers and codes that stand for the variables of addresses
  List<String> saying(String word, List<Asking> everybody, List<String> written) throws Exception {
    List<String> faults = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.all(site)) {
      if (endpoint.isRead() && !endpoint.place().contains("sign-in")) {
        for (String address : endpoint.addresses(written)) {
          if (said(address, (Asking) null).contains(word)) {
            faults.add(address + " tells anybody");
          }
          for (Asking one : everybody) {
            if (said(address, one).contains(word)) {
              faults.add(address + " tells " + one);
            }
          }
        }
      }
    }
    return faults;
  }

  String said(String address, Role role) throws Exception {
    return said(address, Asking.as(role));
  }

  private String said(String address, @Nullable Asking one) throws Exception {
    return answered(address, one).getContentAsString(StandardCharsets.UTF_8);
  }

  int status(String address, Role role) throws Exception {
    return answered(address, Asking.as(role)).getStatus();
  }

  private MockHttpServletResponse answered(String address, @Nullable Asking one) throws Exception {
    var asked = get(address).header("Accept-Language", "ru");
    if (one != null) {
      asked.with(
          address.startsWith("/api/")
              ? Pretending.program(one.role(), one.person())
              : Pretending.browser(one.role(), one.person()));
    }
    return mvc.perform(asked).andReturn().getResponse();
  }
}

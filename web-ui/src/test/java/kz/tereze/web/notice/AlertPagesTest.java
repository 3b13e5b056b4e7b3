package kz.tereze.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Role;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.identity.SealedAddresses;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.notice.Alert;
import kz.tereze.projections.notice.Alerts;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.ledger.LedgerSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import({
  LedgerSite.class,
  AlertPagesTest.Following.class,
  AlertAsking.class,
  AlertPage.class,
  AlertResource.class,
  OwnAlertsPage.class,
  OwnAlertsResource.class
})
@TestPropertySource(properties = "tereze.limits.letter=" + AlertPagesTest.AT_MOST)
class AlertPagesTest extends WebTest {

  static final int AT_MOST = 40;

  private static final Persona READER = Persona.as(Role.RESEARCHER);
  private static final String SEARCH = "?q=%D0%B7%D0%BE%D0%BB%D0%B0&region=PAVLODAR";

  @Autowired private Alerts alerts;
  @Autowired private Kept kept;

  /// Where the wishes of this test are.
  record Kept(DataSource source) {}

  @TestConfiguration(proxyBeanMethods = false)
  static class Following {

    @Bean
    Kept kept() {
      return new Kept(Postgres.freshDatabase());
    }

    @Bean
    Alerts alerts(Kept kept) {
      return new Alerts(
          kept.source(),
          new SealedAddresses(kept.source(), Vaults.vault(kept.source()), Vaults.ABOVE));
    }
  }

  @BeforeEach
  void nobody_follows_anything() {
    JdbcClient.create(kept.source()).sql("truncate ledger_alert").update();
  }

  @Test
  void the_ledger_leads_to_following_exactly_its_search() throws Exception {
    mvc.perform(get("/ru/ledger" + SEARCH))
        .andExpect(content().string(containsString("/ru/alerts/new?q=")));
    mvc.perform(get("/ru/alerts/new" + SEARCH))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Сейчас поиск находит")));
    mvc.perform(asking("a@press.example").with(csrf()).with(READER.session()))
        .andExpect(redirectedUrl("/ru/alerts/asked"));
    Alert alert = alerts.of(READER.id()).getFirst();
    assertThat(alert.filter().words()).isEqualTo("зола");
    assertThat(alert.filter().of(Facet.REGION)).containsExactly("PAVLODAR");
    assertThat(alert.query()).isEqualTo(SEARCH);
    assertThat(alert.isConfirmed()).isFalse();
  }

  @Test
  void the_answer_is_the_same_whatever_is_known_of_an_address() throws Exception {
    MockHttpServletResponse unknown = answer("a@press.example");
    MockHttpServletResponse known = answer("a@press.example");
    assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(202);
    assertThat(known.getContentAsString()).isEqualTo(unknown.getContentAsString());
    mvc.perform(asking("a@press.example").with(csrf()))
        .andExpect(redirectedUrl("/ru/alerts/asked"));
    assertThat(
            JdbcClient.create(kept.source())
                .sql("select count(*) from ledger_alert")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_is_no_address_is_told_at_the_field() throws Exception {
    for (String typed : new String[] {"", "nobody", "a@b", "a@b.kz,c@d.kz", "a@b.kz\r\nBcc: c@d"}) {
      mvc.perform(asking(typed).with(csrf()))
          .andExpect(status().is(422))
          .andExpect(content().string(containsString("href=\"#f-address\"")));
    }
    mvc.perform(rest("nobody")).andExpect(status().is(422));
  }

  @Test
  void looking_at_the_letters_page_confirms_nothing_and_unknown_secrets_open_nothing()
      throws Exception {
    for (String path : new String[] {"/confirmation", "/end"}) {
      mvc.perform(post("/ru/alerts/" + "x".repeat(32) + path).with(csrf()))
          .andExpect(status().isNotFound());
      mvc.perform(post("/api/v1/alerts/" + "x".repeat(32) + path)).andExpect(status().isNotFound());
    }
    mvc.perform(get("/ru/alerts/" + "x".repeat(32))).andExpect(status().isNotFound());
  }

  @Test
  void a_reader_lists_and_ends_their_own_alone() throws Exception {
    mvc.perform(asking("a@press.example").with(csrf()).with(READER.session()));
    UUID id = alerts.of(READER.id()).getFirst().id();
    Persona other = Persona.as(Role.EXPERT);
    mvc.perform(get("/ru/me/alerts").with(READER.session()))
        .andExpect(content().string(containsString("q=зола, region=PAVLODAR")));
    mvc.perform(post("/ru/me/alerts/" + id + "/end").with(csrf()).with(other.session()))
        .andExpect(status().isNotFound());
    mvc.perform(delete("/api/v1/me/alerts/" + id).with(other.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/me/alerts").with(READER.bearer()))
        .andExpect(jsonPath("$[0].filter.words").value("зола"));
    mvc.perform(delete("/api/v1/me/alerts/" + id).with(READER.bearer()))
        .andExpect(status().isNoContent());
    assertThat(alerts.of(READER.id())).isEmpty();
  }

  @Test
  void nobody_has_letters_sent_around_by_the_dozen() throws Exception {
    for (int i = 0; i < AT_MOST; i++) {
      mvc.perform(asking("nobody").with(csrf()).with(AlertPagesTest::fromElsewhere))
          .andExpect(status().is(422));
    }
    mvc.perform(asking("nobody").with(csrf()).with(AlertPagesTest::fromElsewhere))
        .andExpect(status().isTooManyRequests());
    mvc.perform(rest("nobody").with(AlertPagesTest::fromElsewhere))
        .andExpect(status().isTooManyRequests());
  }

  private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
    request.setRemoteAddr("203.0.113.9");
    return request;
  }

  private static MockHttpServletRequestBuilder asking(String address) {
    return post("/ru/alerts")
        .queryParam("q", "зола")
        .queryParam("region", "PAVLODAR")
        .param("address", address)
        .param("often", "WEEKLY");
  }

  private static MockHttpServletRequestBuilder rest(String address) {
    return post("/api/v1/alerts")
        .queryParam("q", "зола")
        .queryParam("region", "PAVLODAR")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"address\":\"" + address + "\",\"often\":\"DAILY\"}");
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    return mvc.perform(rest(address)).andReturn().getResponse();
  }
}

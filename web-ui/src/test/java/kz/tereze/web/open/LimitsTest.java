package kz.tereze.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Whoever asks too often is told so; others are not kept waiting.
@Import(OpenSite.class)
@TestPropertySource(
    properties = {
      "tereze.dumps.enabled=false",
      "tereze.limits.export=5",
      "tereze.limits.submit=4",
      "tereze.limits.report=2",
      "tereze.limits.search=6",
      "tereze.limits.sign-in=3"
    })
class LimitsTest extends WebTest {

  @Test
  void too_many_exports_are_refused_in_the_readers_language_with_the_time_to_come_again()
      throws Exception {
    List<MockHttpServletResponse> answers = many(8, "192.0.2.1", get("/data/360giving.json"));
    assertThat(answers.subList(0, 5)).allMatch(answer -> answer.getStatus() == 200);
    MockHttpServletResponse refused = answers.get(5);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 60);
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");

    MockHttpServletRequestBuilder page = get("/ru/sign-in");
    MockHttpServletResponse told = many(4, "192.0.2.1", page).getLast();
    assertThat(told.getStatus()).isEqualTo(429);
    assertThat(told.getContentAsString()).contains("Слишком много запросов");

    assertThat(many(1, "192.0.2.2", get("/data/360giving.json")).getFirst().getStatus())
        .as("somebody else")
        .isEqualTo(200);
  }

  @Test
  void an_ipv6_network_is_one_address() throws Exception {
    List<MockHttpServletResponse> answers = new ArrayList<>();
    for (int host = 1; host <= 6; host++) {
      answers.addAll(many(1, "2001:db8:0:1::" + host, get("/data/360giving.json")));
    }
    assertThat(answers.getLast().getStatus()).isEqualTo(429);
    assertThat(many(1, "2001:db8:0:2::1", get("/data/360giving.json")).getFirst().getStatus())
        .isEqualTo(200);
  }

  @Test
  void searches_and_forms_are_counted_and_plain_reading_is_not() throws Exception {
    assertThat(many(9, "192.0.2.3", get("/api/v1/changes")).getLast().getStatus()).isEqualTo(429);
    assertThat(many(6, "192.0.2.3", post("/ru/anything")).getLast().getStatus()).isEqualTo(429);
    assertThat(many(50, "192.0.2.3", get("/ru/data")).getLast().getStatus()).isEqualTo(200);
  }

  @Test
  void reports_of_people_who_need_not_be_known_are_counted_for_themselves() throws Exception {
    assertThat(many(2, "192.0.2.4", post("/ru/report")).getLast().getStatus()).isNotEqualTo(429);
    assertThat(many(1, "192.0.2.4", post("/api/v1/problems")).getLast().getStatus()).isEqualTo(429);
    assertThat(many(1, "192.0.2.5", post("/ru/report")).getLast().getStatus()).isNotEqualTo(429);
  }

  private List<MockHttpServletResponse> many(
      int times, String address, MockHttpServletRequestBuilder asked) throws Exception {
    List<MockHttpServletResponse> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(
          mvc.perform(
                  asked.with(
                      request -> {
                        request.setRemoteAddr(address);
                        return request;
                      }))
              .andReturn()
              .getResponse());
    }
    return answers;
  }
}

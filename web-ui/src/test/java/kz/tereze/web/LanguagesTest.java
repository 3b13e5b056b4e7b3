package kz.tereze.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import kz.tereze.web.home.HelpPageForTests;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(HelpPageForTests.class)
class LanguagesTest extends WebTest {

  @Test
  void the_path_decides_the_language() throws Exception {
    mvc.perform(get("/kk/help").header("Accept-Language", "ru"))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Language", "kk"))
        .andExpect(content().string(containsString("<html lang=\"kk\"")))
        .andExpect(content().string(containsString("Көмек")));
  }

  @Test
  void the_front_door_leads_to_the_language_chosen_last() throws Exception {
    mvc.perform(get("/").cookie(new Cookie("lang", "en")).header("Accept-Language", "ru"))
        .andExpect(redirectedUrl("/en"));
  }

  @Test
  void then_to_the_language_the_browser_asks_for() throws Exception {
    mvc.perform(get("/").header("Accept-Language", "de, ru-RU;q=0.8, en;q=0.5"))
        .andExpect(redirectedUrl("/ru"));
  }

  @Test
  void and_to_kazakh_where_nothing_is_known() throws Exception {
    mvc.perform(get("/")).andExpect(redirectedUrl("/kk"));
    mvc.perform(get("/").header("Accept-Language", "not a language;;"))
        .andExpect(redirectedUrl("/kk"));
  }

  @Test
  void the_language_read_is_remembered() throws Exception {
    mvc.perform(get("/ru/help"))
        .andExpect(cookie().value("lang", "ru"))
        .andExpect(cookie().httpOnly("lang", true));
    mvc.perform(get("/ru/help").cookie(new Cookie("lang", "ru")))
        .andExpect(cookie().doesNotExist("lang"));
  }

  @Test
  void a_switch_of_language_keeps_page_and_question() throws Exception {
    mvc.perform(get("/ru/help").queryParam("q", "мыс"))
        .andExpect(content().string(containsString("href=\"/kk/help?q=")));
  }
}

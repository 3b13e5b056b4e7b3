package kz.tereze.web.styleguide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@Import(StyleguidePage.class)
@ActiveProfiles("dev")
class StyleguideTest extends WebTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERRED = Pattern.compile(" (?:for|aria-describedby)=\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void every_component_is_drawn_in_every_language(String language) throws Exception {
    String page =
        mvc.perform(get("/" + language + "/styleguide"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("class=\"facts\"", "class=\"seal\"", "seal broken", "class=\"timeline\"")
        .contains("class=\"steps\"", "class=\"pager\"", "class=\"empty\"", "class=\"tag ok\"")
        .contains("114\u00a0474\u00a0000\u00a0₸", "name=\"once\"", "name=\"_csrf\"")
        .doesNotContain("styleguide.", ">null<", "\"null\"");
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(REFERRED.matcher(page).results().map(StyleguideTest::words).flatMap(List::stream))
        .isSubsetOf(ids);
  }

  private static List<String> words(MatchResult found) {
    return List.of(found.group(1).split(" "));
  }

  @Test
  void everything_wrong_is_listed_and_everything_typed_is_kept() throws Exception {
    mvc.perform(
            post("/en/styleguide")
                .param("once", UUID.randomUUID().toString())
                .param("title.kk", "Су <b>үнемдеу</b>")
                .param("sum", "4,5,6")
                .param("bin", "940140000386")
                .param("region", "MARS")
                .with(csrf()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Correct 8 errors to go on")))
        .andExpect(
            content().string(containsString("<a href=\"#f-title-ru\">“Title of the project")))
        .andExpect(content().string(containsString("<a href=\"#f-bin\">“BIN”: a BIN has 12")))
        .andExpect(content().string(containsString("value=\"Су &lt;b")))
        .andExpect(content().string(containsString("value=\"4,5,6\"")))
        .andExpect(content().string(containsString("aria-invalid=\"true\"")))
        .andExpect(content().string(containsString("<title>Error: Components")));
  }

  @Test
  void a_text_missing_in_the_page_s_language_says_which_it_is_in() throws Exception {
    mvc.perform(get("/en/styleguide"))
        .andExpect(content().string(containsString("<span lang=\"ru\">Остаточный водород</span>")));
    mvc.perform(get("/kk/styleguide"))
        .andExpect(content().string(containsString("<span>Қалдық сутегі</span>")))
        .andExpect(content().string(not(containsString("lang=\"null\""))));
  }
}

package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.DRAFT;
import static kz.tereze.web.selection.SelectionSite.FRESH;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class WritingTogetherTest extends WebTest {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

  @Test
  void a_step_saves_its_own_part_and_leaves_the_other_alone() throws Exception {
    mvc.perform(writing("Новое название", 1, "", MEMBER))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT + "/money"));
    ApplicationCommand.EditApplication sent = edit();
    assertThat(sent.basedOn()).isEqualTo(1);
    assertThat(sent.content().title().ru()).isEqualTo("Новое название");
    assertThat(sent.content().requested()).isEqualTo(Tiyn.ofTenge(40_000_000));
    assertThat(sent.by().person()).isEqualTo(MEMBER.id());
  }

  @Test
  void save_and_come_back_later_leads_to_the_task_list() throws Exception {
    mvc.perform(writing("Новое название", 1, "", LEADER).param("later", "yes"))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT));
  }

  @Test
  void sums_are_read_as_people_write_them_and_work_begins_where_the_need_is() throws Exception {
    mvc.perform(
            post("/ru/applications/" + FRESH + "/money")
                .param("requested", "12 500 000,50")
                .param("months", "18")
                .param("basedOn", "0")
                .with(csrf())
                .with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + FRESH + "/team"));
    assertThat(edit().content().requested()).isEqualTo(new Tiyn(1_250_000_050));
    assertThat(edit().content().coFunding()).isEqualTo(Tiyn.ZERO);
    assertThat(edit().content().region()).isEqualTo(Region.KARAGANDA);
  }

  @Test
  void nothing_is_sent_when_nothing_changed() throws Exception {
    mvc.perform(writing("Очистка воды", 1, "", LEADER))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT + "/money"));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void nobodys_text_is_overwritten_and_both_versions_stand_side_by_side() throws Exception {
    mvc.perform(writing("Моё название", 0, "what-i-saw", MEMBER))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Тимур Жақсыбеков")))
        .andExpect(content().string(containsString("<span lang=\"ru\">Очистка воды</span>")))
        .andExpect(content().string(containsString("<span lang=\"ru\">Моё название</span>")))
        .andExpect(content().string(containsString("value=\"Моё название\"")))
        .andExpect(content().string(containsString("name=\"basedOn\" value=\"1\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void what_others_changed_in_another_step_is_no_conflict() throws Exception {
    mvc.perform(writing("Моё название", 0, seen(), MEMBER))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT + "/money"));
    assertThat(edit().basedOn()).isEqualTo(1);
  }

  private String seen() throws Exception {
    String page =
        mvc.perform(get("/ru/applications/" + DRAFT + "/text").with(MEMBER.session()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    Matcher found = SEEN.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void saving_by_itself_answers_with_one_line() throws Exception {
    mvc.perform(autosaving("Новое название", 1))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Сохранено автоматически")))
        .andExpect(content().string(containsString("data-saved")))
        .andExpect(content().string(containsString("<progress class=\"meter\"")))
        .andExpect(content().string(not(containsString("<html"))));
    assertThat(edit().content().title().ru()).isEqualTo("Новое название");
  }

  @Test
  void saving_by_itself_never_overwrites_and_says_so() throws Exception {
    mvc.perform(autosaving("Моё название", 0))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Не сохранено: Тимур Жақсыбеков")))
        .andExpect(content().string(not(containsString("data-saved"))))
        .andExpect(content().string(containsString("name=\"basedOn\" value=\"0\"")));
    mvc.perform(autosaving("н".repeat(201), 1))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Не сохранено:")));
    assertThat(commands.all()).isEmpty();
  }

  private static MockHttpServletRequestBuilder writing(
      String title, int basedOn, String seen, Persona who) {
    return text("/text", title, basedOn, who).param("seen", seen);
  }

  private static MockHttpServletRequestBuilder autosaving(String title, int basedOn) {
    return text("/text/autosave", title, basedOn, MEMBER).param("seen", "what-i-saw");
  }

  private static MockHttpServletRequestBuilder text(
      String path, String title, int basedOn, Persona who) {
    MockHttpServletRequestBuilder form =
        post("/ru/applications/" + DRAFT + path)
            .param("basedOn", Integer.toString(basedOn))
            .param("title.kk", SelectionFacts.TITLE.kk())
            .param("title.ru", title)
            .param("title.en", "Water cleaning");
    words(form, "summary", SelectionFacts.SUMMARY);
    words(form, "promise", SelectionFacts.TITLE);
    return form.with(csrf()).with(who.session());
  }

  private static void words(MockHttpServletRequestBuilder form, String field, Text text) {
    form.param(field + ".kk", text.kk())
        .param(field + ".ru", text.ru())
        .param(field + ".en", Objects.requireNonNull(text.en()));
  }

  private ApplicationCommand.EditApplication edit() {
    return (ApplicationCommand.EditApplication) commands.last();
  }
}

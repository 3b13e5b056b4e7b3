package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.DESIGNED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.application.Scan;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class PlanPagesTest extends WebTest {

  private static final Text LABEL = new Text("Әдіс", "Метод", null);

  static final Design DESIGN =
      Design.PLAIN
          .asking(
              new Form(
                  List.of(
                      new Section(
                          "plan",
                          new Text("Жоспар", "План работы", null),
                          null,
                          List.of(
                              new Question.Words("method", LABEL, null, true, 10, 900),
                              new Question.Table(
                                  "tools",
                                  LABEL,
                                  null,
                                  false,
                                  List.of(
                                      new Question.Column("name", LABEL, Question.Cell.WORDS),
                                      new Question.Column("price", LABEL, Question.Cell.MONEY)),
                                  5),
                              new Question.File(
                                  "letter", LABEL, null, false, List.of(FileKind.PDF), 5))))))
          .limited(List.of(new Limit(BudgetLine.TRAVEL, 1_000)));

  private static final String BASE = "/ru/applications/" + DESIGNED;
  private static final byte[] PDF = "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_budget_by_line_and_year_is_added_by_the_server() throws Exception {
    mvc.perform(
            sent("/budget").param("cost.1.PAY", "30 000 000").param("cost.2.TRAVEL", "10 000 000"))
        .andExpect(redirectedUrl(BASE + "/milestones"));
    assertThat(said().costs())
        .containsExactly(
            new Cost(BudgetLine.PAY, 1, Tiyn.ofTenge(30_000_000)),
            new Cost(BudgetLine.TRAVEL, 2, Tiyn.ofTenge(10_000_000)));
    mvc.perform(
            sent("/budget/autosave")
                .param("cost.1.PAY", "30 000 000")
                .param("cost.2.TRAVEL", "10 000 000"))
        .andExpect(content().string(containsString("Сохранено автоматически")));
  }

  @Test
  void milestones_are_promised_for_sums() throws Exception {
    mvc.perform(
            sent("/milestones")
                .param("milestone.0.month", "6")
                .param("milestone.0.result", "Опытный образец")
                .param("milestone.0.sum", "40 000 000"))
        .andExpect(redirectedUrl(BASE + "/form/plan"));
    assertThat(said().milestones())
        .containsExactly(new Promised(6, "Опытный образец", Tiyn.ofTenge(40_000_000)));
  }

  @Test
  void a_section_of_the_calls_form_is_answered_with_a_table_and_a_document() throws Exception {
    mvc.perform(get(BASE + "/form/plan").with(LEADER.session()))
        .andExpect(content().string(containsString("План работы")))
        .andExpect(content().string(containsString("name=\"q.tools.1.price\"")));
    mvc.perform(
            multipart(BASE + "/form/plan")
                .file(new MockMultipartFile("q.letter", "name.pdf", "text/plain", PDF))
                .param("q.method", "Двухступенчатая мембрана")
                .param("q.tools.0.name", "Насос")
                .param("q.tools.0.price", "1 500,50")
                .param("basedOn", "1")
                .with(csrf())
                .with(LEADER.session()))
        .andExpect(redirectedUrl(BASE + "/team"));
    assertThat(said().answers())
        .containsExactly(
            new Answer.Words("method", "Двухступенчатая мембрана"),
            new Answer.Table("tools", List.of(new Answer.Row(List.of("Насос", "150050")))),
            new Answer.Document(
                "letter",
                CanonicalJson.sha256(PDF),
                "application/pdf",
                PDF.length,
                Scan.NOT_SCANNED));
  }

  @Test
  void the_formal_check_runs_while_one_types() throws Exception {
    mvc.perform(get(BASE + "/check").with(LEADER.session()))
        .andExpect(content().string(containsString("«Метод»: нет ответа")))
        .andExpect(content().string(containsString("Смета составляет")));
  }

  @Test
  void a_section_with_a_question_unanswered_is_not_called_complete() throws Exception {
    String tasks =
        mvc.perform(get(BASE).with(LEADER.session()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(tasks.substring(tasks.indexOf("/form/plan")))
        .startsWith("/form/plan\">План работы")
        .satisfies(rest -> assertThat(rest.substring(0, 200)).contains("Не начато"));
  }

  @Test
  void what_cannot_be_read_is_told_and_not_saved() throws Exception {
    mvc.perform(sent("/budget").param("cost.1.PAY", "много")).andExpect(status().is(422));
    mvc.perform(sent("/form/plan/autosave").param("q.tools.0.price", "дорого"))
        .andExpect(content().string(not(containsString("Сохранено автоматически"))));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void nobody_else_opens_them() throws Exception {
    mvc.perform(get(BASE + "/budget").with(STRANGER.session())).andExpect(status().isNotFound());
    mvc.perform(get(BASE + "/form/plan").with(STRANGER.session())).andExpect(status().isNotFound());
    mvc.perform(get(BASE + "/documents/" + CanonicalJson.sha256(PDF).hex()).with(LEADER.session()))
        .andExpect(status().isNotFound());
  }

  private Particulars said() {
    return ((ApplicationCommand.EditApplication) commands.last()).content().details();
  }

  private static MockHttpServletRequestBuilder sent(String page) {
    return post(BASE + page).param("basedOn", "1").with(csrf()).with(LEADER.session());
  }
}

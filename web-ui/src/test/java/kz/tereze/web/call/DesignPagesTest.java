package kz.tereze.web.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Limit;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import({
  ReadModels.class,
  Planning.class,
  Redesigning.class,
  CallsPage.class,
  DesignPage.class,
  ConditionsPage.class,
  CriteriaPage.class,
  RulesPage.class,
  StepPage.class,
  QuestionPage.class,
  EligibilityPage.class,
  DesignResource.class
})
class DesignPagesTest extends WebTest {

  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final String DESK = "/ru/official/calls/C-2026-001/design";
  private static final Text LABEL = new Text("Әдіс", "Как решите", null);
  private static final Design DESIGN =
      Design.PLAIN
          .with(
              List.of(
                  new Condition.OrganisationIsOneOf(List.of(OrganisationKind.UNIVERSITY)),
                  new Condition.LeaderHasDegree(Degree.DOCTOR)))
          .asking(
              new Form(
                  List.of(
                      new Section(
                          "plan",
                          new Text("Жоспар", "План", null),
                          null,
                          List.of(new Question.Words("method", LABEL, null, true, 1, 900))))));

  @Autowired private Facts facts;

  @BeforeEach
  void aCallIsPlanned() {
    facts.forget();
    facts.tell(Told.needPosted(), Told.needApproved(), Told.fund());
    facts.tell(Told.callPlanned(Told.TERMS));
  }

  @Test
  void an_official_says_who_may_apply() throws Exception {
    mvc.perform(get(DESK + "/conditions").with(OFFICIAL.session())).andExpect(status().isOk());
    mvc.perform(
            submit(DESK + "/conditions")
                .param("basedOn", "0")
                .param("kinds", "UNIVERSITY")
                .param("accredited", "yes")
                .param("degree", "DOCTOR")
                .param("statement.0.name", "site")
                .param("statement.0.text.kk", "Алаң бар.")
                .param("statement.0.text.ru", "Площадка есть.")
                .param("statement.0.advice.kk", "Алаң табыңыз.")
                .param("statement.0.advice.ru", "Найдите площадку."))
        .andExpect(redirectedUrl(DESK));
    CallCommand.DesignCall sent = (CallCommand.DesignCall) commands.last();
    assertThat(sent.reason()).isNull();
    assertThat(sent.design().conditions())
        .extracting(Condition::code)
        .containsExactly("KIND", "ACCREDITATION", "DEGREE", "STATEMENT-site");
  }

  @Test
  void an_official_builds_the_form_and_sees_it_as_applicants_will() throws Exception {
    mvc.perform(
            submit(DESK + "/steps/new")
                .param("basedOn", "0")
                .param("key", "plan")
                .param("section.kk", "Жоспар")
                .param("section.ru", "План"))
        .andExpect(redirectedUrl(DESK));
    assertThat(((CallCommand.DesignCall) commands.last()).design().form().section("plan"))
        .isPresent();
    facts.tell(new CallEvent.CallDesigned(Told.CALL, 1, DESIGN, OFFICIAL.id(), WebTest.NOW));
    mvc.perform(get(DESK).with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Как решите")))
        .andExpect(content().string(containsString("name=\"q.method\"")));
    mvc.perform(get(DESK + "/steps/plan/questions/new?kind=Choice").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("offered.1.code")));
    mvc.perform(
            submit(DESK + "/preview")
                .param("kind", "Choice")
                .param("key", "people")
                .param("label.kk", "Адам?")
                .param("label.ru", "Люди участвуют?")
                .param("offered.0.code", "yes")
                .param("offered.0.name.kk", "Иә")
                .param("offered.0.name.ru", "Да"))
        .andExpect(content().string(containsString("Люди участвуют?")))
        .andExpect(content().string(containsString("type=\"radio\"")));
    mvc.perform(submit(DESK + "/steps/plan/questions/method").param("act", "remove"))
        .andExpect(redirectedUrl(DESK));
    assertThat(((CallCommand.DesignCall) commands.last()).design().form().questions()).isEmpty();
  }

  @Test
  void an_official_builds_the_outline_of_a_call_in_two_stages_in_the_same_way() throws Exception {
    Design two = DESIGN.with(Procedure.TWO_STAGE);
    facts.tell(new CallEvent.CallDesigned(Told.CALL, 1, two, OFFICIAL.id(), WebTest.NOW));
    mvc.perform(get(DESK).with(OFFICIAL.session()))
        .andExpect(content().string(containsString(DESK + "/outline\"")));
    mvc.perform(get(DESK + "/outline").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("первый раздел формы без документов")))
        .andExpect(content().string(containsString("name=\"q.method\"")));
    mvc.perform(
            submit(DESK + "/outline/new")
                .param("basedOn", "1")
                .param("key", "idea")
                .param("section.kk", "Ой")
                .param("section.ru", "Замысел"))
        .andExpect(redirectedUrl(DESK + "/outline"));
    Design sent = ((CallCommand.DesignCall) commands.last()).design();
    assertThat(sent.outline().section("idea")).isPresent();
    assertThat(sent.form()).isEqualTo(DESIGN.form());

    facts.tell(new CallEvent.CallDesigned(Told.CALL, 2, sent, OFFICIAL.id(), WebTest.NOW));
    mvc.perform(get(DESK + "/outline").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Замысел")))
        .andExpect(content().string(not(containsString("value=\"File\""))));
    mvc.perform(get(DESK + "/outline/idea").with(OFFICIAL.session())).andExpect(status().isOk());
    mvc.perform(get(DESK + "/outline/idea/questions/new?kind=Words").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("/outline/idea/questions/new\"")));
    mvc.perform(
            submit(DESK + "/outline/idea/questions/new")
                .param("basedOn", "2")
                .param("kind", "Words")
                .param("key", "gist")
                .param("label.kk", "Ой неде?")
                .param("label.ru", "В чём замысел?")
                .param("atLeast", "1")
                .param("atMost", "600"))
        .andExpect(redirectedUrl(DESK + "/outline"));
    Design asked = ((CallCommand.DesignCall) commands.last()).design();
    assertThat(asked.outline().question("gist")).isPresent();
    mvc.perform(get(DESK + "/elsewhere/new").with(OFFICIAL.session()))
        .andExpect(status().isNotFound());

    facts.tell(Told.callAnnounced(Told.TERMS), published(3, asked, LABEL));
    mvc.perform(get("/ru/calls/C-2026-001"))
        .andExpect(content().string(containsString("Замысел")))
        .andExpect(content().string(containsString("/api/v1/calls/C-2026-001/outline-form")));
    mvc.perform(get("/api/v1/calls/C-2026-001/outline-form"))
        .andExpect(content().contentType("application/schema+json"))
        .andExpect(jsonPath("$.properties.gist.maxLength").value(600))
        .andExpect(jsonPath("$.properties.method").doesNotExist());
    mvc.perform(get("/api/v1/calls/C-2026-001/outline-forms/3"))
        .andExpect(jsonPath("$.properties.gist").exists());
  }

  @Test
  void a_call_in_one_stage_has_no_outline_to_read() throws Exception {
    facts.tell(Told.callAnnounced(Told.TERMS), published(1, DESIGN, null));
    mvc.perform(get("/api/v1/calls/C-2026-001/outline-form")).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/calls/C-2026-001/outline-forms/1")).andExpect(status().isNotFound());
  }

  @Test
  void an_official_names_criteria_limits_and_how_ties_are_told_apart() throws Exception {
    mvc.perform(
            submit(DESK + "/criteria")
                .param("basedOn", "0")
                .param("criterion.0.code", "METHOD")
                .param("criterion.0.name.kk", "Әдіс")
                .param("criterion.0.name.ru", "Метод")
                .param("criterion.0.weight", "2")
                .param("criterion.0.most", "15")
                .param("criterion.0.high.kk", "Сенімді")
                .param("criterion.0.high.ru", "Убедительно")
                .param("divergence", "6"))
        .andExpect(redirectedUrl(DESK));
    assertThat(((CallCommand.DesignCall) commands.last()).design().divergence()).isEqualTo(6);
    assertThat(((CallCommand.DesignCall) commands.last()).design().rubric().most()).isEqualTo(30);
    mvc.perform(get(DESK + "/rules").with(OFFICIAL.session())).andExpect(status().isOk());
    mvc.perform(
            submit(DESK + "/rules")
                .param("procedure", "ALWAYS_OPEN")
                .param("tie", "SMALLER_REQUEST")
                .param("limit.TRAVEL", "15"))
        .andExpect(redirectedUrl(DESK));
    Design sent = ((CallCommand.DesignCall) commands.last()).design();
    assertThat(sent.procedure()).isEqualTo(Procedure.ALWAYS_OPEN);
    assertThat(sent.limits()).containsExactly(new Limit(BudgetLine.TRAVEL, 1_500));
  }

  @Test
  void a_published_call_asks_for_a_reason() throws Exception {
    facts.tell(Told.callAnnounced(Told.TERMS));
    mvc.perform(submit(DESK + "/conditions").param("accredited", "yes"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("reason.kk")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void everybody_checks_in_two_minutes_whether_they_may_apply() throws Exception {
    facts.tell(Told.callAnnounced(Told.TERMS), published(1, DESIGN, null));
    mvc.perform(get("/ru/calls/C-2026-001"))
        .andExpect(content().string(containsString("Проверить за две минуты")));
    mvc.perform(get("/ru/calls/C-2026-001/check")).andExpect(status().isOk());
    mvc.perform(
            post("/ru/calls/C-2026-001/check")
                .with(csrf())
                .param("kind", "COMPANY")
                .param("degree", "DOCTOR"))
        .andExpect(content().string(containsString("KIND")))
        .andExpect(content().string(containsString("не выполнено")))
        .andExpect(content().string(containsString("Подайте заявку через организацию")))
        .andExpect(content().string(not(containsString("Пусть проектом руководит коллега"))));
    mvc.perform(
            post("/api/v1/calls/C-2026-001/eligibility")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"UNIVERSITY\",\"statements\":{}}"))
        .andExpect(jsonPath("$[0].holds").value(true))
        .andExpect(jsonPath("$[1].code").value("DEGREE"))
        .andExpect(jsonPath("$[1].holds").doesNotExist());
  }

  @Test
  void machines_read_every_published_form_as_a_schema() throws Exception {
    facts.tell(
        Told.callAnnounced(Told.TERMS),
        published(1, DESIGN, null),
        published(2, Design.PLAIN, LABEL));
    mvc.perform(get("/api/v1/calls/C-2026-001/forms/1"))
        .andExpect(content().contentType("application/schema+json"))
        .andExpect(jsonPath("$.properties.method.maxLength").value(900));
    mvc.perform(get("/api/v1/calls/C-2026-001/form"))
        .andExpect(jsonPath("$.properties.method").doesNotExist());
    mvc.perform(get("/api/v1/calls/C-2026-001/designs"))
        .andExpect(jsonPath("$[0].reason.ru").value("Как решите"))
        .andExpect(jsonPath("$[1].design.conditions[0].kind").value("OrganisationIsOneOf"));
    mvc.perform(get("/api/v1/calls/C-2026-001/design")).andExpect(status().isUnauthorized());
  }

  @Test
  void machines_design_a_call_too() throws Exception {
    mvc.perform(
            post("/api/v1/calls/C-2026-001/design")
                .with(OFFICIAL.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"basedOn\":0,\"design\":"
                        + TerezeJson.mapper().writeValueAsString(DESIGN)
                        + "}"))
        .andExpect(status().isNoContent());
    assertThat(((CallCommand.DesignCall) commands.last()).design()).isEqualTo(DESIGN);
  }

  private static MockHttpServletRequestBuilder submit(String page) {
    return post(page).with(csrf()).with(OFFICIAL.session());
  }

  private static CallEvent published(int version, Design design, @Nullable Text reason) {
    return new CallEvent.DesignPublished(
        Told.CALL, version, design, design.hash(), reason, OFFICIAL.id(), WebTest.NOW);
  }
}

package kz.tereze.web.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Written;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

@Import({
  ReadModels.class,
  NeedsPage.class,
  CompanyPage.class,
  OfficialNeedsPage.class,
  OfficialNeedsAction.class,
  QuestionPage.class,
  QuestionAction.class,
  Spoken.class,
  Compared.class,
  HearingResource.class
})
class HearingPagesTest extends WebTest {

  private static final Persona COMPANY = Persona.as(Role.SUBSOIL_USER).of(Told.MINE);
  private static final Persona OTHER = Persona.as(Role.SUBSOIL_USER).of(Told.INSTITUTE);
  private static final Persona RESEARCHER = Persona.as(Role.RESEARCHER).of(Told.INSTITUTE);
  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final String PAGE = "/ru/needs/N-2026-00001";
  private static final String QUESTION = "Можно ли увидеть данные датчиков за год?";

  @Autowired private Facts facts;
  @Autowired private Vault vault;

  @BeforeEach
  void aNeedIsPosted() {
    facts.forget();
    facts.tell(Told.organisation(Told.MINE, "Рудник"), Told.needPosted());
  }

  @Test
  void an_official_opens_a_version_to_questions_or_sends_it_back() throws Exception {
    mvc.perform(get("/ru/official/needs/N-2026-00001/screening").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    mvc.perform(
            post("/ru/official/needs/N-2026-00001/screening")
                .param("version", "1")
                .param("do", "open")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/needs"));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            NeedCommand.ScreenNeed.class, sent -> assertThat(sent.version()).isEqualTo(1));
    mvc.perform(
            post("/ru/official/needs/N-2026-00001/screening")
                .param("version", "1")
                .param("do", "return")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-remark\"")));
    mvc.perform(
            post("/ru/official/needs/N-2026-00001/screening")
                .param("version", "1")
                .param("do", "return")
                .param("remark", "У показателя нет единицы.")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/needs"));
    assertThat(commands.last()).isInstanceOf(NeedCommand.ReturnNeed.class);
  }

  @Test
  void who_screens_sees_what_matches_and_the_resemblance_goes_on_record() throws Exception {
    NeedId copy = new NeedId("N-2026-00002");
    facts.tell(
        new NeedEvent.NeedPosted(
            copy, Told.MINE, Told.content(), Told.SOMEBODY, Told.EARLIER.plusSeconds(60)));
    mvc.perform(get("/ru/official/needs/" + copy + "/screening").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("<mark>хвостах</mark>")))
        .andExpect(content().string(containsString("100 %")));
    mvc.perform(get("/ru/needs/" + copy + "/similar"))
        .andExpect(content().string(containsString("<mark>хвостах</mark>")));
    mvc.perform(get("/api/v1/needs/" + copy + "/similar"))
        .andExpect(content().string(containsString("\"percent\":100")));
    mvc.perform(
        post("/ru/official/needs/" + copy + "/screening")
            .param("version", "1")
            .param("do", "open")
            .param("remark", "Другой рудник, другая порода.")
            .with(csrf())
            .with(OFFICIAL.session()));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            NeedCommand.ScreenNeed.class,
            sent ->
                assertThat(sent.found()).containsExactly(new Resemblance(Told.NEED.number(), 100)));
  }

  @Test
  void anybody_signed_in_asks_while_the_window_is_open() throws Exception {
    mvc.perform(get(PAGE)).andExpect(content().string(not(containsString("questions/new"))));
    facts.tell(Told.needScreened(3));
    mvc.perform(get(PAGE))
        .andExpect(content().string(containsString("questions/new")))
        .andExpect(content().string(containsString("N-2025-00003")));
    mvc.perform(get(PAGE + "/questions/new")).andExpect(status().is3xxRedirection());
    mvc.perform(get(PAGE + "/questions/new").with(RESEARCHER.session()))
        .andExpect(content().string(containsString("name=\"words\"")));
    mvc.perform(
            post(PAGE + "/questions/new")
                .param("words", QUESTION)
                .param("in", "RU")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(RESEARCHER.session()))
        .andExpect(redirectedUrl(PAGE));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            NeedCommand.AskQuestion.class,
            sent -> {
              assertThat(vault.open(sent.question())).contains(QUESTION);
              assertThat(sent.in()).isEqualTo(Written.RU);
            });
  }

  @Test
  void a_question_of_three_letters_is_none() throws Exception {
    facts.tell(Told.needScreened(3));
    mvc.perform(
            post(PAGE + "/questions/new")
                .param("words", "Да?")
                .param("in", "RU")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(RESEARCHER.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-words\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void everybody_reads_questions_and_answers_and_nobody_who_asked() throws Exception {
    facts.tell(Told.needScreened(3), asked());
    mvc.perform(get(PAGE))
        .andExpect(content().string(containsString(QUESTION)))
        .andExpect(content().string(not(containsString(RESEARCHER.id().toString()))));
    mvc.perform(get("/api/v1/needs/N-2026-00001/questions"))
        .andExpect(content().string(containsString(QUESTION)))
        .andExpect(content().string(not(containsString(RESEARCHER.id().toString()))));
    facts.tell(
        new NeedEvent.QuestionHidden(
            Told.NEED, 1, "Названо частное лицо.", Told.SOMEBODY, Told.EARLIER));
    mvc.perform(get(PAGE))
        .andExpect(content().string(not(containsString(QUESTION))))
        .andExpect(content().string(containsString("Названо частное лицо.")));
  }

  @Test
  void the_company_answers_its_own_questions() throws Exception {
    facts.tell(Told.needScreened(3), asked());
    String answer = "/ru/company/needs/N-2026-00001/questions/1";
    mvc.perform(get(answer).with(OTHER.session())).andExpect(status().isNotFound());
    mvc.perform(get(answer).with(COMPANY.session()))
        .andExpect(content().string(containsString(QUESTION)));
    mvc.perform(
            post(answer)
                .param("words", "Да, за три года.")
                .param("in", "RU")
                .with(csrf())
                .with(COMPANY.session()))
        .andExpect(redirectedUrl(PAGE));
    assertThat(commands.last()).isInstanceOf(NeedCommand.AnswerQuestion.class);
    facts.tell(
        new NeedEvent.QuestionAnswered(
            Told.NEED, 1, "Да, за три года.", Written.RU, COMPANY.id(), Told.EARLIER));
    mvc.perform(get(PAGE)).andExpect(content().string(containsString("Да, за три года.")));
  }

  @Test
  void an_official_hides_a_question_and_says_why() throws Exception {
    facts.tell(Told.needScreened(3), asked());
    String hide = "/ru/official/needs/N-2026-00001/questions/1/hide";
    mvc.perform(get(hide).with(COMPANY.session())).andExpect(status().isForbidden());
    mvc.perform(get(hide).with(OFFICIAL.session())).andExpect(status().isOk());
    mvc.perform(
            post(hide)
                .param("reason", "Названо частное лицо.")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl(PAGE));
    assertThat(commands.last()).isInstanceOf(NeedCommand.HideQuestion.class);
  }

  @Test
  void machines_do_the_same() throws Exception {
    facts.tell(Told.needScreened(3), asked());
    mvc.perform(get("/api/v1/needs/N-2026-00001/versions/1/screening"))
        .andExpect(content().string(containsString("\"percent\":35")));
    mvc.perform(
            post("/api/v1/needs/N-2026-00001/questions")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\":\"" + QUESTION + "\",\"in\":\"RU\"}")
                .with(RESEARCHER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(
            post("/api/v1/needs/N-2026-00001/questions")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\":\"Да?\",\"in\":\"RU\"}")
                .with(RESEARCHER.bearer()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("\"words\"")));
    mvc.perform(
            post("/api/v1/needs/N-2026-00001/questions/1/answer")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\":\"Да.\",\"in\":\"RU\"}")
                .with(OTHER.bearer()))
        .andExpect(status().isNotFound());
  }

  private Event asked() {
    PersonId asker = RESEARCHER.id();
    return new NeedEvent.QuestionAsked(
        Told.NEED, 1, vault.seal(QUESTION, asker), Written.RU, asker, Told.EARLIER);
  }
}

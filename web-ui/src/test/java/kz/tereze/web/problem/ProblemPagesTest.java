package kz.tereze.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.Written;
import kz.tereze.api.problem.Fate;
import kz.tereze.api.problem.Place;
import kz.tereze.api.problem.ProblemCommand;
import kz.tereze.api.problem.ProblemEvent;
import kz.tereze.api.problem.ProblemId;
import kz.tereze.api.problem.ProblemKind;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

@Import({
  ReadModels.class,
  ProblemPagesTest.Reported.class,
  Places.class,
  Reporting.class,
  ReportPage.class,
  ProblemsPage.class,
  ProblemFeed.class,
  AnswerPage.class,
  ProblemResource.class
})
class ProblemPagesTest extends WebTest {

  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final Persona RESEARCHER = Persona.as(Role.RESEARCHER);
  private static final String WORDS = "Сумма записана дважды, смотрите тысячу тенге.";
  private static final String ONE = "/ru/problems/R-2026-00001";

  @Autowired private Facts facts;
  @Autowired private Vault vault;

  @TestConfiguration(proxyBeanMethods = false)
  static class Reported {

    @Bean
    Problems problems(Facts facts) {
      return facts.heardBy(new Problems(facts.writes(), facts.source()));
    }

    @Bean
    Entries entries(Facts facts) {
      return new Entries(facts.source());
    }
  }

  @BeforeEach
  void nothingReported() {
    facts.forget();
  }

  @Test
  void anybody_reports_without_signing_in_and_gets_a_number() throws Exception {
    mvc.perform(get("/ru/report?at=/problems"))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("ETag"))
        .andExpect(content().string(containsString("value=\"/problems\"")));
    mvc.perform(
            post("/ru/report")
                .param("once", UUID.randomUUID().toString())
                .param("place", "/ru/problems?page=2")
                .param("kind", "WRONG_FACT")
                .param("words", WORDS)
                .param("in", "RU")
                .param("address", "reader@example.kz")
                .with(csrf()))
        .andExpect(status().isSeeOther());
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            ProblemCommand.ReportProblem.class,
            sent -> {
              assertThat(sent.place()).isEqualTo(new Place("/problems"));
              assertThat(sent.by().roles()).isEmpty();
              assertThat(vault.open(sent.words())).contains(WORDS);
              assertThat(vault.open(sent.address())).contains("reader@example.kz");
            });
  }

  @Test
  void what_is_no_mail_address_is_told_and_nothing_is_kept_of_it() throws Exception {
    mvc.perform(
            post("/ru/report")
                .param("once", UUID.randomUUID().toString())
                .param("kind", "OTHER")
                .param("words", WORDS)
                .param("in", "RU")
                .param("address", "+7 701 000 00 00")
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-address\"")));
    mvc.perform(
            post("/api/v1/problems")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"kind": "BROKEN", "place": "/problems", "in": "EN", "address": "me@home",
                     "words": "The proof of entry 3 does not verify."}
                    """))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("address")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_form_sent_twice_reports_once_and_two_reports_have_nothing_in_common() throws Exception {
    UUID once = UUID.randomUUID();
    for (UUID key : new UUID[] {once, once, UUID.randomUUID()}) {
      mvc.perform(
              post("/ru/report")
                  .param("once", key.toString())
                  .param("kind", "OTHER")
                  .param("words", WORDS)
                  .param("in", "RU")
                  .with(csrf())
                  .with(RESEARCHER.session()))
          .andExpect(status().isSeeOther());
    }
    var sent = commands.all().stream().map(ProblemCommand.ReportProblem.class::cast).toList();
    assertThat(sent.get(1)).isEqualTo(sent.get(0));
    assertThat(sent.get(2).by().person())
        .isNotEqualTo(sent.get(0).by().person())
        .isNotEqualTo(RESEARCHER.id());
  }

  @Test
  void what_a_program_fills_in_or_is_about_no_public_page_is_not_taken() throws Exception {
    mvc.perform(
            post("/ru/report")
                .param("once", UUID.randomUUID().toString())
                .param("place", "/official/needs")
                .param("kind", "OTHER")
                .param("words", "коротко")
                .param("in", "RU")
                .param("website", "https://example.com")
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-place\"")))
        .andExpect(content().string(containsString("href=\"#f-words\"")))
        .andExpect(content().string(containsString("href=\"#f-website\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void machines_report_too() throws Exception {
    mvc.perform(
            post("/api/v1/problems")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"kind": "BROKEN", "place": "/problems", "in": "EN",
                     "words": "The proof of entry 3 does not verify."}
                    """))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", containsString("/api/v1/problems/R-2026-")));
    mvc.perform(
            post("/api/v1/problems")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"kind": "BROKEN", "place": "/nowhere", "words": "short", "in": "EN"}
                    """))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void a_report_is_about_a_page_that_exists_and_nobodys_words_stand_in_its_address()
      throws Exception {
    facts.tell(reported());
    assertThat(answerTo("/kk/problems/R-2026-00001?page=2")).isEqualTo(201);
    assertThat(answerTo("/problems/R-2026-99999")).as("no such report").isEqualTo(422);
    assertThat(answerTo("/problems/Ivanov-steals")).as("no number at all").isEqualTo(422);
    assertThat(answerTo("/problems/R-2026-00001/answer")).as("of the office").isEqualTo(422);
    assertThat(answerTo("/api/v1/problems/R-2026-00001")).as("no page").isEqualTo(422);
    assertThat(answerTo("https://elsewhere.example/")).isEqualTo(422);
  }

  private int answerTo(String place) throws Exception {
    return mvc.perform(
            post("/api/v1/problems")
                .with(
                    request -> {
                      // Each from a reader of its own, whom no limit stops.
                      request.setRemoteAddr("192.0.2." + (1 + Math.abs(place.hashCode() % 250)));
                      return request;
                    })
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"kind": "BROKEN", "place": "%s", "in": "EN",
                     "words": "Something does not work there."}
                    """
                        .formatted(place)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void words_are_read_by_the_office_alone_until_it_shows_them() throws Exception {
    facts.tell(reported());
    mvc.perform(get(ONE))
        .andExpect(content().string(not(containsString(WORDS))))
        .andExpect(content().string(containsString("15")));
    mvc.perform(get("/api/v1/problems/R-2026-00001"))
        .andExpect(content().string(not(containsString(WORDS))));
    mvc.perform(get(ONE + "/answer").with(RESEARCHER.session())).andExpect(status().isForbidden());
    mvc.perform(get(ONE + "/answer").with(OFFICIAL.session()))
        .andExpect(content().string(containsString(WORDS)));
    mvc.perform(post(ONE + "/show").with(csrf()).with(OFFICIAL.session()))
        .andExpect(redirectedUrl(ONE));
    assertThat(commands.last()).isInstanceOf(ProblemCommand.ShowWords.class);
    facts.tell(new ProblemEvent.WordsShown(number(), OFFICIAL.id(), NOW));
    mvc.perform(get(ONE)).andExpect(content().string(containsString(WORDS)));
    mvc.perform(
            post(ONE + "/hide")
                .param("reason", "Названо частное лицо.")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl(ONE));
    assertThat(commands.last()).isInstanceOf(ProblemCommand.HideWords.class);
  }

  @Test
  void an_official_answers_and_everybody_reads_it() throws Exception {
    facts.tell(reported());
    mvc.perform(
            post(ONE + "/answer")
                .param("fate", "CORRECTED")
                .param("correction", "999999")
                .param("answer", "Запись исправлена следующей.")
                .param("in", "RU")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-correction\"")));
    mvc.perform(
            post(ONE + "/answer")
                .param("fate", "EXPLAINED")
                .param("answer", "Это два разных платежа.")
                .param("in", "RU")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl(ONE));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            ProblemCommand.AnswerProblem.class,
            sent -> assertThat(sent.fate()).isEqualTo(Fate.EXPLAINED));
    facts.tell(
        new ProblemEvent.ProblemAnswered(
            number(),
            Fate.EXPLAINED,
            null,
            null,
            "Это два разных платежа.",
            Written.RU,
            OFFICIAL.id(),
            NOW));
    mvc.perform(get(ONE)).andExpect(content().string(containsString("Это два разных платежа.")));
    mvc.perform(get("/ru/problems.atom"))
        .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
        .andExpect(content().string(containsString("Это два разных платежа.")));
  }

  @Test
  void what_was_not_answered_in_time_stands_out() throws Exception {
    facts.tell(
        new ProblemEvent.ProblemReported(
            number(),
            ProblemKind.MISSING,
            new Place("/problems"),
            vault.seal(WORDS, PersonId.PLATFORM),
            Written.RU,
            null,
            LocalDate.of(2026, 11, 20),
            "Административный кодекс",
            PersonId.PLATFORM,
            NOW));
    mvc.perform(get("/ru/problems?state=OVERDUE"))
        .andExpect(content().string(containsString("R-2026-00001")))
        .andExpect(content().string(containsString("Ответ просрочен")));
    mvc.perform(get("/api/v1/problems?state=waiting"))
        .andExpect(content().string(not(containsString("R-2026-00001"))));
  }

  private static ProblemId number() {
    return new ProblemId("R-2026-00001");
  }

  private ProblemEvent.ProblemReported reported() {
    SealedText words = vault.seal(WORDS, PersonId.PLATFORM);
    return new ProblemEvent.ProblemReported(
        number(),
        ProblemKind.WRONG_FACT,
        new Place("/problems"),
        words,
        Written.RU,
        null,
        LocalDate.of(2026, 12, 15),
        "Административный кодекс",
        PersonId.PLATFORM,
        NOW);
  }
}

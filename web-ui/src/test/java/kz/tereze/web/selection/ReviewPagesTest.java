package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.EXPERT_1;
import static kz.tereze.web.selection.SelectionSite.EXPERT_2;
import static kz.tereze.web.selection.SelectionSite.EXPERT_4;
import static kz.tereze.web.selection.SelectionSite.EXPERT_OF_APPLICANT;
import static kz.tereze.web.selection.SelectionSite.EXPERT_TIED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.REVIEWED;
import static kz.tereze.web.selection.SelectionSite.SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Refused;
import kz.tereze.api.review.DeclineReason;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import kz.tereze.web.money.SignedHere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class ReviewPagesTest extends WebTest {

  private static final String GIVEN = "Әдіс сыналған";
  private static final String WHY = "В базе никто не знает таких насосов.";
  private static final String REASON = "Бұл жоба міндетке толық сай келеді, өлшенеді. ".repeat(6);

  @Autowired private Vault vault;

  @Test
  void nobody_sees_others_scores_before_all_have_scored() throws Exception {
    mvc.perform(get("/kk/official/applications/" + REVIEWED + "/experts").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Руслан Ахметов")))
        .andExpect(content().string(not(containsString(GIVEN))));
    mvc.perform(
            get("/api/v1/received-applications/" + REVIEWED + "/review").with(OFFICIAL.bearer()))
        .andExpect(jsonPath("$.experts[0].state").value("SCORED"))
        .andExpect(jsonPath("$.experts[0].total").isEmpty())
        .andExpect(jsonPath("$.experts[0].judgements").isEmpty());
    mvc.perform(get("/kk/review/" + REVIEWED).with(EXPERT_2.session()))
        .andExpect(content().string(not(containsString(GIVEN))));
    mvc.perform(get("/kk/review/" + REVIEWED).with(EXPERT_1.session()))
        .andExpect(content().string(containsString(GIVEN)));
    mvc.perform(get("/kk/applications/" + REVIEWED).with(LEADER.session()))
        .andExpect(content().string(not(containsString(GIVEN))));
  }

  @Test
  void everybody_reads_how_experts_work_and_nobody_reads_how_one_of_them_does() throws Exception {
    for (Language language : Language.values()) {
      mvc.perform(get("/" + language.code() + "/experts"))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("C-2026-002")))
          .andExpect(content().string(not(containsString("Руслан Ахметов"))));
    }
    mvc.perform(get("/api/v1/expert-figures"))
        .andExpect(jsonPath("$.smallest").value(3))
        .andExpect(jsonPath("$.calls[0].name").value("C-2026-002"));
  }

  @Test
  void after_the_ranking_the_team_reads_the_reasons_without_names() throws Exception {
    mvc.perform(get("/kk/applications/" + SUPPORTED).with(LEADER.session()))
        .andExpect(content().string(containsString(GIVEN)))
        .andExpect(content().string(not(containsString("Руслан Ахметов"))));
  }

  @Test
  void an_expert_sees_nothing_but_own_assignments() throws Exception {
    mvc.perform(get("/kk/review/" + REVIEWED).with(EXPERT_4.session()))
        .andExpect(status().isNotFound());
    mvc.perform(scoring("sign", REASON).with(EXPERT_4.session())).andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/reviews/" + REVIEWED).with(EXPERT_4.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/kk/review").with(LEADER.session())).andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_score_is_looked_at_once_more_before_it_is_signed() throws Exception {
    mvc.perform(scoring("look", REASON).with(EXPERT_2.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"sign\"")))
        .andExpect(content().string(containsString("36 балдан 20")));
    assertThat(commands.all()).isEmpty();

    mvc.perform(scoring("edit", REASON).with(EXPERT_2.session()))
        .andExpect(content().string(containsString("value=\"8\" checked")));
    assertThat(commands.all()).isEmpty();

    mvc.perform(scoring("sign", REASON).with(EXPERT_2.session()))
        .andExpect(redirectedUrl("/kk/review/" + REVIEWED));
    ReviewCommand.SubmitScores sent = (ReviewCommand.SubmitScores) commands.last();
    assertThat(sent.judgements())
        .extracting(Judgement::criterion, Judgement::points)
        .containsExactly(
            tuple("RELEVANCE", 8), tuple("METHOD", 4), tuple("TEAM", 3), tuple("IMPACT", 5));
    assertThat(sent.by().person()).isEqualTo(EXPERT_2.id());
    assertThat(sent.toString()).doesNotContain("міндетке");
    assertThat(vault.open(sent.judgements().getLast().reason())).contains(REASON.strip());
  }

  @Test
  void signing_twice_asks_for_the_same_thing_twice() throws Exception {
    for (int i = 0; i < 2; i++) {
      mvc.perform(scoring("sign", REASON).with(EXPERT_2.session()));
    }
    assertThat(commands.all())
        .extracting(sent -> ((ReviewCommand.SubmitScores) sent).judgements())
        .hasSize(2)
        .containsOnly(((ReviewCommand.SubmitScores) commands.last()).judgements());
  }

  @Test
  void a_short_reason_is_not_enough() throws Exception {
    mvc.perform(scoring("sign", "Жақсы жоба.").with(EXPERT_2.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-c-0-reason\"")));
    mvc.perform(
            post("/api/v1/reviews/" + REVIEWED + "/scores")
                .header("Idempotency-Key", new UUID(31, 5).toString())
                .contentType("application/json")
                .content(
                    """
                    {"judgements": [
                      {"criterion": "RELEVANCE", "points": 9, "reason": "Жақсы"}]}
                    """)
                .with(EXPERT_2.bearer()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("judgements[0].reason"));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void who_is_asked_to_come_back_is_told_when_and_keeps_what_was_typed() throws Exception {
    commands.failWith(new Refused(ReviewRule.TIES_ARE_UP_TO_DATE));
    mvc.perform(scoring("sign", REASON).with(EXPERT_2.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString(REASON.strip())))
        .andExpect(content().string(containsString("бір минуттан кейін")));
    mvc.perform(
            post("/api/v1/reviews/" + REVIEWED + "/refusal")
                .contentType("application/json")
                .content("{\"reason\": \"NO_TIME\"}")
                .with(EXPERT_2.bearer()))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "15"))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.rule").value("review.TIES_ARE_UP_TO_DATE"));
  }

  @Test
  void a_refusal_is_told_in_the_rules_words() throws Exception {
    commands.failWith(new Refused(ReviewRule.SCORED_ONCE));
    mvc.perform(scoring("sign", REASON).with(EXPERT_2.session()))
        .andExpect(status().is(422))
        .andExpect(
            content()
                .string(
                    containsString(
                        messages.say(Language.KK, ReviewRule.SCORED_ONCE.key(), Map.of()))));
  }

  private static MockHttpServletRequestBuilder scoring(String act, String reason) {
    return post("/kk/review/" + REVIEWED + "/score")
        .param("c.0.points", "8")
        .param("c.1.points", "4")
        .param("c.2.points", "3")
        .param("c.3.points", "5")
        .param("c.0.reason", reason)
        .param("c.1.reason", reason)
        .param("c.2.reason", reason)
        .param("c.3.reason", reason)
        .param(act, "yes")
        .param("once", new UUID(31, 4).toString())
        .with(csrf());
  }

  @Test
  void a_conflict_is_declared_with_its_reason_under_seal() throws Exception {
    mvc.perform(declaring("YES", "").with(EXPERT_2.session())).andExpect(status().is(422));
    mvc.perform(declaring("YES", "Жетекші — ағам").with(EXPERT_2.session()))
        .andExpect(redirectedUrl("/kk/review"));
    ReviewCommand.DeclareConflict sent = (ReviewCommand.DeclareConflict) commands.last();
    assertThat(vault.open(sent.reason())).contains("Жетекші — ағам");

    mvc.perform(declaring("NO", "").with(EXPERT_2.session()))
        .andExpect(redirectedUrl("/kk/review/" + REVIEWED));
    assertThat(commands.last()).isInstanceOf(ReviewCommand.DeclareNoConflict.class);
  }

  private static MockHttpServletRequestBuilder declaring(String conflict, String reason) {
    return post("/kk/review/" + REVIEWED + "/conflict")
        .param("conflict", conflict)
        .param("reason", reason)
        .param("once", UUID.randomUUID().toString())
        .with(csrf());
  }

  @Test
  void an_official_chooses_experts_who_are_not_tied_and_says_why() throws Exception {
    mvc.perform(get("/ru/official/applications/" + REVIEWED + "/experts").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("value=\"" + EXPERT_4.id() + "\"")))
        .andExpect(
            content().string(not(containsString("value=\"" + EXPERT_OF_APPLICANT.id() + "\""))))
        .andExpect(content().string(not(containsString("value=\"" + EXPERT_TIED.id() + "\""))))
        .andExpect(content().string(not(containsString("value=\"" + EXPERT_1.id() + "\""))));
    mvc.perform(choosing(EXPERT_4, WHY).with(OFFICIAL.session())).andExpect(redirectedUrl(CHOICE));
    mvc.perform(get(CHOICE).with(OFFICIAL.session()))
        .andExpect(content().string(containsString(WHY)))
        .andExpect(content().string(containsString("review.expert-choice")));
    mvc.perform(post(CHOICE + "/signature").with(csrf()).with(OFFICIAL.session()))
        .andExpect(status().is(422));
    mvc.perform(
            post(CHOICE + "/signature")
                .param("cms", signedChoice())
                .param("do", "send")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/applications/" + REVIEWED + "/experts"));
    mvc.perform(get(CHOICE).with(OFFICIAL.session())).andExpect(status().isNotFound());
    ReviewCommand.ChooseExpert sent = (ReviewCommand.ChooseExpert) commands.last();
    assertThat(sent.expert()).isEqualTo(EXPERT_4.id());
    assertThat(sent.employer()).isEqualTo(SelectionSite.OPERATOR);
    assertThat(sent.reason()).isEqualTo(WHY);
    assertThat(sent.signature().statement().act()).isEqualTo("review.expert-choice");
    mvc.perform(choosing(EXPERT_4, "").with(OFFICIAL.session())).andExpect(status().is(422));
    mvc.perform(choosing(LEADER, WHY).with(OFFICIAL.session())).andExpect(status().is(422));
    mvc.perform(choosing(EXPERT_4, WHY).with(EXPERT_1.session())).andExpect(status().isForbidden());
  }

  private static final String CHOICE = "/ru/official/applications/" + REVIEWED + "/choice";

  /// What the official's program makes of the statement they download.
  private String signedChoice() throws Exception {
    byte[] statement =
        mvc.perform(get(CHOICE + "/signature/statement").with(OFFICIAL.session()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return Base64.getEncoder().encodeToString(SignedHere.by(statement));
  }

  private static MockHttpServletRequestBuilder choosing(Persona expert, String reason) {
    return post("/ru/official/applications/" + REVIEWED + "/experts")
        .param("person", expert.id().toString())
        .param("ground", "SPECIAL_KNOWLEDGE")
        .param("reason", reason)
        .with(csrf());
  }

  @Test
  void an_expert_declines_with_a_coded_reason() throws Exception {
    mvc.perform(get("/ru/review/" + REVIEWED + "/decline").with(EXPERT_2.session()))
        .andExpect(status().isOk());
    mvc.perform(post("/ru/review/" + REVIEWED + "/decline").with(csrf()).with(EXPERT_2.session()))
        .andExpect(status().is(422));
    mvc.perform(
            post("/ru/review/" + REVIEWED + "/decline")
                .param("reason", "NO_TIME")
                .with(csrf())
                .with(EXPERT_2.session()))
        .andExpect(redirectedUrl("/ru/review"));
    assertThat(((ReviewCommand.DeclineReview) commands.last()).reason())
        .isEqualTo(DeclineReason.NO_TIME);
  }
}

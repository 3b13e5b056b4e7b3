package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.DRAFT;
import static kz.tereze.web.selection.SelectionSite.HEAD;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.SIGNED;
import static kz.tereze.web.selection.SelectionSite.STRANGER;
import static kz.tereze.web.selection.SelectionSite.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Refused;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Scan;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.WebTest;
import kz.tereze.web.money.SignedHere;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class ApplicationResourceTest extends WebTest {

  private static final String BASE = "/api/v1/applications/";

  @Test
  void the_entity_tag_of_an_application_is_its_revision() throws Exception {
    mvc.perform(get(BASE + DRAFT).with(LEADER.bearer()))
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.application.content.requested").value(4_000_000_000L))
        .andExpect(jsonPath("$.members[0].answer").value("CONFIRMED"));
    mvc.perform(saving().header("If-Match", "\"1\"").with(LEADER.bearer()))
        .andExpect(status().isOk());
    assertThat(((ApplicationCommand.EditApplication) commands.last()).basedOn()).isEqualTo(1);
  }

  @Test
  void an_older_revision_is_refused_by_its_rule() throws Exception {
    commands.failWith(new Refused(ApplicationRule.NEWEST_REVISION_EDITED, "newest", 4));
    mvc.perform(saving().header("If-Match", "\"3\"").with(LEADER.bearer()))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.rule").value("application.NEWEST_REVISION_EDITED"));
    mvc.perform(saving().with(LEADER.bearer())).andExpect(status().is(422));
    mvc.perform(saving().header("If-Match", "\"99999999999\"").with(LEADER.bearer()))
        .andExpect(status().is4xxClientError());
  }

  private static MockHttpServletRequestBuilder saving() {
    return put(BASE + DRAFT + "/content")
        .contentType("application/json")
        .content(TerezeJson.mapper().writeValueAsString(SelectionFacts.content()));
  }

  @Test
  void nothing_that_is_missing_reaches_a_command() throws Exception {
    mvc.perform(
            post(BASE + DRAFT + "/members")
                .contentType("application/json")
                .content("{}")
                .with(LEADER.bearer()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("person"));
    mvc.perform(
            put(BASE + DRAFT + "/content")
                .header("If-Match", "1")
                .contentType("application/json")
                .content("{\"months\": 1, \"title\": {\"kk\": \"а\", \"ru\": \"б\"}}")
                .with(LEADER.bearer()))
        .andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void no_document_is_named_that_the_form_has_not_looked_into() throws Exception {
    Answer forged =
        new Answer.Document(
            "plan", CanonicalJson.sha256(new byte[] {1}), "application/pdf", 1, Scan.CLEAN);
    ApplicationContent content =
        SelectionFacts.content().with(Particulars.NONE.answering(List.of(forged)));
    mvc.perform(
            put(BASE + DRAFT + "/content")
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .content(TerezeJson.mapper().writeValueAsString(content))
                .with(LEADER.bearer()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void machines_invite_submit_and_withdraw() throws Exception {
    mvc.perform(
            post(BASE + DRAFT + "/members")
                .contentType("application/json")
                .content("{\"person\": \"" + STRANGER.id() + "\"}")
                .with(LEADER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(delete(BASE + DRAFT + "/members/" + STRANGER.id()).with(LEADER.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.RemoveMember.class);
  }

  @Test
  void a_head_signs_by_machine_and_gets_the_number() throws Exception {
    String address = BASE + SIGNED + "/submission";
    mvc.perform(submitting(address, "AAAA").with(LEADER.bearer())).andExpect(status().isConflict());
    mvc.perform(submitting(address, "AAAA").with(HEAD.bearer())).andExpect(status().isConflict());
    mvc.perform(post(address).with(HEAD.bearer())).andExpect(status().is4xxClientError());
    assertThat(commands.all()).isEmpty();

    byte[] statement =
        mvc.perform(get(BASE + SIGNED + "/statement").with(HEAD.bearer()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String cms = Base64.getEncoder().encodeToString(SignedHere.by(statement));
    mvc.perform(submitting(address, cms).with(HEAD.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.number").value(startsWith("AP26")));
  }

  private static MockHttpServletRequestBuilder submitting(String address, String cms) {
    return post(address)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .content("{\"cms\": \"" + cms + "\"}");
  }

  @Test
  void other_peoples_applications_do_not_exist_for_machines_either() throws Exception {
    mvc.perform(get(BASE + DRAFT).with(STRANGER.bearer())).andExpect(status().isNotFound());
    mvc.perform(saving().header("If-Match", "1").with(STRANGER.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/received-applications/" + DRAFT).with(OFFICIAL.bearer()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/v1/received-applications").with(LEADER.bearer()))
        .andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void an_official_checks_by_machine() throws Exception {
    mvc.perform(
            post("/api/v1/received-applications/" + SUBMITTED + "/formal-check")
                .contentType("application/json")
                .content(
                    """
                    {"passed": false, "reasons": ["TEAM_INCOMPLETE"], "explanation": "Топ жоқ"}
                    """)
                .with(OFFICIAL.bearer()))
        .andExpect(status().isNoContent());
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.FailFormalCheck.class);
  }
}

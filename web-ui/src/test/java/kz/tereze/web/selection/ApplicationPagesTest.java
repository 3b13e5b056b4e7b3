package kz.tereze.web.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.tereze.web.selection.SelectionSite.APPLICANT;
import static kz.tereze.web.selection.SelectionSite.COMPLETE;
import static kz.tereze.web.selection.SelectionSite.DRAFT;
import static kz.tereze.web.selection.SelectionSite.FRESH;
import static kz.tereze.web.selection.SelectionSite.HEAD;
import static kz.tereze.web.selection.SelectionSite.INVITED;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.MEMBER;
import static kz.tereze.web.selection.SelectionSite.NEED;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static kz.tereze.web.selection.SelectionSite.OPEN;
import static kz.tereze.web.selection.SelectionSite.SEALED;
import static kz.tereze.web.selection.SelectionSite.SIGNED;
import static kz.tereze.web.selection.SelectionSite.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Refused;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.call.CallCommand;
import kz.tereze.web.Overtaken;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import kz.tereze.web.money.SignedHere;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(SelectionSite.class)
class ApplicationPagesTest extends WebTest {

  private static final UUID ONCE = new UUID(31, 1);

  @Test
  void an_application_is_started_once_in_the_name_of_who_is_signed_in() throws Exception {
    mvc.perform(starting().param("confirm", "yes").with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + ONCE));
    CallCommand.DraftApplication sent = (CallCommand.DraftApplication) commands.last();
    assertThat(sent.application().id()).isEqualTo(ONCE);
    assertThat(sent.need()).isEqualTo(NEED);
    assertThat(sent.by().person()).isEqualTo(LEADER.id());
    assertThat(sent.by().organisation()).isEqualTo(APPLICANT);
  }

  /// A double click: the second coming is overtaken by the first.
  @Test
  void a_start_that_comes_again_leads_to_the_same_application() throws Exception {
    commands.failWith(new Overtaken());
    mvc.perform(starting(DRAFT.id()).param("confirm", "yes").with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT));
    mvc.perform(
            post("/api/v1/applications")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"call\": \"%s\", \"need\": \"%s\"}".formatted(OPEN, NEED.number()))
                .header("Idempotency-Key", DRAFT.id().toString())
                .with(LEADER.bearer()))
        .andExpect(status().isCreated());
  }

  @Test
  void a_key_of_somebody_elses_application_starts_nothing() throws Exception {
    commands.failWith(new Overtaken());
    mvc.perform(starting(DRAFT.id()).param("confirm", "yes").with(STRANGER.session()))
        .andExpect(status().isConflict());
    mvc.perform(starting(ONCE).param("confirm", "yes").with(LEADER.session()))
        .andExpect(status().isConflict());
  }

  @Test
  void an_application_is_started_only_by_researchers_who_confirm_their_organisation()
      throws Exception {
    mvc.perform(starting().with(LEADER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-confirm\"")));
    mvc.perform(starting().param("confirm", "yes").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void whoever_led_an_earlier_one_begins_with_its_text_and_its_team_confirms_anew()
      throws Exception {
    mvc.perform(get("/ru/calls/" + OPEN + "/apply").with(LEADER.session()))
        .andExpect(content().string(containsString("name=\"reuse-team\"")));
    mvc.perform(
            starting()
                .param("confirm", "yes")
                .param("reuse", DRAFT.toString())
                .param("reuse-team", "yes")
                .with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + ONCE));
    copied();
    assertThat(commands.all())
        .filteredOn(ApplicationCommand.InviteMember.class::isInstance)
        .as("who has not confirmed there is not invited here")
        .hasSize(1);
  }

  @Test
  void a_member_copies_what_they_wrote_and_invites_nobody() throws Exception {
    mvc.perform(
            starting()
                .param("confirm", "yes")
                .param("reuse", DRAFT.toString())
                .param("reuse-team", "yes")
                .with(MEMBER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + ONCE));
    assertThat(commands.all()).noneMatch(ApplicationCommand.InviteMember.class::isInstance);
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.EditApplication.class);
  }

  @Test
  void a_program_begins_with_an_earlier_one_too() throws Exception {
    mvc.perform(reusing(DRAFT).with(LEADER.bearer())).andExpect(status().isCreated());
    copied();
  }

  @Test
  void nobody_begins_with_what_others_wrote() throws Exception {
    mvc.perform(reusing(DRAFT).with(STRANGER.bearer())).andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  private void copied() {
    assertThat(commands.all())
        .filteredOn(ApplicationCommand.InviteMember.class::isInstance)
        .extracting(command -> ((ApplicationCommand.InviteMember) command).member())
        .containsExactly(MEMBER.id());
    ApplicationCommand.EditApplication text = (ApplicationCommand.EditApplication) commands.last();
    assertThat(text.basedOn()).isZero();
    assertThat(text.content()).isEqualTo(SelectionFacts.content());
  }

  private static MockHttpServletRequestBuilder reusing(ApplicationId earlier) {
    return post("/api/v1/applications")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            "{\"call\": \"%s\", \"need\": \"%s\", \"reuse\": \"%s\", \"team\": true}"
                .formatted(OPEN, NEED.number(), earlier))
        .header("Idempotency-Key", ONCE.toString());
  }

  private static MockHttpServletRequestBuilder starting() {
    return starting(ONCE);
  }

  private static MockHttpServletRequestBuilder starting(UUID once) {
    return post("/ru/calls/" + OPEN + "/apply")
        .param("need", NEED.number())
        .param("once", once.toString())
        .with(csrf());
  }

  @Test
  void other_peoples_applications_do_not_exist() throws Exception {
    for (String page : List.of("", "/text", "/money", "/team", "/check", "/done", "/withdraw")) {
      mvc.perform(get("/ru/applications/" + DRAFT + page).with(STRANGER.session()))
          .andExpect(status().isNotFound());
    }
    for (String act :
        List.of(
            "/text", "/text/autosave", "/money", "/team", "/check", "/withdraw", "/membership")) {
      mvc.perform(
              post("/ru/applications/" + DRAFT + act)
                  .param("once", ONCE.toString())
                  .param("answer", "confirm")
                  .with(csrf())
                  .with(STRANGER.session()))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get("/ru/applications").with(STRANGER.session()))
        .andExpect(content().string(not(containsString("Очистка воды"))));
    mvc.perform(get("/ru/official/applications/" + DRAFT).with(OFFICIAL.session()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void whoever_is_invited_reads_but_does_not_write_before_confirming() throws Exception {
    mvc.perform(get("/ru/applications/" + DRAFT + "/text").with(INVITED.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<textarea"))));
    mvc.perform(answering("confirm", INVITED))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT));
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.ConfirmMembership.class);
    mvc.perform(answering("decline", INVITED)).andExpect(redirectedUrl("/ru/me"));
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.DeclineMembership.class);
  }

  private static MockHttpServletRequestBuilder answering(String answer, Persona who) {
    return post("/ru/applications/" + DRAFT + "/membership")
        .param("answer", answer)
        .with(csrf())
        .with(who.session());
  }

  @Test
  void the_leader_invites_whoever_has_signed_in_and_removes_again() throws Exception {
    mvc.perform(inviting("nobody@example.kz").with(LEADER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-who\"")));
    assertThat(commands.all()).isEmpty();

    mvc.perform(inviting("asan@example.kz").with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT + "/team"));
    ApplicationCommand.InviteMember sent = (ApplicationCommand.InviteMember) commands.last();
    assertThat(sent.member()).isEqualTo(STRANGER.id());

    mvc.perform(
            post("/ru/applications/" + DRAFT + "/team/" + MEMBER.id() + "/remove")
                .with(csrf())
                .with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT + "/team"));
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.RemoveMember.class);
  }

  private static MockHttpServletRequestBuilder inviting(String who) {
    return post("/ru/applications/" + DRAFT + "/team").param("who", who).with(csrf());
  }

  @Test
  void what_is_missing_is_said_while_one_writes() throws Exception {
    mvc.perform(get("/ru/applications/" + FRESH + "/check").with(LEADER.session()))
        .andExpect(content().string(containsString("Нет названия на казахском языке")))
        .andExpect(content().string(containsString("Не указана запрашиваемая сумма")))
        .andExpect(content().string(not(containsString("name=\"truth\""))));
    mvc.perform(get("/ru/applications/" + DRAFT + "/check").with(LEADER.session()))
        .andExpect(content().string(containsString("Пока не подтверждено участие: Ерлан Қасымов")))
        .andExpect(content().string(not(containsString("Дана Оспанова</a>"))));
    mvc.perform(get("/ru/applications/" + COMPLETE + "/check").with(LEADER.session()))
        .andExpect(content().string(containsString("name=\"truth\"")));
  }

  @Test
  void whoever_vouches_for_the_facts_goes_on_to_sign() throws Exception {
    mvc.perform(checking().with(LEADER.session())).andExpect(status().is(422));
    mvc.perform(checking().param("truth", "yes").with(LEADER.session()))
        .andExpect(redirectedUrl("/kk/applications/" + COMPLETE + "/sign"));
    assertThat(commands.all()).isEmpty();
  }

  private static MockHttpServletRequestBuilder checking() {
    return post("/kk/applications/" + COMPLETE + "/check").with(csrf());
  }

  @Test
  void the_leader_signs_the_text_word_for_word() throws Exception {
    mvc.perform(get("/ru/applications/" + COMPLETE + "/sign").with(LEADER.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("application.signature")));
    mvc.perform(signing(COMPLETE, "nonsense").with(LEADER.session())).andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();

    mvc.perform(signing(COMPLETE, cms(COMPLETE, LEADER)).with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + COMPLETE));
    ApplicationCommand.SignApplication sent = (ApplicationCommand.SignApplication) commands.last();
    assertThat(sent.signature().statement().act()).isEqualTo("application.signature");
    String text =
        mvc.perform(get("/ru/applications/" + COMPLETE + "/frozen.json").with(LEADER.session()))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    assertThat(CanonicalJson.sha256(text.getBytes(UTF_8)))
        .isEqualTo(sent.signature().statement().content());
  }

  @Test
  void the_head_finds_what_the_leader_signed_and_submits_it_once_under_one_number()
      throws Exception {
    mvc.perform(get("/ru/applications").with(HEAD.session()))
        .andExpect(content().string(containsString("/applications/" + SIGNED + "/sign")));
    mvc.perform(get("/ru/me").with(HEAD.session()))
        .andExpect(content().string(containsString("Заявки на подпись")));
    String cms = cms(SIGNED, HEAD);
    for (int i = 0; i < 2; i++) {
      mvc.perform(signing(SIGNED, cms).with(HEAD.session()))
          .andExpect(redirectedUrl("/ru/applications/" + SIGNED + "/done"));
    }
    assertThat(commands.all())
        .extracting(sent -> ((ApplicationCommand.SubmitApplication) sent).number())
        .hasSize(2)
        .allMatch(number -> number.irn().matches("AP26\\d{6}"))
        .containsOnly(((ApplicationCommand.SubmitApplication) commands.last()).number());
  }

  @Test
  void nobody_signs_out_of_turn() throws Exception {
    for (Persona who : List.of(STRANGER, OFFICIAL)) {
      mvc.perform(signing(SIGNED, "AAAA").with(who.session())).andExpect(status().isNotFound());
    }
    // Who has signed already is led to what that did.
    mvc.perform(signing(SIGNED, "AAAA").with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + SIGNED));
    mvc.perform(signing(COMPLETE, "AAAA").with(HEAD.session())).andExpect(status().isNotFound());
    mvc.perform(signing(FRESH, "AAAA").with(LEADER.session())).andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void leader_and_head_give_a_signed_application_back_with_a_reason() throws Exception {
    mvc.perform(reopening("").with(HEAD.session())).andExpect(status().is(422));
    mvc.perform(reopening("Баға жоқ, толтырыңыз.").with(MEMBER.session()))
        .andExpect(status().isNotFound());
    assertThat(commands.all()).isEmpty();
    mvc.perform(reopening("Баға жоқ, толтырыңыз.").with(HEAD.session()))
        .andExpect(redirectedUrl("/ru/applications"));
    assertThat(commands.last()).isInstanceOf(ApplicationCommand.ReopenApplication.class);
  }

  private static MockHttpServletRequestBuilder reopening(String reason) {
    return post("/ru/applications/" + SIGNED + "/reopen").param("reason", reason).with(csrf());
  }

  @Test
  void before_the_deadline_no_endpoint_shows_an_official_a_submission() throws Exception {
    for (String page :
        List.of(
            "/ru/official/applications/" + SEALED,
            "/ru/applications/" + SEALED,
            "/ru/applications/" + SEALED + "/done",
            "/ru/applications/" + SEALED + "/frozen.json",
            "/ru/applications/" + SEALED + "/receipt.pdf",
            "/api/v1/received-applications/" + SEALED,
            "/api/v1/applications/" + SEALED)) {
      mvc.perform(get(page).with(OFFICIAL.session())).andExpect(status().isNotFound());
    }
    for (String page :
        List.of("/ru/official/applications", "/api/v1/received-applications", "/ru/applications")) {
      mvc.perform(get(page).with(OFFICIAL.session()))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("AP26000011"))));
    }
  }

  @Test
  void team_and_head_keep_a_receipt_with_hash_and_time() throws Exception {
    for (Persona who : List.of(LEADER, HEAD)) {
      mvc.perform(get("/ru/applications/" + SEALED + "/done").with(who.session()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(CanonicalJson.hash(SEALED).hex())));
      mvc.perform(get("/ru/applications/" + SEALED + "/receipt.pdf").with(who.session()))
          .andExpect(status().isOk());
    }
  }

  @Test
  void a_refusal_is_told_in_the_rules_words() throws Exception {
    String cms = cms(SIGNED, HEAD);
    commands.failWith(
        new Refused(ApplicationRule.SUBMITTED_BEFORE_DEADLINE, "closesAt", SelectionSite.BEFORE));
    mvc.perform(signing(SIGNED, cms).with(HEAD.session()))
        .andExpect(status().is(422))
        .andExpect(
            content()
                .string(
                    containsString(
                        messages.say(
                                Language.RU,
                                ApplicationRule.SUBMITTED_BEFORE_DEADLINE.key(),
                                Map.of("closesAt", "§"))
                            .split("§")[1])));
  }

  private String cms(ApplicationId application, Persona who) throws Exception {
    byte[] statement =
        mvc.perform(get("/ru/applications/" + application + "/sign/statement").with(who.session()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return Base64.getEncoder().encodeToString(SignedHere.by(statement));
  }

  private static MockHttpServletRequestBuilder signing(ApplicationId application, String cms) {
    return post("/ru/applications/" + application + "/sign").param("cms", cms).with(csrf());
  }

  @Test
  void an_application_is_withdrawn_with_a_reason() throws Exception {
    mvc.perform(withdrawing("").with(LEADER.session())).andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();

    mvc.perform(withdrawing("Топ тарап кетті").with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + DRAFT));
    ApplicationCommand.WithdrawApplication sent =
        (ApplicationCommand.WithdrawApplication) commands.last();
    assertThat(sent.reason()).isEqualTo("Топ тарап кетті");

    commands.failWith(new Refused(ApplicationRule.REASON_GIVEN, "least", 10, "most", 2_000));
    mvc.perform(withdrawing("қысқа").with(LEADER.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
  }

  private static MockHttpServletRequestBuilder withdrawing(String reason) {
    return post("/ru/applications/" + DRAFT + "/withdraw").param("reason", reason).with(csrf());
  }
}

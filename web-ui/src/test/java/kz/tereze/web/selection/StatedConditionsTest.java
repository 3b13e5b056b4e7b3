package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.STATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.StateConditions;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What no register knows the leader states on the last page before signing.
@Import(SelectionSite.class)
class StatedConditionsTest extends WebTest {

  private static final Text NEW_WORK = new Text("Жұмыс жаңа", "Работа новая", null);

  static final Design DESIGN =
      Design.PLAIN.with(
          List.of(
              new Condition.OrganisationIsOneOf(List.of(OrganisationKind.COMPANY)),
              new Condition.LeaderHasDegree(Degree.CANDIDATE_OF_SCIENCES),
              new Condition.ApplicantStates("new-work", NEW_WORK, NEW_WORK)));

  private static final String CHECK = "/ru/applications/" + STATING + "/check";

  private static final Persona ANOTHER =
      Persona.as(Role.RESEARCHER, Role.EXPERT, Role.ADMINISTRATOR).of(SelectionSite.APPLICANT);

  private static final ApplicationId STATED = new ApplicationId(new UUID(520, 1));
  private static final ApplicationId FROZEN = new ApplicationId(new UUID(520, 2));

  /// One whose leader stated, and one that was submitted before statements were signed.
  static List<Event> facts() {
    List<Event> facts = new ArrayList<>();
    for (ApplicationId application : List.of(STATED, FROZEN)) {
      facts.add(
          new ApplicationEvent.ApplicationDrafted(
              application,
              SelectionSite.OPEN,
              SelectionSite.NEED,
              SelectionSite.APPLICANT,
              ANOTHER.id(),
              SelectionSite.open(),
              DESIGN,
              1,
              ANOTHER.id(),
              SelectionSite.BEFORE));
      facts.add(
          new ApplicationEvent.ApplicationEdited(
              application, 1, SelectionFacts.content(), ANOTHER.id(), SelectionSite.BEFORE));
      facts.add(
          new ApplicationEvent.ConditionsStated(
              application,
              List.of("DEGREE", "STATEMENT-new-work"),
              ANOTHER.id(),
              SelectionSite.BEFORE));
    }
    facts.add(
        new ApplicationEvent.ApplicationSigned(
            FROZEN,
            silent(FROZEN),
            SelectionFacts.signature(FROZEN, ApplicationText.LEADER, silent(FROZEN)),
            ANOTHER.id(),
            SelectionSite.BEFORE));
    facts.add(
        new ApplicationEvent.ApplicationSubmitted(
            FROZEN,
            new ApplicationNumber("AP26000520"),
            SelectionSite.OPEN,
            SelectionSite.NEED,
            SelectionSite.APPLICANT,
            List.of(ANOTHER.id()),
            SelectionFacts.content(),
            silent(FROZEN),
            SelectionFacts.signature(FROZEN, ApplicationText.HEAD, silent(FROZEN)),
            SelectionSite.HEAD.id(),
            SelectionSite.BEFORE));
    return facts;
  }

  private static Hash silent(ApplicationId application) {
    return new ApplicationText(
            application,
            SelectionSite.OPEN,
            CanonicalJson.hash(SelectionSite.open()),
            DESIGN.hash(),
            SelectionSite.NEED,
            SelectionSite.APPLICANT,
            List.of(ANOTHER.id()),
            SelectionFacts.content())
        .hash();
  }

  static Particulars planned(Tiyn sum) {
    return new Particulars(
        List.of(),
        List.of(new Cost(BudgetLine.PAY, 1, sum)),
        List.of(new Promised(6, "Нәтиже", sum)));
  }

  @Test
  void each_condition_that_no_register_knows_is_ticked_and_then_stated() throws Exception {
    mvc.perform(get(CHECK).with(LEADER.session()))
        .andExpect(content().string(containsString("name=\"stated-DEGREE\"")))
        .andExpect(content().string(containsString("Работа новая")))
        .andExpect(content().string(not(containsString("stated-KIND"))));
    mvc.perform(checking().param("stated-DEGREE", "yes").with(LEADER.session()))
        .andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();

    mvc.perform(
            checking()
                .param("stated-DEGREE", "yes")
                .param("stated-STATEMENT-new-work", "yes")
                .with(LEADER.session()))
        .andExpect(redirectedUrl("/ru/applications/" + STATING + "/sign"));
    assertThat(((StateConditions) commands.last()).codes())
        .containsExactly("DEGREE", "STATEMENT-new-work");
  }

  @Test
  void a_program_states_them_too() throws Exception {
    mvc.perform(
            put("/api/v1/applications/" + STATING + "/conditions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"codes\":[\"DEGREE\"]}")
                .with(LEADER.bearer()))
        .andExpect(status().isNoContent());
    assertThat(((StateConditions) commands.last()).codes()).containsExactly("DEGREE");
  }

  @Test
  void what_is_stated_is_part_of_the_signed_text_unless_it_was_frozen_without() throws Exception {
    assertThat(frozen(STATED)).contains("\"stated\":[\"DEGREE\",\"STATEMENT-new-work\"]");
    assertThat(CanonicalJson.sha256(frozen(FROZEN).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(silent(FROZEN));
  }

  private String frozen(ApplicationId application) throws Exception {
    return mvc.perform(
            get("/ru/applications/" + application + "/frozen.json").with(ANOTHER.session()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static MockHttpServletRequestBuilder checking() {
    return post(CHECK).param("truth", "yes").with(csrf());
  }
}

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

import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.StateConditions;
import kz.tereze.api.application.Cost;
import kz.tereze.api.application.Particulars;
import kz.tereze.api.application.Promised;
import kz.tereze.api.call.BudgetLine;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.registry.OrganisationKind;
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

  private static MockHttpServletRequestBuilder checking() {
    return post(CHECK).param("truth", "yes").with(csrf());
  }
}

package kz.tereze.web.selection;

import static kz.tereze.web.selection.SelectionSite.APPLICANT;
import static kz.tereze.web.selection.SelectionSite.EXPERT_1;
import static kz.tereze.web.selection.SelectionSite.EXPERT_4;
import static kz.tereze.web.selection.SelectionSite.LEADER;
import static kz.tereze.web.selection.SelectionSite.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import kz.tereze.api.expert.Discipline;
import kz.tereze.api.expert.ExpertCommand;
import kz.tereze.api.expert.Tongue;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand.DeclareInterests;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Work;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(SelectionSite.class)
class ExpertPagesTest extends WebTest {

  @Test
  void everybody_declares_their_interests_a_line_each() throws Exception {
    mvc.perform(
            post("/ru/me/interests")
                .param("finance", APPLICANT.digits() + "\n\n")
                .param("family", "timur")
                .param("works", "https://doi.org/10.1000/ABC 2025")
                .param("truth", "yes")
                .with(csrf())
                .with(EXPERT_1.session()))
        .andExpect(redirectedUrl("/ru/me/interests"));

    DeclareInterests sent = (DeclareInterests) commands.last();
    assertThat(sent.person()).isEqualTo(EXPERT_1.id());
    assertThat(sent.interests())
        .containsExactly(
            new Interest(InterestKind.FAMILY, null, LEADER.id()),
            new Interest(InterestKind.FINANCE, APPLICANT, null));
    assertThat(sent.works()).containsExactly(new Work("10.1000/abc", 2025));
  }

  @Test
  void a_line_nobody_understands_is_named_and_nothing_is_sent() throws Exception {
    mvc.perform(
            post("/ru/me/interests")
                .param("finance", "123456789012")
                .param("works", "моя статья")
                .with(csrf())
                .with(EXPERT_1.session()))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("href=\"#f-finance\"")))
        .andExpect(content().string(containsString("href=\"#f-works\"")))
        .andExpect(content().string(containsString("href=\"#f-truth\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void only_its_owner_reads_a_declaration() throws Exception {
    mvc.perform(get("/kk/me/interests").with(EXPERT_4.session()))
        .andExpect(content().string(containsString("10.1000/water 2025")));
    mvc.perform(get("/api/v1/me/interests").with(EXPERT_4.bearer()))
        .andExpect(jsonPath("$.interests[0].kind").value("FINANCE"));
    mvc.perform(get("/api/v1/me/interests").with(EXPERT_1.bearer()))
        .andExpect(status().isNotFound());
  }

  @Test
  void an_expert_describes_what_they_know() throws Exception {
    mvc.perform(get("/kk/review/profile").with(EXPERT_4.session()))
        .andExpect(content().string(containsString("value=\"CHEMISTRY\" checked")))
        .andExpect(content().string(containsString("су, сорбенттер, сүзу")));
    mvc.perform(
            post("/kk/review/profile")
                .param("disciplines", "CHEMISTRY", "BIOLOGY")
                .param("tongues", "RU")
                .param("keywords", "сорбенты и биофильтры")
                .param("load", "4")
                .with(csrf())
                .with(EXPERT_1.session()))
        .andExpect(redirectedUrl("/kk/review/profile"));
    ExpertCommand.DescribeExpertise sent = (ExpertCommand.DescribeExpertise) commands.last();
    assertThat(sent.expertise().disciplines())
        .containsExactly(Discipline.CHEMISTRY, Discipline.BIOLOGY);
    assertThat(sent.expertise().tongues()).containsExactly(Tongue.RU);
    mvc.perform(
            put("/api/v1/me/expertise")
                .contentType("application/json")
                .content(
                    """
                    {"disciplines": ["LAW"], "tongues": ["EN"],
                     "keywords": "law of subsoil use", "load": 2}
                    """)
                .with(EXPERT_1.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(get("/kk/review/profile").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void an_official_accredits_an_expert() throws Exception {
    mvc.perform(get("/ru/official/experts").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("/official/experts/" + EXPERT_4.id())));
    mvc.perform(
            post("/ru/official/experts/" + EXPERT_4.id() + "/accreditation")
                .param("order", "12-Э")
                .param("until", "2028-01-31")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/experts/" + EXPERT_4.id()));
    ExpertCommand.AccreditExpert sent = (ExpertCommand.AccreditExpert) commands.last();
    assertThat(sent.until()).isEqualTo(LocalDate.of(2028, 1, 31));
    mvc.perform(
            post("/ru/official/experts/" + EXPERT_4.id() + "/accreditation")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(status().is(422));
    mvc.perform(get("/ru/official/experts").with(EXPERT_4.session()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/experts").with(OFFICIAL.bearer()))
        .andExpect(jsonPath("$.total").value(1));
  }
}

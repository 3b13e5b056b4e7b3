package kz.tereze.web.need;

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

import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.NeedRule;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import({
  ReadModels.class,
  NeedsPage.class,
  CompanyPage.class,
  NeedAction.class,
  OfficialNeedsPage.class,
  OfficialNeedsAction.class,
  Spoken.class,
  Compared.class,
  NeedResource.class
})
class NeedPagesTest extends WebTest {

  private static final Persona COMPANY = Persona.as(Role.SUBSOIL_USER).of(Told.MINE);
  private static final Persona OTHER = Persona.as(Role.SUBSOIL_USER).of(Told.INSTITUTE);
  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);

  @Autowired private Facts facts;

  @BeforeEach
  void aNeedIsPosted() {
    facts.forget();
    facts.tell(Told.organisation(Told.MINE, "Рудник"), Told.needPosted(), Told.council());
  }

  @Test
  void everybody_finds_a_need_and_reads_it_in_each_language() throws Exception {
    mvc.perform(get("/ru/needs").queryParam("q", "хвост").queryParam("region", "KARAGANDA"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Меньше воды в хвостах")))
        .andExpect(content().string(containsString("Рудник")));
    mvc.perform(get("/kk/needs").queryParam("status", "nonsense")).andExpect(status().isOk());
    mvc.perform(get("/ru/needs").queryParam("q", "золото"))
        .andExpect(content().string(not(containsString("Меньше воды"))));
    mvc.perform(get("/kk/needs/N-2026-00001"))
        .andExpect(content().string(containsString("Қалдықтағы суды азайту")));
    mvc.perform(get("/en/needs/N-2026-00001"))
        .andExpect(content().string(containsString("Less water in tailings")))
        .andExpect(content().string(containsString("lang=\"ru\">Воды много")));
    mvc.perform(get("/ru/needs/N-2026-00001/versions/1")).andExpect(status().isOk());
  }

  @Test
  void a_need_nobody_posted_is_not_there() throws Exception {
    mvc.perform(get("/ru/needs/N-2026-00099")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/needs/nonsense")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/needs/N-2026-00001/versions/7")).andExpect(status().isNotFound());
  }

  @Test
  void a_company_sees_what_becomes_public_before_it_posts() throws Exception {
    mvc.perform(
            written(post("/ru/company/needs/new/check"))
                .param("once", UUID.randomUUID().toString())
                .with(COMPANY.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Пыль на дорогах")))
        .andExpect(content().string(containsString("name=\"title.kk\" value=\"Жолдағы шаң\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_need_is_posted_once_in_the_name_of_the_signed_in_person() throws Exception {
    String once = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      mvc.perform(
              written(post("/ru/company/needs"))
                  .param("once", once)
                  .param("by", "somebody else")
                  .with(COMPANY.session()))
          .andExpect(status().isSeeOther())
          .andExpect(header().string("Location", "/ru/needs/N-2026-00001"));
    }
    assertThat(commands.all()).hasSize(2);
    NeedCommand.PostNeed sent = (NeedCommand.PostNeed) commands.last();
    assertThat(sent.need()).isEqualTo(new NeedId("N-2026-00001"));
    assertThat(sent.by().person()).isEqualTo(COMPANY.id());
    assertThat(sent.by().organisation()).isEqualTo(Told.MINE);
    assertThat(sent.content().coFunding().amount()).isEqualTo(250_000_050);
    assertThat(sent.content().limits()).isNull();
    assertThat(sent.content().ownership()).isEqualTo(IpTerms.OPEN_TO_ALL);
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_nothing_is_lost() throws Exception {
    mvc.perform(
            post("/ru/company/needs/new/check")
                .param("title.kk", "Жолдағы шаң")
                .param("trlFrom", "7")
                .param("trlTo", "3")
                .param("answersBy", "01.01.2020")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(COMPANY.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-title-ru\"")))
        .andExpect(content().string(containsString("href=\"#f-trlTo\"")))
        .andExpect(content().string(containsString("href=\"#f-answersBy\"")))
        .andExpect(content().string(containsString("value=\"Жолдағы шаң\"")));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void a_refusal_is_told_in_the_rules_words() throws Exception {
    commands.failWith(new Refused(NeedRule.OPEN_FOR_CHANGE));
    mvc.perform(
            post("/ru/company/needs/N-2026-00001/withdraw")
                .param("reason", "Решили задачу сами")
                .with(csrf())
                .with(COMPANY.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    containsString(
                        messages.say(Language.RU, NeedRule.OPEN_FOR_CHANGE.key(), Map.of()))));
  }

  @Test
  void a_revision_names_the_version_it_is_based_on() throws Exception {
    mvc.perform(get("/ru/company/needs/N-2026-00001/edit").with(COMPANY.session()))
        .andExpect(content().string(containsString("value=\"Меньше воды в хвостах\"")))
        .andExpect(content().string(containsString("name=\"basedOn\" value=\"1\"")));
    mvc.perform(
            written(post("/ru/company/needs/N-2026-00001"))
                .param("basedOn", "1")
                .with(COMPANY.session()))
        .andExpect(redirectedUrl("/ru/needs/N-2026-00001"));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            NeedCommand.ReviseNeed.class, sent -> assertThat(sent.basedOn()).isEqualTo(1));
  }

  @Test
  void another_companys_need_is_not_there_to_be_changed() throws Exception {
    mvc.perform(get("/ru/company/needs/N-2026-00001/edit").with(OTHER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/ru/company/needs/N-2026-00001/withdraw")
                .param("reason", "Решили задачу сами")
                .with(csrf())
                .with(OTHER.session()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/ru/company").with(OTHER.session()))
        .andExpect(content().string(not(containsString("N-2026-00001"))));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void an_official_puts_a_need_to_a_council_they_chose() throws Exception {
    facts.tell(Told.needScreened(-1));
    mvc.perform(get("/ru/official/needs").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("needs/N-2026-00001/council")));
    mvc.perform(get("/ru/official/needs/N-2026-00001/council").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("Совет по энергетике")));
    mvc.perform(
            post("/ru/official/needs/N-2026-00001/council")
                .param("council", "NO-SUCH")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post("/ru/official/needs/N-2026-00001/council")
                .param("council", "NTS-ENERGY")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/needs"));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            NeedCommand.PutNeedToCouncil.class,
            sent -> assertThat(sent.council()).isEqualTo(Told.COUNCIL));
  }

  @Test
  void desks_are_for_their_roles() throws Exception {
    mvc.perform(get("/ru/official/needs").with(COMPANY.session()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/ru/company/needs/new").with(OFFICIAL.session()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/ru/company")).andExpect(status().is3xxRedirection());
  }

  @Test
  void machines_read_and_post_the_same() throws Exception {
    mvc.perform(get("/api/v1/needs").queryParam("q", "хвост"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("\"total\":1")));
    mvc.perform(get("/api/v1/needs/N-2026-00001"))
        .andExpect(content().string(containsString("\"coFunding\":150000000")));
    mvc.perform(get("/api/v1/needs/N-2026-00001/steps"))
        .andExpect(content().string(containsString("\"kind\":\"POSTED\"")));
    mvc.perform(
            post("/api/v1/needs")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(TerezeJson.mapper().writeValueAsString(Told.content()))
                .with(COMPANY.bearer()))
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", containsString("/api/v1/needs/N-2026-")));
    mvc.perform(
            post("/api/v1/needs/N-2026-00001/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"Решили задачу сами\"}")
                .with(OTHER.bearer()))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_machine_is_told_which_field_is_missing() throws Exception {
    mvc.perform(
            post("/api/v1/needs/N-2026-00001/revisions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"basedOn":1,"content":{"title":{"kk":"Су","ru":"Вода","en":null},
                    "trlFrom":3,"trlTo":7,"site":"ABAI"}}
                    """)
                .with(COMPANY.bearer()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("content.problem")))
        .andExpect(content().string(not(containsString("content.title"))));
    assertThat(commands.all()).isEmpty();
  }

  static MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder request) {
    return request
        .param("title.kk", "Жолдағы шаң")
        .param("title.ru", "Пыль на дорогах")
        .param("problem.kk", "Шаң көп")
        .param("problem.ru", "Пыли много")
        .param("measure.kk", "Шаң, мг/м³")
        .param("measure.ru", "Пыль, мг/м³")
        .param("presentValue", "12")
        .param("wantedValue", "2")
        .param("site", "KARAGANDA")
        .param("trlFrom", "3")
        .param("trlTo", "7")
        .param("coFunding", "2 500 000,50")
        .param("ownership", "OPEN_TO_ALL")
        .param("answersBy", "2027-06-01")
        .with(csrf());
  }
}

package kz.tereze.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationRule;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import kz.tereze.web.ledger.FacetWords;
import kz.tereze.web.ledger.LedgerCharts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import({
  ReadModels.class,
  OrganisationPage.class,
  LedgerCharts.class,
  FacetWords.class,
  RegisterPage.class,
  RegisterAction.class,
  OrganisationResource.class
})
class RegistryPagesTest extends WebTest {

  private static final Persona KEEPER = Persona.as(Role.ADMINISTRATOR);
  private static final Persona COMPANY = Persona.as(Role.SUBSOIL_USER).of(Told.MINE);

  @Autowired private Facts facts;

  @BeforeEach
  void anOrganisationIsRegistered() {
    facts.forget();
    facts.tell(Told.organisation(Told.MINE, "Рудник"), Told.needPosted());
  }

  @Test
  void everybody_sees_an_organisation_and_its_needs() throws Exception {
    mvc.perform(get("/ru/org/240140000001"))
        .andExpect(content().string(containsString("Рудник")))
        .andExpect(content().string(containsString("Меньше воды в хвостах")));
    mvc.perform(get("/ru/org/190340901012")).andExpect(status().isNotFound());
    mvc.perform(get("/ru/org/123")).andExpect(status().isNotFound());
  }

  @Test
  void an_administrator_enters_an_organisation() throws Exception {
    mvc.perform(entered("190340901012")).andExpect(redirectedUrl("/ru/admin/organisations"));
    OrganisationCommand.RegisterOrganisation sent =
        (OrganisationCommand.RegisterOrganisation) commands.last();
    assertThat(sent.by().person()).isEqualTo(KEEPER.id());
    assertThat(sent.bin()).isEqualTo(Told.INSTITUTE);
    mvc.perform(entered("190340901013"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-bin\"")));
    commands.failWith(new Refused(OrganisationRule.REGISTERED_ONCE, "bin", "190340901012"));
    mvc.perform(entered("190340901012"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-bin\"")));
  }

  private static MockHttpServletRequestBuilder entered(String bin) {
    return post("/ru/admin/organisations/new")
        .param("bin", bin)
        .param("name.kk", "Металлургия институты")
        .param("name.ru", "Институт металлургии")
        .param("kind", "RESEARCH_INSTITUTE")
        .param("region", "ALMATY")
        .with(csrf())
        .with(KEEPER.session());
  }

  @Test
  void an_administrator_enters_a_new_name() throws Exception {
    mvc.perform(get("/ru/admin/organisations").queryParam("q", "рудн").with(KEEPER.session()))
        .andExpect(content().string(containsString("240140000001")));
    mvc.perform(get("/ru/admin/organisations/240140000001/name").with(KEEPER.session()))
        .andExpect(content().string(containsString("value=\"Рудник\"")));
    mvc.perform(
            post("/ru/admin/organisations/240140000001/name")
                .param("name.kk", "Жаңа кеніш")
                .param("name.ru", "Новый рудник")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(status().isSeeOther());
    assertThat(commands.last()).isInstanceOf(OrganisationCommand.RenameOrganisation.class);
  }

  @Test
  void an_administrator_enters_an_address() throws Exception {
    mvc.perform(get("/ru/admin/organisations/240140000001/address").with(KEEPER.session()))
        .andExpect(status().isOk());
    mvc.perform(
            post("/ru/admin/organisations/240140000001/address")
                .param("address.kk", "Балқаш, Абай к., 1")
                .param("address.ru", "г. Балхаш, ул. Абая, 1")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(status().isSeeOther());
    OrganisationCommand.EnterAddress sent = (OrganisationCommand.EnterAddress) commands.last();
    assertThat(sent.address().ru()).isEqualTo("г. Балхаш, ул. Абая, 1");
    mvc.perform(
            post("/ru/admin/organisations/240140000001/address")
                .param("address.ru", "г. Балхаш, ул. Абая, 1")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void the_register_is_kept_by_administrators_only() throws Exception {
    mvc.perform(get("/ru/admin/organisations").with(COMPANY.session()))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/api/v1/organisations/240140000001/name")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":{\"kk\":\"а\",\"ru\":\"а\",\"en\":null}}")
                .with(COMPANY.bearer()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/organisations")).andExpect(content().string(containsString("Рудник")));
  }
}

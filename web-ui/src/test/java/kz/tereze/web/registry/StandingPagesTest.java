package kz.tereze.web.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import kz.tereze.api.Role;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.SanctionCommand;
import kz.tereze.api.registry.SanctionEvent;
import kz.tereze.api.registry.SanctionId;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.ReadModels.KnownPeople;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;

@Import({
  ReadModels.class,
  StandingPage.class,
  StandingAction.class,
  StandingResource.class,
  SanctionPage.class,
  SanctionAction.class,
  SanctionResource.class
})
class StandingPagesTest extends WebTest {

  private static final Persona KEEPER = Persona.as(Role.ADMINISTRATOR);
  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final Persona DIRECTOR = Persona.as(Role.RESEARCHER).of(Told.MINE);
  private static final String HERE = "/ru/admin/organisations/240140000001";
  private static final SanctionId SANCTION = new SanctionId(new UUID(0, 3));

  @Autowired private Facts facts;
  @Autowired private KnownPeople people;

  @BeforeEach
  void anOrganisationIsRegistered() {
    facts.forget();
    people.meet(DIRECTOR.id(), "Айша Серікова", Role.RESEARCHER, Told.MINE);
    facts.tell(Told.organisation(Told.MINE, "Рудник"));
  }

  @Test
  void an_administrator_enters_who_leads() throws Exception {
    mvc.perform(
            post(HERE + "/officers")
                .param("officer", "Айша Серікова")
                .param("office", "HEAD")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(redirectedUrl(HERE));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            OrganisationCommand.NameOfficer.class,
            sent -> {
              assertThat(sent.person()).isEqualTo(DIRECTOR.id());
              assertThat(sent.office()).isEqualTo(Office.HEAD);
            });
    mvc.perform(
            post(HERE + "/officers")
                .param("officer", "nobody")
                .param("office", "HEAD")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#f-officer\"")));
    facts.tell(
        new OrganisationEvent.OfficerNamed(
            Told.MINE, DIRECTOR.id(), Office.HEAD, KEEPER.id(), Told.EARLIER));
    mvc.perform(get(HERE).with(KEEPER.session()))
        .andExpect(content().string(containsString("Айша Серікова")));
    mvc.perform(
            post(HERE + "/officers/" + DIRECTOR.id() + "/release")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(redirectedUrl(HERE));
    mvc.perform(get(HERE).with(OFFICIAL.session())).andExpect(status().isForbidden());
  }

  @Test
  void an_administrator_enters_an_accreditation_and_its_withdrawal() throws Exception {
    mvc.perform(
            post(HERE + "/accreditation")
                .param("certificate", "МК-000123")
                .param("from", "2026-01-01")
                .param("until", "2030-12-31")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(redirectedUrl(HERE));
    assertThat(commands.last()).isInstanceOf(OrganisationCommand.AccreditOrganisation.class);
    facts.tell(
        new OrganisationEvent.OrganisationAccredited(
            Told.MINE,
            "МК-000123",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2030, 12, 31),
            KEEPER.id(),
            Told.EARLIER));
    mvc.perform(get(HERE).with(KEEPER.session()))
        .andExpect(content().string(containsString("МК-000123")));
    mvc.perform(
            post(HERE + "/accreditation/withdrawal")
                .param("reason", "Закрыт приказом министра.")
                .with(csrf())
                .with(KEEPER.session()))
        .andExpect(redirectedUrl(HERE));
    mvc.perform(get("/api/v1/organisations/240140000001/accreditation"))
        .andExpect(content().string(containsString("МК-000123")));
  }

  @Test
  void everybody_reads_the_register_of_sanctions_and_officials_keep_it() throws Exception {
    facts.tell(
        new SanctionEvent.SanctionImposed(
            SANCTION,
            Told.MINE,
            null,
            "Деньги потрачены не по назначению.",
            "Суд города Астаны, 02.03.2026, № 12",
            LocalDate.of(2026, 3, 2),
            null,
            OFFICIAL.id(),
            Told.EARLIER));
    mvc.perform(get("/ru/sanctions"))
        .andExpect(content().string(containsString("Рудник")))
        .andExpect(content().string(containsString("не по назначению")));
    mvc.perform(get("/api/v1/sanctions"))
        .andExpect(content().string(containsString("\"total\":1")));
    mvc.perform(get("/ru/official/sanctions/new").with(OFFICIAL.session()))
        .andExpect(status().isOk());
    mvc.perform(
            post("/ru/official/sanctions/new")
                .param("once", UUID.randomUUID().toString())
                .param("person", "Айша Серікова")
                .param("reason", "Отчёт подделан, установлено судом.")
                .param("act", "Суд города Астаны, 02.03.2026, № 13")
                .param("from", "2026-03-02")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/sanctions"));
    assertThat(commands.last())
        .isInstanceOfSatisfying(
            SanctionCommand.ImposeSanction.class,
            sent -> assertThat(sent.person()).isEqualTo(DIRECTOR.id()));
    mvc.perform(
            post("/ru/official/sanctions/" + SANCTION + "/lift")
                .param("reason", "Решение суда отменено.")
                .with(csrf())
                .with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/sanctions"));
    assertThat(commands.last()).isInstanceOf(SanctionCommand.LiftSanction.class);
    mvc.perform(get("/ru/official/sanctions/" + SANCTION + "/lift").with(KEEPER.session()))
        .andExpect(status().isForbidden());
  }

  @Test
  void machines_keep_the_register_too() throws Exception {
    mvc.perform(
            post("/api/v1/organisations/240140000001/officers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"person\":\"" + DIRECTOR.id() + "\",\"office\":\"DEPUTY\"}")
                .with(KEEPER.bearer()))
        .andExpect(status().isNoContent());
    mvc.perform(
            post("/api/v1/sanctions")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"organisation":"240140000001","person":null,"reason":"Не вернули деньги.",
                    "act":"Приказ № 7 от 02.03.2026","from":"2026-03-02","until":null}
                    """)
                .with(OFFICIAL.bearer()))
        .andExpect(status().isCreated());
  }
}

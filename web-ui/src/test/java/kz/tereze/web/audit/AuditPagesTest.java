package kz.tereze.web.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@Import({
  ReadModels.class,
  AuditPagesTest.Acts.class,
  JournalPage.class,
  FlagsPage.class,
  AuditResource.class
})
class AuditPagesTest extends WebTest {

  private static final Persona AUDITOR = Persona.as(Role.AUDITOR);
  private static final Event[] FACTS = SampleFacts.all().toArray(Event[]::new);

  @Autowired private ReadModels.KnownPeople people;

  @TestConfiguration(proxyBeanMethods = false)
  static class Acts {

    @Bean
    Journal journal(Facts facts) {
      StoredFactsInJson.insert(facts.source(), i -> "e" + i, FACTS);
      Journal journal =
          new Journal(facts.source(), new DataSourceTransactionManager(facts.source()));
      journal.takeNext();
      return journal;
    }

    @Bean
    Payments payments(Facts facts) {
      return facts.heardBy(new Payments(facts.writes(), facts.source()));
    }
  }

  @Test
  void an_auditor_reads_who_did_what_and_narrows_it() throws Exception {
    PersonId somebody = FACTS[0].by();
    people.meet(somebody, "Айгерим Сейтова", Role.TREASURER, SampleFacts.BIN);
    mvc.perform(get("/ru/audit?kind=payment.approved").with(AUDITOR.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/ru/audit?subject=")))
        .andExpect(content().string(not(containsString("payment.prepared</td>"))));
    mvc.perform(get("/ru/audit?subject=e0").with(AUDITOR.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Айгерим Сейтова")));
    mvc.perform(get("/ru/audit?person=Айгерим Сейтова&from=2000-01-01").with(AUDITOR.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Айгерим Сейтова")));
  }

  @Test
  void somebody_unknown_and_a_day_that_is_none_are_told_at_their_fields() throws Exception {
    mvc.perform(get("/ru/audit?person=nobody&from=31.31.2026").with(AUDITOR.session()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Такого человека здесь не видели")));
  }

  @Test
  void flags_are_read_in_each_language() throws Exception {
    for (String language : new String[] {"kk", "ru", "en"}) {
      mvc.perform(get("/" + language + "/audit/flags").with(AUDITOR.session()))
          .andExpect(status().isOk());
    }
  }

  @Test
  void machines_read_the_same() throws Exception {
    mvc.perform(get("/api/v1/audit/acts?subject=e0").with(AUDITOR.bearer()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].kind").value(SampleFacts.kind(FACTS[0])))
        .andExpect(jsonPath("$[0].person").value(FACTS[0].by().toString()));
    mvc.perform(get("/api/v1/audit/kinds").with(AUDITOR.bearer())).andExpect(status().isOk());
    mvc.perform(get("/api/v1/audit/flags").with(AUDITOR.bearer())).andExpect(status().isOk());
    mvc.perform(get("/api/v1/audit/acts?from=yesterday").with(AUDITOR.bearer()))
        .andExpect(status().is(422));
  }

  @Test
  void others_do_not_read_it() throws Exception {
    mvc.perform(get("/ru/audit").with(Persona.as(Role.TREASURER).session()))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/audit/acts").with(Persona.as(Role.OFFICIAL).bearer()))
        .andExpect(status().isForbidden());
  }
}

package kz.tereze.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.journal.Journal;
import kz.tereze.projections.journal.JournalFilter;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.payment.Payments;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.WebTest;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@Import({
  ReadModels.class,
  AuditPagesTest.Acts.class,
  JournalPage.class,
  JournalFile.class,
  FlagsPage.class,
  AuditResource.class
})
class AuditPagesTest extends WebTest {

  private static final Persona AUDITOR = Persona.as(Role.AUDITOR);
  private static final Event[] FACTS = SampleFacts.all().toArray(Event[]::new);

  @Autowired private ReadModels.KnownPeople people;
  @Autowired private Facts facts;
  @Autowired private Journal journal;
  @Autowired private Messages messages;

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

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = Mode.EXCLUDE,
      names = {"AUDITOR", "PLATFORM"})
  void nobody_but_an_auditor_reads_it(Role role) throws Exception {
    Persona other = Persona.as(role);
    for (String page : List.of("/ru/audit", "/ru/audit/journal.csv", "/ru/audit/flags")) {
      mvc.perform(get(page).with(other.session())).andExpect(status().isForbidden());
    }
    mvc.perform(get("/api/v1/audit/acts").with(other.bearer())).andExpect(status().isForbidden());
  }

  @Test
  void days_narrow_it_at_both_ends() throws Exception {
    Event act = FACTS[0];
    String day = LocalDate.ofInstant(act.at(), ZoneId.of("Asia/Almaty")).toString();
    String asked = "/api/v1/audit/acts?subject=e0&person=" + act.by().id();
    mvc.perform(get(asked + "&from=" + day + "&to=" + day).with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(1));
    String before = LocalDate.parse(day).minusDays(1).toString();
    mvc.perform(get(asked + "&to=" + before).with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(0));
    String after = LocalDate.parse(day).plusDays(1).toString();
    mvc.perform(get(asked + "&from=" + after).with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void a_bare_number_finds_what_bears_it_and_a_grant_s_payments() throws Exception {
    ApplicationNumber grant = new ApplicationNumber("AP26000777");
    PaymentId payment = PaymentId.of(grant, 1, 1);
    facts.tell(prepared(payment, grant));
    StoredFactsInJson.insert(
        facts.source(),
        i -> i == 0 ? "grant-" + grant : i == 1 ? "payment-" + payment : "need-N-2026-000777",
        FACTS[0],
        FACTS[1],
        FACTS[2]);
    journal.takeNext();
    mvc.perform(get("/ru/audit?subject= " + grant).with(AUDITOR.session()))
        .andExpect(content().string(containsString(">grant-" + grant)))
        .andExpect(content().string(containsString(">payment-" + payment)))
        .andExpect(content().string(not(containsString("N-2026-000777"))));
    mvc.perform(get("/api/v1/audit/acts?subject=" + payment).with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].subject").value("payment-" + payment));
    mvc.perform(get("/api/v1/audit/acts?subject=N-2026-000777").with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(1));
    mvc.perform(get("/api/v1/audit/acts?subject=AP2600077").with(AUDITOR.bearer()))
        .andExpect(jsonPath("$.length()").value(0));
  }

  private static Event prepared(PaymentId payment, ApplicationNumber grant) {
    PaymentEvent.PaymentPrepared any =
        SampleFacts.all()
            .filter(PaymentEvent.PaymentPrepared.class::isInstance)
            .map(PaymentEvent.PaymentPrepared.class::cast)
            .findFirst()
            .orElseThrow();
    return new PaymentEvent.PaymentPrepared(
        payment,
        grant,
        any.fund(),
        1,
        any.amount(),
        any.recipient(),
        any.payee(),
        any.maker(),
        any.involved(),
        any.by(),
        any.at());
  }

  @Test
  void every_kind_of_fact_has_words_in_each_language() {
    for (Language language : Language.values()) {
      Wording words = new Wording(language, messages);
      for (Event fact : FACTS) {
        String kind = SampleFacts.kind(fact);
        assertThat(AuditWords.kind(words, kind)).as(language + " " + kind).isNotEqualTo(kind);
      }
    }
  }

  @Test
  void all_of_what_was_asked_is_a_file() throws Exception {
    for (String again : List.of("v", "w", "x", "y", "z")) {
      StoredFactsInJson.insert(facts.source(), i -> again + i, FACTS);
    }
    boolean more = true;
    while (more) {
      more = journal.takeNext();
    }
    long all = journal.count(new JournalFilter(null, null, null, null, null));
    assertThat(all).isGreaterThan(1_000);
    assertThat(file("/ru/audit/journal.csv")).hasSize((int) all + 1).doesNotHaveDuplicates();
    List<String> narrowed = file("/ru/audit/journal.csv?kind=review.scored&subject=v" + scored());
    assertThat(narrowed).hasSize(2);
    assertThat(narrowed.getLast()).contains(",review.scored,Эксперт поставил оценку,v");
    mvc.perform(get("/api/v1/audit/acts.csv?subject=v0").with(AUDITOR.bearer()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(SampleFacts.kind(FACTS[0]))));
    mvc.perform(get("/ru/audit/journal.csv?person=nobody").with(AUDITOR.session()))
        .andExpect(status().is(422));
    mvc.perform(get("/ru/audit?kind=review.scored").with(AUDITOR.session()))
        .andExpect(content().string(containsString("/ru/audit/journal.csv?kind=review.scored")));
  }

  private static int scored() {
    return IntStream.range(0, FACTS.length)
        .filter(i -> SampleFacts.kind(FACTS[i]).equals("review.scored"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> file(String address) throws Exception {
    return mvc.perform(get(address).with(AUDITOR.session()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString()
        .lines()
        .toList();
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
    for (String page : List.of("/audit/flags", "/audit/journal.csv")) {
      mvc.perform(get("/ru" + page).with(Persona.as(Role.TREASURER).session()))
          .andExpect(status().isForbidden());
    }
    for (String list : List.of("acts.csv", "kinds", "flags")) {
      mvc.perform(get("/api/v1/audit/" + list).with(Persona.as(Role.ACCOUNTANT).bearer()))
          .andExpect(status().isForbidden());
    }
    mvc.perform(get("/api/v1/audit/acts").with(Persona.as(Role.OFFICIAL).bearer()))
        .andExpect(status().isForbidden());
  }
}

package kz.tereze.projections.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import kz.tereze.projections.ledger.StoredFactsInJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class JournalTest {

  private static final JournalFilter EVERYTHING = new JournalFilter(null, null, null, null, null);
  private static final Event[] FACTS = SampleFacts.all().toArray(Event[]::new);

  private final DataSource source = Postgres.freshDatabase();
  private final Journal journal = new Journal(source, new DataSourceTransactionManager(source));

  @BeforeEach
  void one_act_of_every_kind() {
    StoredFactsInJson.insert(source, i -> "e" + i, FACTS);
    takeAll();
  }

  private void takeAll() {
    boolean more = true;
    while (more) {
      more = journal.takeNext();
    }
  }

  @Test
  void every_fact_is_one_act_of_whoever_did_it_then() {
    List<ActRow> acts = journal.acts(EVERYTHING, 1_000, 0);
    assertThat(acts).hasSize(FACTS.length).isSortedAccordingTo(newestFirst());
    assertThat(journal.count(EVERYTHING)).isEqualTo(FACTS.length);
    for (Event fact : FACTS) {
      assertThat(acts)
          .filteredOn(act -> act.kind().equals(SampleFacts.kind(fact)))
          .singleElement()
          .satisfies(
              act -> {
                assertThat(act.person()).isEqualTo(fact.by());
                assertThat(act.at()).isEqualTo(fact.at());
              });
    }
  }

  private static Comparator<ActRow> newestFirst() {
    return Comparator.comparingLong(ActRow::position).reversed();
  }

  @Test
  void what_was_written_down_is_not_written_again() {
    takeAll();
    StoredFactsInJson.insert(source, i -> "later" + i, FACTS[0]);
    takeAll();
    assertThat(journal.count(EVERYTHING)).isEqualTo(FACTS.length + 1L);
    assertThat(journal.acts(EVERYTHING, 1, 0))
        .singleElement()
        .extracting(ActRow::subject)
        .isEqualTo("later0");
  }

  @Test
  void an_auditor_narrows_it_by_person_kind_number_and_days() {
    Event approved = approved();
    LocalDate day = Kazakhstan.day(approved.at());
    String kind = SampleFacts.kind(approved);
    assertThat(journal.kinds()).contains(kind).doesNotHaveDuplicates().hasSize(FACTS.length);
    assertThat(acts(new JournalFilter(null, kind, null, null, null))).hasSize(1);
    assertThat(acts(new JournalFilter(approved.by(), kind, null, day, day))).hasSize(1);
    assertThat(acts(new JournalFilter(null, kind, null, day.plusDays(1), null))).isEmpty();
    assertThat(acts(new JournalFilter(null, kind, null, null, day.minusDays(1)))).isEmpty();
    assertThat(acts(new JournalFilter(null, null, "e0", null, null)))
        .singleElement()
        .extracting(ActRow::kind)
        .isEqualTo(SampleFacts.kind(FACTS[0]));
  }

  @Test
  void decisions_on_days_off_are_told_apart() {
    boolean isDayOff = Kazakhstan.day(approved().at()).getDayOfWeek().getValue() > 5;
    assertThat(journal.onDaysOff(100))
        .allMatch(act -> Kazakhstan.day(act.at()).getDayOfWeek().getValue() > 5)
        .filteredOn(act -> act.kind().equals("payment.approved"))
        .hasSize(isDayOff ? 1 : 0);
  }

  private static Event approved() {
    return SampleFacts.all()
        .filter(PaymentEvent.PaymentApproved.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private List<ActRow> acts(JournalFilter asked) {
    return journal.acts(asked, 10, 0);
  }
}

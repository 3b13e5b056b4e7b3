package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.sql.DataSource;
import kz.tereze.api.Event;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.SampleFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class EntriesTest {

  private final DataSource source = Postgres.freshDatabase();
  private final Entries entries = new Entries(source);
  private final Sequencer sequencer =
      new Sequencer(source, new DataSourceTransactionManager(source), new StoredFactsInJson());

  @BeforeEach
  void one_entry_of_every_kind() {
    assertThat(entries.head()).isEmpty();
    StoredFactsInJson.insert(source, i -> "e" + i, SampleFacts.all().toArray(Event[]::new));
    assertThat(sequencer.appendNext()).isPositive();
  }

  @Test
  void an_entry_is_found_by_its_place_and_matches_its_hash() {
    LedgerEntry first = entries.find(0).orElseThrow();

    assertThat(first.kind()).isEqualTo("registry.organisation-registered");
    assertThat(first.refs()).containsExactly(SampleFacts.BIN.digits());
    assertThat(first.details().path("name").path("kk").stringValue()).isEqualTo("Қалдық");
    assertThat(first.matches()).isTrue();
    assertThat(entries.find(1_000)).isEmpty();
  }

  @Test
  void entries_are_read_newest_first_by_kind_and_by_number() {
    long all = entries.count("", "");
    assertThat(entries.newest("", "", 10, 0)).hasSize(10);
    assertThat(entries.newest("", "", 10, 0).getFirst().seq()).isEqualTo(all - 1);
    assertThat(entries.newest("payment.booked", "", 10, 0))
        .singleElement()
        .extracting(LedgerEntry::kind)
        .isEqualTo("payment.booked");
    assertThat(entries.newest("", "AP26000001-T1-1", 10, 0))
        .allMatch(entry -> entry.refs().contains("AP26000001-T1-1"))
        .extracting(LedgerEntry::kind)
        .contains("payment.prepared", "payment.booked");
    assertThat(entries.kinds()).hasSize((int) all).allMatch(kind -> kind.count() == 1);
    assertThat(entries.from(5, 3)).extracting(LedgerEntry::seq).containsExactly(5L, 6L, 7L);
  }

  @Test
  void a_story_goes_from_the_need_to_the_booking() {
    assertThat(entries.story("AP26000001", "N-2026-00001", "C-2026-001"))
        .extracting(LedgerEntry::kind)
        .contains("need.posted", "call.announced", "call.award-reserved", "award.approved")
        .contains("payment.booked", "grant.closed", "fund.appropriated-to-call")
        .doesNotContain("call.completed", "registry.organisation-registered");
  }

  @Test
  void the_head_covers_every_entry() {
    Head head = entries.head().orElseThrow();
    Frontier frontier = new Frontier();
    entries.from(0, 1_000).forEach(entry -> frontier.add(Leaf.hash(entry.body())));

    assertThat(head.size()).isEqualTo(entries.count("", ""));
    assertThat(head.root().hex()).isEqualTo(HexFormat.of().formatHex(frontier.root()));
  }
}

package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Story;
import kz.tereze.projections.call.CallProgress;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.Allocations;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Sequencer;
import kz.tereze.projections.ledger.StoredFactsInJson;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.open.Folding;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Giving;
import kz.tereze.web.open.Ocds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.JsonNode;

/// Whatever happens in whatever order: all forms say the same, hold before their schemas, and
// follow
/// from the log.
class RandomHistoriesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void all_forms_agree_and_are_valid(long seed) throws Exception {
    Story story = story(RandomHistory.of(seed));
    OpenLedger ledger = new OpenLedger(story.source());
    Snapshot now = ledger.now();
    Node forms = PublishedYear.shared().node();
    int grants =
        new FormatsAgree(
                now,
                new AllocationRegister(story.source()),
                forms.get(CommonGrants.class),
                forms.get(Dump.class))
            .check(folder);
    assertThat(grants).isGreaterThan(15);
    OfficialSchemas.assume();
    OfficialSchemas.assertValid(
        OfficialSchemas.givingPackage(),
        PublishedYear.json(file -> forms.get(Giving.class).write(now, null, file)));
    JsonNode records =
        PublishedYear.json(
            file -> forms.get(Ocds.class).writeRecords(now, "/data/ocds/records.json", file));
    OfficialSchemas.assertValid(OfficialSchemas.recordPackage(), records);
    MergeBySchema merge = MergeBySchema.read();
    records
        .path("records")
        .forEach(
            record ->
                assertThat(MergeBySchema.withoutIdentity(record.path("compiledRelease")))
                    .isEqualTo(merge.merge(record.path("releases"))));
    Snapshot earlier = ledger.at(now.size() * 2 / 3);
    earlier.grants(
        grant ->
            assertThat(earlier.folded(RecordKind.GRANT, grant.id()).orElseThrow().doc())
                .isEqualTo(grant.doc()));
  }

  /// The facts as pages, ledger and records hear them.
  private static Story story(List<Event> facts) {
    Story story = new Story();
    story.heardBy(Organisations::new);
    story.heardBy(Needs::new);
    story.heardBy(CallProgress::new);
    story.heardBy(Funds::new);
    story.heardBy(Allocations::new);
    for (Event fact : facts) {
      story.tell(fact);
    }
    StoredFactsInJson.insert(story.source(), i -> "e" + i, facts.toArray(Event[]::new));
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(story.source());
    Sequencer sequencer = new Sequencer(story.source(), transactions, new StoredFactsInJson());
    while (sequencer.appendNext() > 0) {
      // Until everything is in.
    }
    Folding folding = new Folding(story.source(), transactions, new Entries(story.source()));
    while (folding.foldNext() > 0) {
      // Until everything is in.
    }
    return story;
  }
}

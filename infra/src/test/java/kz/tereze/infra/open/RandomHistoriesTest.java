package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Event;
import kz.tereze.infra.store.Node;
import kz.tereze.projections.Story;
import kz.tereze.projections.call.CallProgress;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.json.TerezeJson;
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
import kz.tereze.web.open.Catalogue;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.CommonGrantsResource;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.DumpFile;
import kz.tereze.web.open.Dumps;
import kz.tereze.web.open.Giving;
import kz.tereze.web.open.Ocds;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.JsonNode;

/// Whatever happens in whatever order: all forms say the same, hold before their schemas, and
/// follow from the log.
class RandomHistoriesTest {

  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

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
    releasesAreValid(now, forms.get(Ocds.class));
    whatIsListedIsValid(ledger, forms.get(CommonGrants.class));
    packageAndCatalogueAreValid(now, forms);
    Snapshot earlier = ledger.at(now.size() * 2 / 3);
    earlier.grants(
        grant ->
            assertThat(earlier.folded(RecordKind.GRANT, grant.id()).orElseThrow().doc())
                .isEqualTo(grant.doc()));
  }

  private static void releasesAreValid(Snapshot now, Ocds ocds) {
    List<String> processes = new ArrayList<>();
    now.ids(RecordKind.PROCESS, processes::add);
    OfficialSchemas.assertValid(
        OfficialSchemas.releasePackage(),
        PublishedYear.json(
            file -> ocds.writeReleases(now, "/data/ocds/releases.json", processes, null, file)));
  }

  private static void whatIsListedIsValid(OpenLedger ledger, CommonGrants form) throws Exception {
    CommonGrantsRoutes routes =
        new CommonGrantsRoutes(
            new CommonGrantsResource(ledger, form, Clock.fixed(LATER, ZoneOffset.UTC)));
    assertThat(routes.all("awards")).hasSizeGreaterThan(15);
    for (String list : List.of("opportunities", "orgs", "forms")) {
      assertThat(routes.all(list)).as(list).isNotEmpty();
    }
  }

  private void packageAndCatalogueAreValid(Snapshot now, Node forms) throws Exception {
    Path files = folder.resolve("dump");
    List<DumpFile> dump = forms.get(Dump.class).write(now, files);
    OfficialSchemas.assertValid(
        OfficialSchemas.dataPackage(),
        TerezeJson.mapper().readTree(Files.readString(files.resolve(Dump.PACKAGE))));
    Dumps.Kept kept = new Dumps.Kept(now.size(), now.root(), LATER, dump);
    assertThat(DataCatalogueTest.faults(forms.get(Catalogue.class).dcat(now, Optional.of(kept))))
        .isEmpty();
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

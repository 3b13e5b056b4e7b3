package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Text;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.open.Ocds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Releases and records hold before the schemas of the Open Contracting Data Standard, its
/// codelists, and what it says in words.
class OcdsTest {

  private final PublishedYear year = PublishedYear.shared();
  private final Snapshot now = year.now();
  private final Ocds ocds = year.get(Ocds.class);

  @BeforeEach
  void schemas() {
    OfficialSchemas.assume();
  }

  @Test
  void the_record_package_is_valid() {
    OfficialSchemas.assertValid(OfficialSchemas.recordPackage(), records());
  }

  @Test
  void the_release_package_is_valid() {
    JsonNode file =
        PublishedYear.json(
            out -> ocds.writeReleases(now, "/data/ocds/releases.json", processes(), null, out));
    assertThat(file.path("releases")).isNotEmpty();
    OfficialSchemas.assertValid(OfficialSchemas.releasePackage(), file);
  }

  @Test
  void a_compiled_release_is_what_an_independent_merge_gives() {
    MergeBySchema merge = MergeBySchema.read();
    records()
        .path("records")
        .forEach(
            record -> {
              JsonNode merged = merge.merge(record.path("releases"));
              JsonNode compiled = record.path("compiledRelease");
              assertThat(compiled.path("tag").path(0).asString()).isEqualTo("compiled");
              assertThat(MergeBySchema.withoutIdentity(compiled)).isEqualTo(merged);
            });
  }

  @Test
  void codes_are_of_the_codelists_and_ids_occur_once() {
    Set<String> ids = new HashSet<>();
    Set<String> roles = OfficialSchemas.codes("ocds/1.1.5/codelists/partyRole.csv");
    Set<String> tags = OfficialSchemas.codes("ocds/1.1.5/codelists/releaseTag.csv");
    Set<String> milestones = OfficialSchemas.codes("ocds/1.1.5/codelists/milestoneType.csv");
    Set<String> criteria = OfficialSchemas.codes("ocds/1.1.5/codelists/awardCriteria.csv");
    records()
        .path("records")
        .forEach(
            record -> {
              for (JsonNode release : record.path("releases")) {
                assertThat(ids.add(release.path("id").asString())).isTrue();
                release.path("tag").forEach(tag -> assertThat(tags).contains(tag.asString()));
                uniqueIds(release);
              }
              JsonNode compiled = record.path("compiledRelease");
              uniqueIds(compiled);
              compiled
                  .path("parties")
                  .forEach(
                      party ->
                          party
                              .path("roles")
                              .forEach(role -> assertThat(roles).contains(role.asString())));
              for (JsonNode contract : compiled.path("contracts")) {
                contract
                    .path("implementation")
                    .path("milestones")
                    .forEach(one -> assertThat(milestones).contains(one.path("type").asString()));
              }
              if (compiled.path("tender").has("awardCriteria")) {
                assertThat(criteria)
                    .contains(compiled.path("tender").path("awardCriteria").asString());
              }
            });
  }

  private static void uniqueIds(JsonNode release) {
    for (String list : List.of("parties", "awards", "contracts")) {
      List<String> ids = new ArrayList<>();
      release.path(list).forEach(one -> ids.add(one.path("id").asString()));
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_party_has_the_legal_address_that_was_entered() {
    List<JsonNode> located = new ArrayList<>();
    records()
        .path("records")
        .forEach(
            record ->
                record
                    .path("compiledRelease")
                    .path("parties")
                    .forEach(
                        party -> {
                          String bin = party.path("identifier").path("id").asString();
                          String entered =
                              now.organisation(bin)
                                  .map(OpenOrganisation::address)
                                  .map(Text::ru)
                                  .orElse("");
                          JsonNode address = party.path("address");
                          assertThat(address.path("streetAddress").asString("")).isEqualTo(entered);
                          if (!entered.isEmpty()) {
                            located.add(address);
                          }
                        }));
    assertThat(located)
        .isNotEmpty()
        .allSatisfy(
            address -> assertThat(address.path("countryName").asString()).isEqualTo("Казахстан"));
  }

  @Test
  void every_reference_leads_somewhere() {
    records()
        .path("records")
        .forEach(
            record -> {
              JsonNode compiled = record.path("compiledRelease");
              Set<String> parties = ids(compiled.path("parties"));
              Set<String> awards = ids(compiled.path("awards"));
              assertThat(parties).contains(compiled.path("buyer").path("id").asString());
              for (JsonNode award : compiled.path("awards")) {
                assertThat(parties).containsAll(ids(award.path("suppliers")));
              }
              for (JsonNode contract : compiled.path("contracts")) {
                assertThat(awards).contains(contract.path("awardID").asString());
                for (JsonNode paid : contract.path("implementation").path("transactions")) {
                  assertThat(parties)
                      .contains(
                          paid.path("payer").path("id").asString(),
                          paid.path("payee").path("id").asString());
                }
              }
            });
  }

  @Test
  void a_release_once_published_never_comes_out_otherwise() {
    for (String process : processes()) {
      List<String> whole =
          ocds.releases(now, process).stream()
              .map(TerezeJson.mapper()::writeValueAsString)
              .toList();
      long half = now.size() / 2;
      Snapshot earlier = year.get(OpenLedger.class).at(half);
      ocds.releases(earlier, process).stream()
          .map(TerezeJson.mapper()::writeValueAsString)
          .forEach(release -> assertThat(whole).contains(release));
    }
  }

  private static Set<String> ids(JsonNode list) {
    Set<String> ids = new HashSet<>();
    list.forEach(one -> ids.add(one.path("id").asString()));
    return ids;
  }

  private List<String> processes() {
    List<String> all = new ArrayList<>();
    now.ids(RecordKind.PROCESS, all::add);
    return all;
  }

  private JsonNode records() {
    return PublishedYear.json(file -> ocds.writeRecords(now, "/data/ocds/records.json", file));
  }
}

package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.CommonGrantsResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every route answers as the protocol's own description says.
class CommonGrantsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final PublishedYear year = PublishedYear.shared();
  private final CommonGrantsRoutes routes =
      new CommonGrantsRoutes(
          new CommonGrantsResource(
              year.get(OpenLedger.class),
              year.get(CommonGrants.class),
              Clock.fixed(NOW, ZoneOffset.UTC)));

  @BeforeEach
  void schemas() {
    OfficialSchemas.assume();
  }

  @Test
  void lists_are_valid_and_begin_with_what_changed_last() throws Exception {
    for (String list : List.of("opportunities", "awards", "orgs", "forms")) {
      JsonNode answer = routes.get("/" + list, 200);
      CommonGrantsRoutes.valid("/" + list, "get", 200, answer);
      assertThat(answer.path("items")).as(list).isNotEmpty();
      List<String> changed = new ArrayList<>();
      answer.path("items").forEach(item -> changed.add(item.path("lastModifiedAt").asString("")));
      assertThat(changed.stream().map(time -> time.isEmpty() ? NOW : Instant.parse(time)))
          .as(list)
          .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }
  }

  @Test
  void every_item_is_found_by_its_id_and_valid() throws Exception {
    for (String list : List.of("opportunities", "awards", "orgs", "forms")) {
      JsonNode items = routes.get("/" + list + "?pageSize=25", 200).path("items");
      for (JsonNode item : items) {
        JsonNode one = routes.get("/" + list + "/" + item.path("id").asString(), 200);
        String parameter =
            switch (list) {
              case "opportunities" -> "{oppId}";
              case "awards" -> "{awdId}";
              case "orgs" -> "{orgId}";
              default -> "{formId}";
            };
        CommonGrantsRoutes.valid("/" + list + "/" + parameter, "get", 200, one);
        assertThat(one.path("data")).isEqualTo(item);
        if (list.equals("opportunities")) {
          JsonNode competition = routes.get("/competitions/" + item.path("id").asString(), 200);
          CommonGrantsRoutes.valid("/competitions/{compId}", "get", 200, competition);
        }
      }
    }
  }

  @Test
  void pages_hold_everything_once_and_every_award_is_valid() throws Exception {
    assertThat(routes.all("awards")).hasSizeGreaterThan(PublishedYear.hasRealAwards() ? 783 : 1);
  }

  @Test
  void what_nobody_has_is_missing_and_what_nobody_understands_is_told() throws Exception {
    String nobody = "00000000-0000-4000-8000-000000000000";
    CommonGrantsRoutes.valid(
        "/opportunities/{oppId}", "get", 404, routes.get("/opportunities/" + nobody, 404));
    CommonGrantsRoutes.valid("/awards/{awdId}", "get", 404, routes.get("/awards/not-a-uuid", 404));
    assertThat(routes.get("/awards?page=0", 400).path("errors").path(0).asString())
        .contains("page");
    assertThat(routes.post("/awards/search", "{", 400).path("errors").path(0).asString())
        .contains("body");
    assertThat(
            routes
                .post("/awards/search", "{\"filters\":{\"status\":{\"operator\":\"eq\"}}}", 400)
                .path("errors")
                .path(0)
                .asString())
        .contains("filters.status");
    assertThat(
            routes
                .post("/awards/search", "{\"pagination\":{\"page\":\"x\"}}", 400)
                .path("errors")
                .path(0)
                .asString())
        .contains("pagination.page");
  }

  @Test
  void a_search_finds_by_status_dates_sums_and_words() throws Exception {
    JsonNode open =
        search(
            "opportunities",
            "{\"filters\":{\"status\":{\"operator\":\"in\",\"value\":[\"open\"]}}}");
    JsonNode notOpen =
        search(
            "opportunities",
            "{\"filters\":{\"status\":{\"operator\":\"notIn\",\"value\":[\"open\"]}}}");
    JsonNode all = routes.get("/opportunities", 200);
    assertThat(open.path("items").size() + notOpen.path("items").size())
        .isEqualTo(all.path("items").size());
    open.path("items")
        .forEach(
            item -> assertThat(item.path("status").path("value").asString()).isEqualTo("open"));

    JsonNode large =
        search(
            "awards",
            """
            {"filters":{"awardedAmountRange":{"operator":"between","value":{
              "min":{"amount":"100000000","currency":"KZT"},
              "max":{"amount":"200000000","currency":"KZT"}}}},
             "sorting":{"sortBy":"funding.awardedAmount","sortOrder":"asc"}}
            """);
    assertThat(large.path("items")).hasSize(1);
    assertThat(
            large
                .path("items")
                .path(0)
                .path("funding")
                .path("awardedAmount")
                .path("amount")
                .asString())
        .isEqualTo("120000000.00");

    JsonNode june =
        search(
            "awards",
            """
            {"filters":{"awardDateRange":{"operator":"between",
              "value":{"min":"2026-06-01","max":"2026-06-30"}}, "colour":{"operator":"eq","value":1}}}
            """);
    assertThat(june.path("items")).hasSize(2);
    assertThat(june.path("filterInfo").path("errors").path(0).asString()).contains("colour");

    String id = june.path("items").path(0).path("opportunity").path("id").asString();
    JsonNode ofCall =
        search(
            "awards",
            "{\"filters\":{\"opportunityId\":{\"operator\":\"in\",\"value\":[\"%s\"]}}}"
                .formatted(id));
    assertThat(ofCall.path("items")).hasSize(2);
    assertThat(search("awards", "{\"search\":\"қалдық\"}").path("items").size()).isLessThan(3);
  }

  private JsonNode search(String what, String body) throws Exception {
    JsonNode answer = routes.post("/" + what + "/search", body, 200);
    CommonGrantsRoutes.valid("/" + what + "/search", "post", 200, answer);
    return answer;
  }
}

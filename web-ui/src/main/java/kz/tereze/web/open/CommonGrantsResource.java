package kz.tereze.web.open;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenLedger;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.OpenRecord;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Search;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The routes of CommonGrants 0.4 that read: opportunities, awards, competitions, organisations and
/// forms. Lists begin with what changed last.
@RestController
@RequestMapping(path = "/common-grants", produces = MediaType.APPLICATION_JSON_VALUE)
@Public
public class CommonGrantsResource {

  private static final Map<String, Search.Order> OPPORTUNITIES =
      Map.of(
          "lastModifiedAt", Search.Order.CHANGED,
          "createdAt", Search.Order.CREATED,
          "title", Search.Order.TITLE,
          "status.value", Search.Order.STATUS,
          "keyDates.closeDate", Search.Order.CLOSES,
          "funding.maxAwardAmount", Search.Order.CEILING,
          "funding.totalAmountAvailable", Search.Order.AMOUNT);

  private static final Map<String, Search.Order> AWARDS =
      Map.of(
          "lastModifiedAt", Search.Order.CHANGED,
          "createdAt", Search.Order.CREATED,
          "title", Search.Order.TITLE,
          "status.value", Search.Order.STATUS,
          "keyDates.awardDate", Search.Order.DECIDED,
          "funding.awardedAmount", Search.Order.AMOUNT);

  private final OpenLedger ledger;
  private final CommonGrants form;
  private final Clock clock;

  public CommonGrantsResource(OpenLedger ledger, CommonGrants form, Clock clock) {
    this.ledger = ledger;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping("/opportunities")
  ResponseEntity<byte[]> opportunities(
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "100") String pageSize) {
    return list(RecordKind.CALL, page, pageSize, opportunity());
  }

  @GetMapping("/opportunities/{id}")
  ResponseEntity<byte[]> opportunity(@PathVariable String id) {
    return one(RecordKind.CALL, id, opportunity());
  }

  @PostMapping("/opportunities/search")
  ResponseEntity<byte[]> searchOpportunities(@RequestBody(required = false) @Nullable String json) {
    SearchBody body = body(json);
    Instant now = clock.instant();
    Search search = ledger.search(RecordKind.CALL).words(body.words());
    body.only(
        List.of(
            "status",
            "closeDateRange",
            "totalFundingAvailableRange",
            "minAwardAmountRange",
            "maxAwardAmountRange"));
    SearchBody.Among status = body.among("status");
    if (status != null) {
      search.phase(phases(status.words()), status.isIn(), now);
    }
    body.times("closeDateRange", search::closes);
    body.sums("totalFundingAvailableRange", search::amount);
    body.sums(
        "maxAwardAmountRange", (currency, from, to, inside) -> search.ceiling(from, to, inside));
    // A call names no least sum.
    body.sums(
        "minAwardAmountRange",
        (currency, from, to, inside) -> body.harmless().add("minAwardAmountRange: ignored"));
    return answer(body, search, body.order(OPPORTUNITIES), opportunity());
  }

  @GetMapping("/awards")
  ResponseEntity<byte[]> awards(
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "100") String pageSize) {
    return list(RecordKind.GRANT, page, pageSize, award());
  }

  @GetMapping("/awards/{id}")
  ResponseEntity<byte[]> award(@PathVariable String id) {
    return one(RecordKind.GRANT, id, award());
  }

  @PostMapping("/awards/search")
  ResponseEntity<byte[]> searchAwards(@RequestBody(required = false) @Nullable String json) {
    SearchBody body = body(json);
    Search search = ledger.search(RecordKind.GRANT).words(body.words());
    body.only(List.of("status", "opportunityId", "awardDateRange", "awardedAmountRange"));
    SearchBody.Among status = body.among("status");
    if (status != null) {
      search.status(states(status.words()), status.isIn());
    }
    SearchBody.Among calls = body.among("opportunityId");
    if (calls != null) {
      search.calls(
          SearchBody.uuids(calls.words()).stream()
              .flatMap(id -> ledger.find(RecordKind.CALL, id).stream())
              .map(OpenRecord::id)
              .toList(),
          calls.isIn());
    }
    body.times(
        "awardDateRange",
        (from, to, inside) -> search.decided(Given.day(from), Given.day(to), inside));
    body.sums("awardedAmountRange", search::amount);
    return answer(body, search, body.order(AWARDS), award());
  }

  @GetMapping("/competitions/{id}")
  ResponseEntity<byte[]> competition(@PathVariable String id) {
    return one(RecordKind.CALL, id, call -> form.competition((OpenCall) call, clock.instant()));
  }

  /// @param registry code of an identifier, `org:kz:bin`
  /// @param id the identifier
  @GetMapping("/orgs")
  ResponseEntity<byte[]> organisations(
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "100") String pageSize,
      @RequestParam(required = false) @Nullable String registry,
      @RequestParam(required = false) @Nullable String id) {
    if (registry == null && id == null) {
      return list(RecordKind.ORGANISATION, page, pageSize, organisation());
    }
    Optional<OpenOrganisation> found =
        id == null || (registry != null && !registry.equals("org:kz:bin"))
            ? Optional.empty()
            : ledger.now().organisation(id);
    return items(
        found.map(form::organisation).stream().toList(),
        new Paging(1, Paging.MOST).of(found.isPresent() ? 1 : 0),
        new Fields());
  }

  @GetMapping("/orgs/{id}")
  ResponseEntity<byte[]> organisation(
      @PathVariable String id, @RequestParam(required = false) @Nullable Instant at) {
    Optional<OpenRecord> known = uuid(id).flatMap(u -> ledger.find(RecordKind.ORGANISATION, u));
    Optional<OpenOrganisation> then =
        known.flatMap(one -> (at == null ? ledger.now() : ledger.on(at)).organisation(one.id()));
    return then.map(one -> data(form.organisation(one))).orElseGet(CommonGrantsResource::missing);
  }

  @GetMapping("/forms")
  ResponseEntity<byte[]> forms() {
    return items(List.of(form.form()), new Paging(1, Paging.MOST).of(1), new Fields());
  }

  @GetMapping("/forms/{id}")
  ResponseEntity<byte[]> form(@PathVariable String id) {
    return CommonGrants.formId().toString().equals(id) ? data(form.form()) : missing();
  }

  private Function<OpenRecord, Map<String, Object>> opportunity() {
    Instant now = clock.instant();
    return call -> form.opportunity((OpenCall) call, now);
  }

  private Function<OpenRecord, Map<String, Object>> award() {
    Snapshot now = ledger.now();
    return grant -> form.award((OpenGrant) grant, now);
  }

  private Function<OpenRecord, Map<String, Object>> organisation() {
    return one -> form.organisation((OpenOrganisation) one);
  }

  private static List<Search.Phase> phases(List<String> words) {
    List<Search.Phase> phases = new ArrayList<>();
    for (Search.Phase phase : Search.Phase.values()) {
      if (words.contains(phase.name().toLowerCase(Locale.ROOT))) {
        phases.add(phase);
      }
    }
    return phases;
  }

  /// The protocol's words, and our own exact ones.
  private static List<String> states(List<String> words) {
    List<String> states = new ArrayList<>(words);
    if (words.contains("awarded")) {
      states.addAll(List.of("APPROVED", "CONTRACTED", "PAYING", "PAID", "IMPORTED"));
    }
    if (words.contains("completed")) {
      states.add("CLOSED");
    }
    return states;
  }

  private static SearchBody body(@Nullable String json) {
    try {
      JsonNode read = TerezeJson.mapper().readTree(json == null || json.isBlank() ? "{}" : json);
      return new SearchBody(read);
    } catch (JacksonException malformed) {
      SearchBody empty = new SearchBody(TerezeJson.mapper().createObjectNode());
      empty.faults().add("body: JSON is expected");
      return empty;
    }
  }

  private ResponseEntity<byte[]> list(
      RecordKind kind,
      String page,
      String pageSize,
      Function<OpenRecord, Map<String, Object>> shape) {
    List<String> faults = new ArrayList<>();
    Paging paging = new Paging(whole("page", page, faults), whole("pageSize", pageSize, faults));
    if (!faults.isEmpty()) {
      return wrong(faults);
    }
    Search search = ledger.search(kind);
    return items(
        search.list(Search.Order.CHANGED, true, paging.size(), paging.offset()).stream()
            .map(shape)
            .toList(),
        paging.of(search.count()),
        new Fields());
  }

  private static int whole(String name, String text, List<String> faults) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      faults.add(name + ": a whole number from 1 is expected");
      return 1;
    }
    int number = Integer.parseInt(text);
    return name.equals("pageSize") ? Math.min(number, Paging.MOST) : number;
  }

  private ResponseEntity<byte[]> one(
      RecordKind kind, String id, Function<OpenRecord, Map<String, Object>> shape) {
    return uuid(id)
        .flatMap(known -> ledger.find(kind, known))
        .map(found -> data(shape.apply(found)))
        .orElseGet(CommonGrantsResource::missing);
  }

  private static Optional<UUID> uuid(String id) {
    return SearchBody.uuids(List.of(id)).stream().findFirst();
  }

  private ResponseEntity<byte[]> answer(
      SearchBody body,
      Search search,
      Search.Order order,
      Function<OpenRecord, Map<String, Object>> shape) {
    Paging paging = new Paging(body.page(), body.pageSize());
    if (!body.faults().isEmpty()) {
      return wrong(body.faults());
    }
    JsonNode filters = body.filters();
    Fields more =
        new Fields()
            .with(
                "sortInfo",
                new Fields()
                    .with("sortBy", body.sortBy())
                    .with("sortOrder", body.isDescending() ? "desc" : "asc"))
            .with(
                "filterInfo",
                new Fields()
                    .with("filters", filters.isObject() ? filters : Map.of())
                    .with("errors", body.harmless()));
    return items(
        search.list(order, body.isDescending(), paging.size(), paging.offset()).stream()
            .map(shape)
            .toList(),
        paging.of(search.count()),
        more);
  }

  private static ResponseEntity<byte[]> items(
      List<Map<String, Object>> items, Fields paging, Fields more) {
    Fields answer = success();
    // An empty list is an answer too.
    answer.map().put("items", items);
    answer.with("paginationInfo", paging);
    more.map().forEach(answer::with);
    return ResponseEntity.ok(JsonStream.bytes(answer.map()));
  }

  private static ResponseEntity<byte[]> data(Map<String, Object> data) {
    return ResponseEntity.ok(JsonStream.bytes(success().with("data", data).map()));
  }

  private static Fields success() {
    return new Fields().with("status", HttpStatus.OK.value()).with("message", "Success");
  }

  private static ResponseEntity<byte[]> missing() {
    return error(HttpStatus.NOT_FOUND, "Nothing has this id", List.of());
  }

  private static ResponseEntity<byte[]> wrong(List<String> faults) {
    return error(HttpStatus.BAD_REQUEST, "The request cannot be understood", faults);
  }

  private static ResponseEntity<byte[]> error(
      HttpStatus status, String message, List<String> errors) {
    Fields answer = new Fields().with("status", status.value()).with("message", message);
    answer.map().put("errors", errors);
    return ResponseEntity.status(status).body(JsonStream.bytes(answer.map()));
  }
}

package kz.tereze.web.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.projections.ledger.Allocation;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.ledger.FacetCount;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.ledger.Summary;
import kz.tereze.projections.past.PastRegister;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public register and the ledger's entries for machines; no sign-in is needed.
@RestController
@RequestMapping("/api/v1/ledger")
@Public
class LedgerResource {

  private static final int MOST_ENTRIES = 1_000;

  private final AllocationRegister register;
  private final Moments moments;
  private final Differences differences;
  private final Entries entries;

  LedgerResource(
      AllocationRegister register, Moments moments, Differences differences, Entries entries) {
    this.register = register;
    this.moments = moments;
    this.differences = differences;
    this.entries = entries;
  }

  /// @param head what the ledger had reached
  /// @param page counted from 1
  record Listed(
      @Nullable Head head,
      int page,
      int size,
      long total,
      Summary summary,
      Map<Facet, List<FacetCount>> facets,
      List<AllocationRow> awards) {}

  /// @param entries its facts in the ledger's order
  record Award(Allocation award, List<Published> entries) {}

  /// @param body the published bytes; `hash` is SHA-256 of a zero byte and these
  /// @param whole details the body has only room for the hash of
  record Published(
      long seq,
      String kind,
      Instant at,
      List<String> refs,
      String body,
      @Nullable String whole,
      Hash hash) {

    static Published of(LedgerEntry entry) {
      return new Published(
          entry.seq(),
          entry.kind(),
          entry.at(),
          entry.refs(),
          entry.body(),
          entry.whole(),
          entry.hash());
    }
  }

  /// Entries from a place on, and what the ledger had reached.
  record Part(@Nullable Head head, List<Published> entries) {}

  @GetMapping
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "words, names, BIN or number")
  @Parameter(name = "year", in = ParameterIn.QUERY, description = "this and all parts repeatable")
  @Parameter(name = "region", in = ParameterIn.QUERY, description = "a Region constant")
  @Parameter(name = "status", in = ParameterIn.QUERY, description = "an AllocationStatus constant")
  @Parameter(name = "programme", in = ParameterIn.QUERY, description = "a fund's code")
  @Parameter(name = "kind", in = ParameterIn.QUERY, description = "an OrganisationKind constant")
  @Parameter(name = "origin", in = ParameterIn.QUERY, description = "DECIDED or IMPORTED")
  @Parameter(name = "currency", in = ParameterIn.QUERY, description = "ISO 4217")
  @Parameter(name = "recipient", in = ParameterIn.QUERY, description = "BIN")
  @Parameter(name = "owner", in = ParameterIn.QUERY, description = "BIN of the need's owner")
  @Parameter(name = "call", in = ParameterIn.QUERY)
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "least amount, whole units")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "most amount, whole units")
  @Parameter(name = "on", in = ParameterIn.QUERY, description = "as published on a past day")
  @Parameter(name = "entries", in = ParameterIn.QUERY, description = "as so many entries tell it")
  @Parameter(name = "sort", in = ParameterIn.QUERY, description = "NEWEST OLDEST LARGEST SMALLEST")
  @Parameter(name = "size", in = ParameterIn.QUERY, description = "25, 50 or 100")
  Listed awards(Entry entry, @RequestParam(defaultValue = "1") String page) {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    int offset = Pages.asked(page, query.size()).offset();
    Moments.Shown shown = moments.of(query);
    Awards.Found found = shown.awards().look(query.filter(), query.size(), offset);
    return new Listed(
        shown.head().orElse(null),
        offset / query.size() + 1,
        query.size(),
        found.summary().awards(),
        found.summary(),
        found.facets().counts(),
        found.rows());
  }

  @GetMapping("/difference")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "a day; it stands for its end")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "a day; now when none is named")
  @Parameter(name = "from-entries", in = ParameterIn.QUERY, description = "a size of the ledger")
  @Parameter(name = "to-entries", in = ParameterIn.QUERY, description = "a size of the ledger")
  PastRegister.Difference difference(Entry entry) {
    PastRegister.Difference difference = differences.asked(entry);
    entry.check();
    return difference;
  }

  @GetMapping("/{number}")
  Award award(@PathVariable String number) {
    Allocation award = register.find(number).orElseThrow(Missing::new);
    AllocationRow row = award.row();
    Allocation.Source source = award.source();
    List<LedgerEntry> told =
        source == null
            ? entries.story(number, String.valueOf(row.need()), String.valueOf(row.call()))
            : entries.about(source.award().id());
    return new Award(award, told.stream().map(Published::of).toList());
  }

  @GetMapping("/entries")
  Part entries(
      @RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
    int rows = Math.clamp(limit, 1, MOST_ENTRIES);
    return new Part(
        entries.head().orElse(null), entries.from(from, rows).stream().map(Published::of).toList());
  }

  @GetMapping("/entries/{seq:\\d{1,18}}")
  Published entry(@PathVariable long seq) {
    return entries.find(seq).map(Published::of).orElseThrow(Missing::new);
  }

  /// The published bytes and nothing else, for whoever computes the hash.
  @GetMapping(path = "/entries/{seq:\\d{1,18}}/body", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] body(@PathVariable long seq) {
    return bytes(entries.find(seq).orElseThrow(Missing::new).body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

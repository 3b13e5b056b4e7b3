package kz.tereze.infra.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.JdbcTemplate;

/// Invents a country's grants and writes them into the read models and the ledger: five entries a
/// grant, as decided, offered, concluded and twice paid.
final class InventedLedger {

  private static final int ENTRIES = 5;
  private static final int RECIPIENTS_AT_MOST = 5_000;
  private static final int COMPANIES = 200;
  private static final int FUNDS = 8;
  private static final int GRANTS_OF_A_CALL = 500;
  private static final int GRANTS_OF_A_NEED = 10;
  private static final int FIRST_YEAR = 2014;
  private static final int YEARS = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final DataSource source;
  private final int grants;
  private final Random dice = new Random(2026);
  private final InventedWords words = new InventedWords(dice);
  private final List<Bin> recipients;
  private final List<Bin> companies;

  InventedLedger(DataSource source, int grants) {
    this.source = source;
    this.grants = grants;
    int many = Math.clamp(grants / 20, 10, RECIPIENTS_AT_MOST);
    List<Bin> bins = bins(many + COMPANIES);
    this.recipients = bins.subList(0, many);
    this.companies = bins.subList(many, bins.size());
  }

  private static List<Bin> bins(int count) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; bins.size() < count; i++) {
      String eleven = "%02d0%d40%05d".formatted(10 + i % 16, 1 + i % 9, i);
      IntStream.range(0, 10)
          .mapToObj(check -> eleven + check)
          .filter(Bin::isValid)
          .findFirst()
          .ifPresent(digits -> bins.add(new Bin(digits)));
    }
    return bins;
  }

  /// One grant among the others, the oldest first.
  String number(int i) {
    LocalDate day = day(i);
    long first = Math.ceilDiv((long) grants * (day.getYear() - FIRST_YEAR), YEARS);
    return "AP%02d%06d".formatted(day.getYear() % 100, i - first + 1);
  }

  int grants() {
    return grants;
  }

  InventedWords words() {
    return words;
  }

  Bin recipient(int i) {
    return recipients.get(i % recipients.size());
  }

  private LocalDate day(int i) {
    // As many grants in each year, so that numbers begin anew with it.
    int year = (int) ((long) i * YEARS / grants);
    long first = Math.ceilDiv((long) grants * year, YEARS);
    long next = Math.ceilDiv((long) grants * (year + 1), YEARS);
    int of = (int) (365 * (i - first) / Math.max(1, next - first));
    return FIRST_DAY.plusYears(year).plusDays(of);
  }

  Duration write() throws SQLException {
    long start = System.nanoTime();
    organisations();
    fundsAndCalls();
    needs();
    grantsAndEntries();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    for (String table :
        List.of("organisation", "need", "call", "allocation", "tranche", "ledger_entry")) {
      jdbc.execute("vacuum analyze " + table);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void organisations() throws SQLException {
    try (CopyRows rows =
        new CopyRows(source, "organisation", "bin, kind, region, name, search, registered_at")) {
      for (int i = 0; i < recipients.size() + companies.size(); i++) {
        boolean company = i >= recipients.size();
        Bin bin = company ? companies.get(i - recipients.size()) : recipients.get(i);
        Text name =
            new Text(
                "%d-институт ЖШС".formatted(i), "ТОО «Институт %d»".formatted(i), "Institute " + i);
        OrganisationKind kind =
            company ? OrganisationKind.SUBSOIL_USER : OrganisationKind.values()[1 + i % 3];
        rows.row(
            bin,
            kind,
            Region.values()[i % Region.values().length],
            json(name),
            Searchable.fold(bin.digits(), name.kk(), name.ru(), name.en()),
            NOW);
      }
    }
  }

  private void fundsAndCalls() throws SQLException {
    try (CopyRows rows = new CopyRows(source, "fund", "code, name, established_at")) {
      for (int i = 0; i < FUNDS; i++) {
        rows.row(fund(i), json(words.title(i)), NOW);
      }
    }
    try (CopyRows rows =
        new CopyRows(
            source,
            "call",
            "number, fund, terms, search, status, funding, budget, opens_at, closes_at,"
                + " planned_at, announced_at")) {
      for (int i = 0; i <= grants / GRANTS_OF_A_CALL; i++) {
        Text title = words.title(i);
        CallTerms terms =
            new CallTerms(
                title,
                title,
                List.of(new NeedId(need(i))),
                Tiyn.ofTenge(1_000_000_000),
                Tiyn.ofTenge(100_000_000),
                NOW.minus(Duration.ofDays(60)),
                NOW.minus(Duration.ofDays(30)),
                3,
                20);
        rows.row(
            call(i),
            fund(i % FUNDS),
            json(terms),
            Searchable.fold(call(i), title.ru()),
            "COMPLETED",
            "GIVEN",
            terms.budget().amount(),
            terms.opensAt(),
            terms.closesAt(),
            NOW,
            NOW);
      }
    }
  }

  private void needs() throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            source,
            "need",
            "number, owner, version, status, content, search, site, posted_at, changed_at")) {
      for (int i = 0; i <= grants / GRANTS_OF_A_NEED; i++) {
        Text title = words.title(i);
        NeedContent content =
            new NeedContent(
                title,
                title,
                title,
                "10",
                "5",
                null,
                Region.values()[i % Region.values().length],
                4,
                7,
                Tiyn.ZERO,
                null,
                null,
                FIRST_DAY);
        rows.row(
            need(i),
            companies.get(words.uneven(companies.size())),
            1,
            "IN_CALL",
            json(content),
            Searchable.fold(need(i), title.kk(), title.ru(), title.en()),
            Region.values()[i % Region.values().length],
            NOW,
            NOW);
      }
    }
  }

  private void grantsAndEntries() throws SQLException {
    try (CopyRows allocations =
            new CopyRows(
                source,
                "allocation",
                "number, origin, status, decided_on, need, call, recipient, region,"
                    + " approval_order, search, currency, amount, paid, tranches, tranches_paid,"
                    + " content");
        CopyRows tranches =
            new CopyRows(
                source,
                "tranche",
                "irn, number, amount, due_on, purpose, state, payment, ordered_at, paid_at");
        CopyRows entries =
            new CopyRows(
                source, "ledger_entry", "seq, event_id, kind, at, refs, body, leaf_hash")) {
      for (int i = 0; i < grants; i++) {
        grant(i, allocations, tranches, entries);
      }
    }
    new JdbcTemplate(source)
        .update(
            "insert into ledger_head (size, root) values (?, sha256('invented'))",
            (long) grants * ENTRIES);
  }

  private void grant(int i, CopyRows allocations, CopyRows tranches, CopyRows entries)
      throws SQLException {
    Text title = words.title(i);
    String number = number(i);
    Region region = Region.values()[words.uneven(Region.values().length)];
    Bin recipient = recipients.get(words.uneven(recipients.size()));
    long amount = 100_000L * (100 + dice.nextInt(20_000));
    long half = amount / 2;
    int paid = i < grants * 9L / 10 ? 2 : dice.nextInt(2);
    String status = paid == 2 ? "CLOSED" : paid == 1 ? "PAYING" : "CONTRACTED";
    ApplicationContent content =
        new ApplicationContent(title, title, title, 18, new Tiyn(amount), Tiyn.ZERO, region);
    allocations.row(
        number,
        "DECIDED",
        status,
        day(i),
        need(i / GRANTS_OF_A_NEED),
        call(i / GRANTS_OF_A_CALL),
        recipient,
        region,
        "№ " + i,
        Searchable.fold(number, title.kk(), title.ru(), title.en()),
        "KZT",
        amount,
        half * paid,
        2,
        paid,
        json(content));
    for (int tranche = 1; tranche <= 2; tranche++) {
      Instant at = tranche <= paid ? NOW : null;
      String state = tranche <= paid ? "PAID" : "PLANNED";
      tranches.row(
          number, tranche, half, day(i).plusDays(90L * tranche), json(title), state, null, at, at);
    }
    entries(i, number, recipient, amount, entries);
  }

  private void entries(int i, String number, Bin recipient, long amount, CopyRows entries)
      throws SQLException {
    String refs =
        "{%s,%s,%s,%s}"
            .formatted(number, recipient, need(i / GRANTS_OF_A_NEED), call(i / GRANTS_OF_A_CALL));
    List<String> kinds =
        List.of(
            "award.approved",
            "grant.contract-offered",
            "grant.contract-concluded",
            "payment.booked",
            "payment.booked");
    for (int k = 0; k < ENTRIES; k++) {
      long seq = (long) i * ENTRIES + k;
      Instant at = day(i).plusDays(30L * k).atStartOfDay().toInstant(ZoneOffset.UTC);
      String body =
          """
          {"at":"%s","event":"e%d","is":{"amount":"%d","grant":"%s"},"kind":"%s","seq":%d,"v":3}\
          """
              .formatted(at, seq, amount / 2, number, kinds.get(k), seq);
      String about = k == 0 ? refs : "{" + number + "}";
      entries.row(seq, "e" + seq, kinds.get(k), at, about, body, "\\x" + leafHash(body));
    }
  }

  private static String leafHash(String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String fund(int i) {
    return "PROGRAMME-" + i;
  }

  private static String call(int i) {
    return "C-2025-%05d".formatted(i + 1);
  }

  private static String need(int i) {
    return "N-2025-%06d".formatted(i + 1);
  }

  private static String json(Object value) {
    return TerezeJson.mapper().writeValueAsString(value);
  }
}

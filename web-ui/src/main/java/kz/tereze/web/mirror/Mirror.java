package kz.tereze.web.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import kz.tereze.api.Text;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.open.OpenCall;
import kz.tereze.projections.open.OpenGrant;
import kz.tereze.projections.open.OpenNeed;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.OpenRecord;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.DumpFile;
import kz.tereze.web.open.Publication;
import org.jspecify.annotations.Nullable;

/// Writes the ledger at one size into a folder that needs no server. The same size and settings
/// give the same bytes: whoever has the log can write the mirror again and compare.
public final class Mirror {

  public static final String HASHES = "SHA256SUMS";
  public static final String DESCRIPTION = "mirror.json";

  private static final int SHELF = 100;
  private static final List<String> ASSETS =
      List.of("/static/tereze.css", "/static/mark.svg", "/mirror/mirror.js", "/mirror/prove.js");

  private final Dump dump;
  private final Publication publication;
  private final Messages messages;

  public Mirror(Dump dump, Publication publication, Messages messages) {
    this.dump = dump;
    this.publication = publication;
    this.messages = messages;
  }

  /// What it was made of, and where it came from.
  ///
  /// @param at when the root was noted
  public record Description(long size, String root, String at, String origin) {}

  /// @param progress told how many grants were written
  public void write(Snapshot ledger, Path folder, LongConsumer progress) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    List<DumpFile> files = dump.write(ledger, folder.resolve("data"));
    for (String asset : ASSETS) {
      copy(asset, folder.resolve("assets"));
    }
    Map<String, Object> common = new HashMap<>();
    common.put("size", ledger.size());
    common.put("root", ledger.root());
    common.put("origin", publication.origin());
    MirrorPages pages = new MirrorPages(folder, messages, common);
    MirrorSums sums = new MirrorSums();
    SearchIndex index = new SearchIndex(folder.resolve("search"));
    List<String> shelves = new ArrayList<>();
    new Grants(ledger, pages, index, sums, shelves, progress).write();
    index.end();
    List<String> needShelves = shelves(ledger, pages, RecordKind.NEED, "needs");
    List<String> callShelves = shelves(ledger, pages, RecordKind.CALL, "calls");
    pages.write(
        "home",
        "index.html",
        Map.of(
            "sums",
            sums,
            "grants",
            shelves,
            "needs",
            needShelves,
            "calls",
            callShelves,
            "head",
            ledger.head()));
    pages.write("search", "search.html", Map.of());
    pages.write("data", "data.html", Map.of("files", files));
    copy("/mirror/index.html", folder);
    describe(ledger, folder);
    hashes(folder);
  }

  /// An earlier mirror's pages go; the log, which only grows, stays.
  private static void clear(Path folder) throws IOException {
    List<String> parts = new ArrayList<>(List.of("data", "assets", "search"));
    Stream.of(Language.values()).map(Language::code).forEach(parts::add);
    for (String part : parts) {
      Path old = folder.resolve(part);
      if (Files.isDirectory(old)) {
        try (Stream<Path> files = Files.walk(old)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static void copy(String asset, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream file =
        Objects.requireNonNull(Mirror.class.getResourceAsStream(asset), asset)) {
      Path to = folder.resolve(asset.substring(asset.lastIndexOf('/') + 1));
      Files.write(to, file.readAllBytes());
    }
  }

  private void describe(Snapshot ledger, Path folder) throws IOException {
    Description description =
        new Description(
            ledger.size(),
            ledger.root(),
            ledger.head().map(head -> head.at().toString()).orElse(""),
            publication.origin());
    Files.write(folder.resolve(DESCRIPTION), TerezeJson.mapper().writeValueAsBytes(description));
  }

  /// All files but the log's, which the checkpoint's root covers.
  private static void hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("log/") && !name.equals(HASHES)) {
          hashes.put(name, Dump.hash(file));
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    hashes.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
    Files.writeString(folder.resolve(HASHES), lines);
  }

  private static List<String> shelves(
      Snapshot ledger, MirrorPages pages, RecordKind kind, String name) throws IOException {
    List<String> shelves = new ArrayList<>();
    List<OpenRecord> shelf = new ArrayList<>();
    Each each =
        record -> {
          if (!shelf.isEmpty() && !Shelf.of(shelf.getFirst().id()).equals(Shelf.of(record.id()))) {
            shelves.add(writeShelf(pages, name, shelf));
          }
          shelf.add(record);
        };
    if (kind == RecordKind.NEED) {
      ledger.needs((OpenNeed need) -> each.unchecked(need));
    } else {
      ledger.calls((OpenCall call) -> each.unchecked(call));
    }
    if (!shelf.isEmpty()) {
      shelves.add(writeShelf(pages, name, shelf));
    }
    return shelves;
  }

  private interface Each {
    void take(OpenRecord record) throws IOException;

    default void unchecked(OpenRecord record) {
      try {
        take(record);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private static String writeShelf(MirrorPages pages, String name, List<OpenRecord> shelf)
      throws IOException {
    String title = Shelf.of(shelf.getFirst().id());
    pages.write(
        name, name + "/" + title + ".html", Map.of("shelf", title, "rows", List.copyOf(shelf)));
    shelf.clear();
    return title;
  }

  /// Grants by number: ours a hundred to a page by their numbers, others' a hundred to a page.
  private static final class Grants {

    private final Snapshot ledger;
    private final MirrorPages pages;
    private final SearchIndex index;
    private final MirrorSums sums;
    private final List<String> shelves;
    private final LongConsumer progress;
    private final List<OpenGrant> shelf = new ArrayList<>();
    private int imported;
    private long written;

    Grants(
        Snapshot ledger,
        MirrorPages pages,
        SearchIndex index,
        MirrorSums sums,
        List<String> shelves,
        LongConsumer progress) {
      this.ledger = ledger;
      this.pages = pages;
      this.index = index;
      this.sums = sums;
      this.shelves = shelves;
      this.progress = progress;
    }

    void write() throws IOException {
      try {
        ledger.grants(
            grant -> {
              try {
                take(grant);
              } catch (IOException full) {
                throw new UncheckedIOException(full);
              }
            });
      } catch (UncheckedIOException full) {
        throw full.getCause();
      }
      if (!shelf.isEmpty()) {
        writeShelf();
      }
    }

    private void take(OpenGrant grant) throws IOException {
      if (!shelf.isEmpty() && !isSame(shelf, grant)) {
        writeShelf();
      }
      shelf.add(grant);
      sums.add(grant);
    }

    private static boolean isSame(List<OpenGrant> shelf, OpenGrant grant) {
      OpenGrant first = shelf.getFirst();
      if (first.isImported() || grant.isImported()) {
        return first.isImported() && grant.isImported() && shelf.size() < SHELF;
      }
      return Shelf.of(first.id()).equals(Shelf.of(grant.id()));
    }

    private void writeShelf() throws IOException {
      boolean isImported = shelf.getFirst().isImported();
      String title =
          isImported ? "imported-%04d".formatted(++imported) : Shelf.of(shelf.getFirst().id());
      List<GrantCard> cards = cards("grants/" + title + ".html");
      pages.write("grants", "grants/" + title + ".html", Map.of("shelf", title, "cards", cards));
      for (GrantCard card : cards) {
        index.add(card.grant().words() + " " + words(card), shown(card));
      }
      shelves.add(title);
      written += shelf.size();
      progress.accept(written);
      shelf.clear();
    }

    private List<GrantCard> cards(String page) {
      Map<String, List<Told>> told = new HashMap<>();
      ledger.history(
          RecordKind.GRANT,
          shelf.stream().map(OpenGrant::id).toList(),
          (id, entry) ->
              told.computeIfAbsent(id, fresh -> new ArrayList<>())
                  .add(new Told(entry.seq(), entry.kind(), entry.at(), entry.hash().hex())));
      return shelf.stream()
          .map(
              grant ->
                  new GrantCard(
                      grant,
                      recipient(grant),
                      page + "#" + grant.id(),
                      told.getOrDefault(grant.id(), List.of())))
          .toList();
    }

    private Text recipient(OpenGrant grant) {
      if (grant.imported() != null) {
        return GrantCard.as(grant.imported().recipient());
      }
      String bin = Objects.requireNonNull(grant.decision()).recipient();
      return ledger
          .organisation(bin)
          .map(OpenOrganisation::name)
          .orElseGet(() -> GrantCard.as(bin));
    }

    private static String words(GrantCard card) {
      Text name = card.recipient();
      return name.kk() + " " + name.ru() + (name.en() == null ? "" : " " + name.en());
    }

    private static List<@Nullable Object> shown(GrantCard card) {
      Text title = card.title();
      OpenGrant grant = card.grant();
      List<@Nullable Object> shown = new ArrayList<>();
      shown.add(grant.id());
      shown.add(title.kk());
      shown.add(title.ru());
      shown.add(title.en());
      shown.add(card.recipient().ru());
      shown.add(grant.awarded().decimal().toPlainString());
      shown.add(grant.currency());
      shown.add(grant.decidedOn().toString());
      shown.add(grant.state().name());
      shown.add(card.href());
      return shown;
    }
  }
}

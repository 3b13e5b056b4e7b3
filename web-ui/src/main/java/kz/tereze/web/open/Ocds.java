package kz.tereze.web.open;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/// The ledger in the Open Contracting Data Standard 1.1: every entry of a process is a release that
/// never changes, and a record puts the releases of a process together. One process is in memory at
/// a time.
@Component
public final class Ocds {

  private static final String VERSION = "1.1";

  private final Publication publication;

  Ocds(Publication publication) {
    this.publication = publication;
  }

  /// Releases of one process in the order of their dates; empty when nothing of it is public.
  public List<Map<String, Object>> releases(Snapshot ledger, String process) {
    Releases releases = new Releases(publication, ledger, process);
    List<Map<String, Object>> all = new ArrayList<>();
    ledger.history(
        RecordKind.PROCESS,
        List.of(process),
        (id, entry) -> releases.next(entry).ifPresent(all::add));
    all.sort(Comparator.comparing(release -> String.valueOf(release.get("date"))));
    return all;
  }

  /// The record of one process.
  public Optional<Map<String, Object>> record(Snapshot ledger, String process) {
    List<Map<String, Object>> releases = releases(ledger, process);
    if (releases.isEmpty()) {
      return Optional.empty();
    }
    Merge merge = new Merge();
    releases.forEach(merge::add);
    return Optional.of(
        new Fields()
            .with("ocid", publication.processId(process))
            .with("releases", releases)
            .with("compiledRelease", merge.compiled())
            .map());
  }

  /// One package with the records of all processes.
  public void writeRecords(Snapshot ledger, String path, OutputStream file) {
    write(
        ledger,
        path,
        "records",
        null,
        file,
        json ->
            ledger.ids(
                RecordKind.PROCESS,
                process ->
                    record(ledger, process).ifPresent(found -> JsonStream.write(json, found))));
  }

  /// One package with the releases of some processes.
  ///
  /// @param next path of the package that follows
  public void writeReleases(
      Snapshot ledger,
      String path,
      List<String> processes,
      @Nullable String next,
      OutputStream file) {
    write(
        ledger,
        path,
        "releases",
        next,
        file,
        json ->
            processes.forEach(
                process ->
                    releases(ledger, process).forEach(found -> JsonStream.write(json, found))));
  }

  public void writeRecord(
      Snapshot ledger, String path, Map<String, Object> record, OutputStream file) {
    write(ledger, path, "records", null, file, json -> JsonStream.write(json, record));
  }

  private void write(
      Snapshot ledger,
      String path,
      String what,
      @Nullable String next,
      OutputStream file,
      Consumer<JsonGenerator> content) {
    Text publisher = publication.publisherName(ledger);
    JsonGenerator json = JsonStream.on(file);
    json.writeStartObject();
    json.writeStringProperty("uri", publication.origin() + path);
    json.writeStringProperty("version", VERSION);
    json.writePOJOProperty(
        "publisher",
        new Fields()
            .with("name", publisher.ru())
            .with("scheme", publication.organisationList())
            .with("uid", publication.publisherBin())
            .with("uri", publication.origin())
            .map());
    json.writeStringProperty("license", publication.licence());
    json.writeStringProperty("publicationPolicy", publication.page("/data"));
    json.writeStringProperty(
        "publishedDate",
        ledger.head().map(Head::at).map(Object::toString).orElse("1970-01-01T00:00:00Z"));
    if (next != null) {
      json.writePOJOProperty("links", new Fields().with("next", publication.origin() + next).map());
    }
    json.writeArrayPropertyStart(what);
    content.accept(json);
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}

package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.projections.ledger.Head;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Describes a bulk download as a Frictionless Data Package 2.0: each file with its size and hash,
/// each table with its columns, their types, keys and links.
@Component
public final class DataPackage {

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final String RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json";
  private static final String SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json";

  private final Publication publication;
  private final Tables tables;
  private final Messages messages;

  DataPackage(Publication publication, Tables tables, Messages messages) {
    this.publication = publication;
    this.tables = tables;
    this.messages = messages;
  }

  byte[] of(Snapshot ledger, List<DumpFile> files) {
    Map<String, Table<?>> known =
        tables.all().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    List<Map<String, Object>> resources = new ArrayList<>();
    for (DumpFile file : files) {
      resources.add(resource(file, file.rows() < 0 ? null : known.get(file.what())));
    }
    return JsonStream.bytes(
        new Fields()
            .with("$schema", PROFILE)
            .with("name", "tereze-ledger")
            .with("id", publication.origin() + "/data/dumps/" + ledger.size())
            .with("title", "Tereze")
            .with("description", say("open.package"))
            .with("homepage", publication.page("/data"))
            .with("version", ledger.size() + ".0.0")
            .with("created", ledger.head().map(Head::at).map(Object::toString).orElse(null))
            .with("ledgerSize", ledger.size())
            .with("ledgerRoot", ledger.root().isEmpty() ? null : ledger.root())
            .with(
                "licenses",
                List.of(
                    new Fields()
                        .with("name", "CC-BY-4.0")
                        .with("path", publication.licence())
                        .map()))
            .with(
                "sources",
                List.of(
                    new Fields()
                        .with("title", say("open.source"))
                        .with("path", publication.origin() + "/log/checkpoint")
                        .map()))
            .with(
                "contributors",
                List.of(
                    new Fields()
                        .with("title", publication.publisherName(ledger).ru())
                        .with("roles", List.of("publisher"))
                        .map()))
            .with("resources", resources)
            .map());
  }

  private Map<String, Object> resource(DumpFile file, @Nullable Table<?> table) {
    String name = file.what().toLowerCase(Locale.ROOT);
    Fields resource =
        new Fields()
            .with("$schema", RESOURCE)
            .with("name", table == null ? name + "-" + file.extension() : name)
            .with("path", file.name())
            .with("format", file.extension())
            .with("mediatype", file.mediaType())
            .with("encoding", "utf-8")
            .with("bytes", file.bytes())
            .with("hash", "sha256:" + file.sha256());
    if (table != null) {
      resource.with("type", "table").with("title", say("open.table." + table.name()));
      resource.with("schema", schema(table));
    }
    return resource.map();
  }

  private Fields schema(Table<?> table) {
    List<Map<String, Object>> fields = new ArrayList<>();
    table.columns().forEach(column -> fields.add(field(table, column)));
    List<Map<String, Object>> links = new ArrayList<>();
    for (Table.Link link : table.links()) {
      links.add(
          new Fields()
              .with("fields", List.of(link.column()))
              .with(
                  "reference",
                  new Fields()
                      .with("resource", link.table())
                      .with("fields", List.of(link.itsColumn())))
              .map());
    }
    return new Fields()
        .with("$schema", SCHEMA)
        .with("fields", fields)
        .with("primaryKey", table.key())
        .with("foreignKeys", links);
  }

  private Map<String, Object> field(Table<?> table, Table.Column<?> column) {
    return new Fields()
        .with("name", column.name())
        .with("type", column.type().word())
        .with("format", "default")
        .with("description", say(ColumnWords.key(messages, table, column)))
        .with("constraints", column.isRequired() ? new Fields().with("required", true) : null)
        .map();
  }

  private String say(String key) {
    return messages.say(Language.EN, key, Map.of());
  }
}

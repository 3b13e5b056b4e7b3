package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.Text;
import kz.tereze.projections.open.Snapshot;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import org.springframework.stereotype.Component;

/// Describes what is published: as a DCAT-AP 3 catalogue that data portals harvest, and as a short
/// discovery document for programs.
@Component
public final class Catalogue {

  static final List<Standard> STANDARDS =
      List.of(
          new Standard(
              "360giving",
              "360Giving 1.4",
              "https://standard.threesixtygiving.org/en/1.4.3/",
              "/data/360giving.json"),
          new Standard(
              "ocds",
              "OCDS 1.1.5",
              "https://standard.open-contracting.org/1.1/en/",
              "/data/ocds/records.json"),
          new Standard(
              "common-grants",
              "CommonGrants 0.4.0",
              "https://commongrants.org/protocol/specification/",
              "/common-grants/opportunities"),
          new Standard(
              "data-package",
              "Data Package 2.0",
              "https://datapackage.org/standard/data-package/",
              "/data/datapackage.json"),
          new Standard(
              "dcat",
              "DCAT-AP 3.0.1",
              "https://semiceu.github.io/DCAT-AP/releases/3.0.1/",
              "/data/catalogue.jsonld"),
          new Standard(
              "tlog", "C2SP tlog-tiles", "https://c2sp.org/tlog-tiles", "/log/checkpoint"));

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

  private final Publication publication;
  private final Messages messages;

  Catalogue(Publication publication, Messages messages) {
    this.publication = publication;
    this.messages = messages;
  }

  /// DCAT-AP 3 as JSON-LD.
  public Map<String, Object> dcat(Snapshot ledger, Optional<Dumps.Kept> newest) {
    List<Object> graph = new ArrayList<>();
    graph.add(catalogue(ledger));
    graph.add(publisher(ledger));
    graph.add(grants(ledger, newest));
    graph.add(log(ledger));
    for (String service : List.of("api", "common-grants", "changes")) {
      graph.add(service(service));
    }
    newest.ifPresent(kept -> kept.files().forEach(file -> graph.add(distribution(kept, file))));
    for (Standard standard : STANDARDS) {
      graph.add(live(standard));
    }
    Fields context =
        new Fields()
            .with("dcat", "http://www.w3.org/ns/dcat#")
            .with("dct", "http://purl.org/dc/terms/")
            .with("foaf", "http://xmlns.com/foaf/0.1/")
            .with("spdx", "http://spdx.org/rdf/terms#")
            .with("xsd", "http://www.w3.org/2001/XMLSchema#")
            .with("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    return new Fields().with("@context", context).with("@graph", graph).map();
  }

  private Map<String, Object> catalogue(Snapshot ledger) {
    Fields catalogue =
        thing("/data/catalogue.jsonld", "dcat:Catalog")
            .with("dct:title", said("open.catalogue"))
            .with("dct:description", said("open.package"))
            .with("dct:publisher", link("#publisher"))
            .with("dct:license", id(publication.licence()))
            .with("dct:language", languages())
            .with("foaf:homepage", id(publication.page("/data")))
            .with("dct:spatial", id(AUTHORITY + "country/KAZ"))
            .with("dcat:dataset", List.of(link("#grants"), link("#log")))
            .with("dcat:service", List.of(link("#api"), link("#common-grants"), link("#changes")));
    ledger.head().ifPresent(head -> catalogue.with("dct:modified", time(head.at().toString())));
    return catalogue.map();
  }

  private Map<String, Object> publisher(Snapshot ledger) {
    Text name = publication.publisherName(ledger);
    List<Object> names = new ArrayList<>();
    names.add(word("kk", name.kk()));
    names.add(word("ru", name.ru()));
    if (name.en() != null) {
      names.add(word("en", name.en()));
    }
    return part("#publisher", "foaf:Agent").with("foaf:name", names).map();
  }

  private Map<String, Object> grants(Snapshot ledger, Optional<Dumps.Kept> newest) {
    List<Object> distributions = new ArrayList<>();
    newest.ifPresent(
        kept -> kept.files().forEach(file -> distributions.add(id(address(kept, file)))));
    STANDARDS.forEach(standard -> distributions.add(link("#live-" + standard.key())));
    Fields dataset =
        part("#grants", "dcat:Dataset")
            .with("dct:title", said("open.dataset.grants"))
            .with("dct:description", said("open.package"))
            .with("dct:publisher", link("#publisher"))
            .with("dct:identifier", publication.origin() + "/data")
            .with("dct:language", languages())
            .with("dct:spatial", id(AUTHORITY + "country/KAZ"))
            .with("dct:accrualPeriodicity", id(AUTHORITY + "frequency/CONT"))
            .with("dcat:landingPage", id(publication.page("/data")))
            .with(
                "dct:conformsTo",
                STANDARDS.stream().map(standard -> (Object) id(standard.address())).toList())
            .with("dcat:distribution", distributions);
    ledger.head().ifPresent(head -> dataset.with("dct:modified", time(head.at().toString())));
    return dataset.map();
  }

  private Map<String, Object> log(Snapshot ledger) {
    Fields dataset =
        part("#log", "dcat:Dataset")
            .with("dct:title", said("open.dataset.log"))
            .with("dct:description", said("open.dataset.log.text"))
            .with("dct:publisher", link("#publisher"))
            .with("dct:conformsTo", List.of(id("https://c2sp.org/tlog-tiles")))
            .with("dct:accrualPeriodicity", id(AUTHORITY + "frequency/CONT"))
            .with("dcat:distribution", List.of(link("#live-tlog")));
    ledger.head().ifPresent(head -> dataset.with("dct:modified", time(head.at().toString())));
    return dataset.map();
  }

  private Map<String, Object> service(String key) {
    String path =
        switch (key) {
          case "common-grants" -> "/common-grants";
          case "changes" -> "/api/v1/changes";
          default -> "/api/v1";
        };
    return part("#" + key, "dcat:DataService")
        .with("dct:title", said("open.service." + key))
        .with("dcat:endpointURL", id(publication.origin() + path))
        .with("dcat:endpointDescription", id(publication.origin() + "/api/openapi.json"))
        .with("dcat:servesDataset", List.of(link("#grants")))
        .with("dct:license", id(publication.licence()))
        .map();
  }

  private Map<String, Object> distribution(Dumps.Kept kept, DumpFile file) {
    String address = address(kept, file);
    return new Fields()
        .with("@id", address)
        .with("@type", "dcat:Distribution")
        .with("dct:title", file.what() + "." + file.extension())
        .with("dcat:accessURL", id(publication.page("/data")))
        .with("dcat:downloadURL", id(address))
        .with("dcat:mediaType", id(MEDIA + file.mediaType()))
        .with("dct:license", id(publication.licence()))
        .with("dct:modified", time(kept.at().toString()))
        .with(
            "dcat:byteSize",
            new Fields()
                .with("@value", Long.toString(file.bytes()))
                .with("@type", "xsd:nonNegativeInteger"))
        .with(
            "spdx:checksum",
            new Fields()
                .with("@type", "spdx:Checksum")
                .with("spdx:algorithm", id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"))
                .with(
                    "spdx:checksumValue",
                    new Fields().with("@value", file.sha256()).with("@type", "xsd:hexBinary")))
        .map();
  }

  private Map<String, Object> live(Standard standard) {
    return part("#live-" + standard.key(), "dcat:Distribution")
        .with("dct:title", standard.name())
        .with("dcat:accessURL", id(publication.origin() + standard.path()))
        .with("dct:conformsTo", id(standard.address()))
        .with("dct:license", id(publication.licence()))
        .map();
  }

  private String address(Dumps.Kept kept, DumpFile file) {
    return publication.origin() + "/data/dumps/" + kept.size() + "/" + file.name();
  }

  private Fields thing(String path, String type) {
    return new Fields().with("@id", publication.origin() + path).with("@type", type);
  }

  private Fields part(String fragment, String type) {
    return thing("/data/catalogue.jsonld" + fragment, type);
  }

  private Map<String, Object> link(String fragment) {
    return id(publication.origin() + "/data/catalogue.jsonld" + fragment);
  }

  private static Map<String, Object> id(String address) {
    return new Fields().with("@id", address).map();
  }

  private static Map<String, Object> time(String at) {
    return new Fields().with("@value", at).with("@type", "xsd:dateTime").map();
  }

  private static Map<String, Object> word(String language, String words) {
    return new Fields().with("@value", words).with("@language", language).map();
  }

  private List<Object> said(String key) {
    List<Object> all = new ArrayList<>();
    for (Language language : Language.values()) {
      all.add(word(language.code(), messages.say(language, key, Map.of())));
    }
    return all;
  }

  private static List<Object> languages() {
    return List.of(
        id(AUTHORITY + "language/KAZ"),
        id(AUTHORITY + "language/RUS"),
        id(AUTHORITY + "language/ENG"));
  }

  /// Where everything is, for programs that know only this site's name.
  public Map<String, Object> discovery(Snapshot ledger) {
    List<Object> forms = new ArrayList<>();
    for (Standard standard : STANDARDS) {
      forms.add(
          new Fields()
              .with("name", standard.name())
              .with("standard", standard.address())
              .with("url", publication.origin() + standard.path())
              .map());
    }
    String origin = publication.origin();
    return new Fields()
        .with("name", "Tereze")
        .with("publisher", publication.organisationId(publication.publisherBin()))
        .with("ledgerSize", ledger.size())
        .with("ledgerRoot", ledger.root())
        .with("checkpoint", origin + "/log/checkpoint")
        .with("log", origin + "/log")
        .with("changes", origin + "/api/v1/changes")
        .with("api", origin + "/api/openapi.json")
        .with("data", publication.page("/data"))
        .with("licence", publication.licence())
        .with(
            "identifiers",
            new Fields()
                .with("grantPrefix", publication.grantPrefix())
                .with("processPrefix", publication.processPrefix())
                .with("organisationList", publication.organisationList()))
        .with("forms", forms)
        .map();
  }
}

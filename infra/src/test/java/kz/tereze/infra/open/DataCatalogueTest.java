package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.web.open.Catalogue;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Dumps;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The catalogue is RDF in which nothing is missing that DCAT-AP 3 demands.
class DataCatalogueTest {

  /// What the application profile makes mandatory, and what portals rely on.
  private static final String PROFILE =
      """
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix spdx: <http://spdx.org/rdf/terms#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      [] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
        sh:property [ sh:path dct:title ; sh:minCount 3 ; sh:uniqueLang true ;
            sh:datatype rdf:langString ] ,
          [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
          [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ,
          [ sh:path dcat:dataset ; sh:minCount 2 ; sh:class dcat:Dataset ] ,
          [ sh:path dcat:service ; sh:minCount 1 ; sh:class dcat:DataService ] ,
          [ sh:path dct:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path foaf:homepage ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
      [] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
          [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
          [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] ,
          [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dct:conformsTo ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dct:modified ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] .
      [] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
        sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dcat:downloadURL ; sh:nodeKind sh:IRI ] ,
          [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path dcat:byteSize ; sh:datatype xsd:nonNegativeInteger ] ,
          [ sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum ] .
      [] a sh:NodeShape ; sh:targetClass spdx:Checksum ;
        sh:property [ sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1 ] ,
          [ sh:path spdx:checksumValue ; sh:minCount 1 ; sh:datatype xsd:hexBinary ] .
      [] a sh:NodeShape ; sh:targetClass dcat:DataService ;
        sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
          [ sh:path dcat:endpointURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
      [] a sh:NodeShape ; sh:targetClass foaf:Agent ;
        sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:nodeKind sh:Literal ] .
      """;

  @TempDir private Path folder;

  @Test
  void nothing_the_profile_demands_is_missing() throws Exception {
    PublishedYear year = PublishedYear.shared();
    Dumps.Kept kept =
        new Dumps.Kept(
            year.now().size(),
            year.now().root(),
            Instant.parse("2026-11-23T07:00:00Z"),
            year.get(Dump.class).write(year.now(), folder));
    Map<String, Object> catalogue = year.get(Catalogue.class).dcat(year.now(), Optional.of(kept));
    Graph graph = graph(TerezeJson.mapper().writeValueAsString(catalogue), Lang.JSONLD);
    assertThat(graph.size()).isGreaterThan(200);

    assertThat(report(graph)).isEmpty();
    graph.delete(
        graph.stream()
            .filter(triple -> triple.getPredicate().getURI().endsWith("#accessURL"))
            .findFirst()
            .orElseThrow());
    assertThat(report(graph)).as("without one address").contains("accessURL");
  }

  /// What the profile misses in a catalogue; empty when nothing.
  static String faults(Map<String, Object> catalogue) {
    return report(graph(TerezeJson.mapper().writeValueAsString(catalogue), Lang.JSONLD));
  }

  private static String report(Graph graph) {
    Shapes shapes = Shapes.parse(graph(PROFILE, Lang.TURTLE));
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    StringBuilder faults = new StringBuilder();
    report.getEntries().forEach(entry -> faults.append(entry).append('\n'));
    return faults.toString();
  }

  private static Graph graph(String text, Lang language) {
    return RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .lang(language)
        .toGraph();
  }
}

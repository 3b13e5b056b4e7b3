package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The official schemas of the open standards. They lie beside the repository; where they are
/// absent, tests that need them are skipped with a loud line.
final class OfficialSchemas {

  private static final Path STANDARDS = Path.of("../../shared/standards");
  private static final String GIVING =
      "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/";
  private static final String OCDS = "https://standard.open-contracting.org/schema/1__1__5/";

  private static final String COMMON = "https://commongrants.example/openapi.json";

  private static final class Protocol {
    static final SchemaRegistry REGISTRY = openApi();

    private Protocol() {}
  }

  private OfficialSchemas() {}

  static Path folder() {
    String elsewhere = System.getenv("TEREZE_STANDARDS");
    return elsewhere == null ? STANDARDS : Path.of(elsewhere);
  }

  /// Skips the test where the schemas are not there.
  static void assume() {
    boolean there = Files.isDirectory(folder());
    if (!there) {
      System.err.println("SKIPPED: no official schemas at " + folder().toAbsolutePath());
    }
    Assumptions.assumeTrue(there);
  }

  static Schema givingPackage() {
    // The package's schema names that of the grant by the tag before its own.
    return registry(
            SpecificationVersion.DRAFT_2020_12,
            Map.of(
                GIVING + "360-giving-package-schema.json",
                read("360giving/1.4.3/360-giving-package-schema.json"),
                GIVING + "360-giving-schema.json",
                read("360giving/1.4.3/360-giving-schema.json")))
        .getSchema(SchemaLocation.of(GIVING + "360-giving-package-schema.json"));
  }

  static Schema releasePackage() {
    return ocds("release-package-schema.json");
  }

  static Schema recordPackage() {
    return ocds("record-package-schema.json");
  }

  private static Schema ocds(String name) {
    return registry(
            SpecificationVersion.DRAFT_4,
            Map.of(
                OCDS + "release-package-schema.json",
                read("ocds/1.1.5/release-package-schema.json"),
                OCDS + "record-package-schema.json",
                read("ocds/1.1.5/record-package-schema.json"),
                OCDS + "release-schema.json",
                read("ocds/1.1.5/release-schema.json"),
                OCDS + "versioned-release-validation-schema.json",
                read("ocds/1.1.5/versioned-release-validation-schema.json")))
        .getSchema(SchemaLocation.of(OCDS + name));
  }

  static Schema dataPackage() {
    return registry(
            SpecificationVersion.DRAFT_7,
            Map.of("urn:datapackage", read("frictionless/2.0/datapackage.json")))
        .getSchema(SchemaLocation.of("urn:datapackage"));
  }

  /// @param pointer into the protocol's description: a model, or the answer of a route
  static Schema commonGrants(String pointer) {
    return Protocol.REGISTRY.getSchema(SchemaLocation.of(COMMON + "#" + pointer));
  }

  private static SchemaRegistry openApi() {
    JsonNode description =
        YAMLMapper.shared().readTree(read("commongrants/openapi/openapi.0.4.0.yaml"));
    return SchemaRegistry.withDefaultDialect(
        Dialects.getOpenApi30(),
        builder ->
            builder
                .schemas(Map.of(COMMON, description.toString()))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  static SchemaRegistry registry(SpecificationVersion version, Map<String, String> schemas) {
    return SchemaRegistry.withDefaultDialect(
        version,
        builder ->
            builder
                .schemas(schemas)
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  static void assertValid(Schema schema, JsonNode document) {
    List<Error> errors = schema.validate(document);
    assertThat(errors.stream().limit(20).map(Error::toString)).isEmpty();
  }

  static String read(String file) {
    try {
      // A validator knows the dialect by its address with TLS.
      return Files.readString(folder().resolve(file))
          .replace(
              "\"http://json-schema.org/draft/2020-12", "\"https://json-schema.org/draft/2020-12");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The first column of a codelist.
  static Set<String> codes(String file) {
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    Set<String> codes = new HashSet<>();
    lines
        .subList(1, lines.size())
        .forEach(line -> codes.add(line.split(",", 2)[0].replace("\"", "")));
    return codes;
  }
}

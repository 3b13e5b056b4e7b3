package kz.tereze.web.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.tereze.projections.json.TerezeJson;

/// What was checked against which official schema, and when. Written by the tests that check it;
/// a test fails when a schema has changed since.
public record Conformance(LocalDate checkedOn, List<Check> checks) {

  public static final String FILE = "/open/conformance.json";

  public Conformance {
    checks = List.copyOf(checks);
  }

  /// @param standard key of the standard
  /// @param schema the official schema's name
  /// @param sha256 of the schema as it was used
  /// @param checked what was held before it
  public record Check(String standard, String schema, String sha256, List<String> checked) {

    public Check {
      checked = List.copyOf(checked);
    }
  }

  static Conformance read() {
    try (InputStream file =
        Objects.requireNonNull(Conformance.class.getResourceAsStream(FILE), FILE)) {
      return TerezeJson.mapper().readValue(file, Conformance.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

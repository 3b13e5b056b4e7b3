package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source looks as google-java-format leaves it.
class FormatTest {

  @Test
  void every_source_is_formatted() throws Exception {
    StringWriter changed = new StringWriter();
    StringWriter errors = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("--dry-run"));
    sources().map(Path::toString).forEach(arguments::add);
    Main formatter =
        new Main(
            new PrintWriter(changed, true),
            new PrintWriter(errors, true),
            InputStream.nullInputStream());
    formatter.format(arguments.toArray(String[]::new));
    assertThat(errors.toString()).isEmpty();
    assertThat(changed.toString().lines()).as("sources to format").isEmpty();
  }

  private static Stream<Path> sources() {
    return Repository.MODULES.stream()
        .flatMap(module -> Stream.of(module + "/src/main/java", module + "/src/test/java"))
        .flatMap(folder -> Repository.files(folder, ".java").stream());
  }
}

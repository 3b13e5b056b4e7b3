package kz.tereze.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// On a phone a row becomes a card without the table's head, so each cell names its column itself.
class CellsTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern NAMELESS =
      Pattern.compile("<td(?![^>]*\\bdata-l=)[^>]*>(?!\\s*<svg|</td>).{0,60}");

  @Test
  void a_cell_names_its_column_unless_it_is_empty_or_a_drawing() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> templates = files.filter(file -> file.toString().endsWith(".jte")).toList();
      assertThat(templates).hasSizeGreaterThan(100);
      for (Path template : templates) {
        String text = EXPRESSION.matcher(Files.readString(template)).replaceAll("…");
        assertThat(NAMELESS.matcher(text).results().map(MatchResult::group))
            .as(template.toString())
            .isEmpty();
      }
    }
  }
}

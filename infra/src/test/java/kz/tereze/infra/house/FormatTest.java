package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every source looks as google-java-format leaves it.
class FormatTest {

  @TempDir private Path folder;

  @Test
  void every_source_is_formatted() throws Exception {
    LookedAt lookedAt = LookedAt.in(Repository.file("infra/target"));
    List<Path> fresh = lookedAt.notYet(sources().toList());
    assertThat(toFormat(fresh)).as("sources to format").isEmpty();
    lookedAt.areRight(sources().toList());
  }

  @Test
  void a_source_that_was_right_is_looked_at_again_when_it_has_changed() throws Exception {
    Path right = Files.writeString(folder.resolve("Right.java"), "class Right {}\n");
    assertThat(toFormat(List.of(right))).isEmpty();
    LookedAt.in(folder).areRight(List.of(right));
    assertThat(LookedAt.in(folder).notYet(List.of(right))).isEmpty();

    Files.writeString(right, "class  Right {}\n");
    assertThat(LookedAt.in(folder).notYet(List.of(right))).containsExactly(right);
    assertThat(toFormat(List.of(right))).containsExactly(right.toString());
  }

  private static List<String> toFormat(List<Path> sources) throws Exception {
    if (sources.isEmpty()) {
      return List.of();
    }
    StringWriter changed = new StringWriter();
    StringWriter errors = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("--dry-run"));
    sources.forEach(source -> arguments.add(source.toString()));
    Main formatter =
        new Main(
            new PrintWriter(changed, true),
            new PrintWriter(errors, true),
            InputStream.nullInputStream());
    formatter.format(arguments.toArray(String[]::new));
    assertThat(errors.toString()).isEmpty();
    return changed.toString().lines().toList();
  }

  private static Stream<Path> sources() {
    return Repository.MODULES.stream()
        .flatMap(module -> Stream.of(module + "/src/main/java", module + "/src/test/java"))
        .flatMap(folder -> Repository.files(folder, ".java").stream());
  }
}

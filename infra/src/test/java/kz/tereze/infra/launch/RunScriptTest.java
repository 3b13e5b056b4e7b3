package kz.tereze.infra.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./run` says before there is a program to run.
class RunScriptTest {

  private static final long MINUTES = 2;

  @TempDir private Path folder;

  private record Said(int code, String text) {}

  private static Said typed(Checkout checkout, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(checkout.shell());
    command.add(checkout.run());
    command.addAll(List.of(words));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends:\n%s", text).isTrue();
    return new Said(run.exitValue(), text);
  }

  @Test
  void help_needs_no_program() throws Exception {
    Said help = typed(Checkout.in(folder), "--help");
    assertThat(help.code()).isZero();
    assertThat(help.text()).contains("./run [--port N]", "TEREZE_HOME");
  }

  @Test
  void a_build_that_fails_is_told_with_its_errors_and_begun_anew() throws Exception {
    Checkout checkout =
        Checkout.in(folder)
            .withOldJava()
            .withTool("mvn", "echo '[ERROR] no artifact could be found'; exit 1\n");
    for (int again = 0; again < 2; again++) {
      Said build = typed(checkout);
      assertThat(build.code()).isEqualTo(1);
      assertThat(build.text())
          .contains("Building Tereze", "no artifact could be found", "The build failed", "log")
          .doesNotContain("No JDK 25");
    }
  }

  /// The JDK the build is given is the one that was found, not the older default.
  @Test
  void an_older_default_java_does_not_build() throws Exception {
    Checkout checkout =
        Checkout.in(folder).withOldJava().withTool("mvn", "cat \"$JAVA_HOME/release\"; exit 1\n");
    assertThat(typed(checkout).code()).isEqualTo(1);
    assertThat(checkout.buildLog()).contains("JAVA_VERSION=\"25");
  }
}

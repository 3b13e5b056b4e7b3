package kz.tereze.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.infra.audit.LedgerVerb;
import kz.tereze.infra.audit.ProjectionsVerb;
import kz.tereze.infra.bench.Bench;
import kz.tereze.infra.imports.Import;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.CodeOf;
import kz.tereze.infra.launch.Help;
import kz.tereze.infra.launch.Serve;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.TokenOf;
import kz.tereze.infra.launch.Verb;
import kz.tereze.infra.log.WitnessVerb;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The running system, and what can be asked of it on the command line. A context has the same
/// words in every module, so beans have their classes' full names.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"kz.tereze.domain", "kz.tereze.projections", "kz.tereze.infra"},
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Tereze {

  private static final String SERVE = "serve";
  private static final List<Verb> VERBS =
      List.of(
          new Serve(),
          new CodeOf(),
          new TokenOf(),
          new Import(),
          new ProjectionsVerb(),
          new LedgerVerb(),
          new WitnessVerb(),
          new Bench());

  /// Pages are there for a site only, not for a command.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  @ComponentScan(
      basePackages = "kz.tereze.web",
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  static class Pages {}

  public static void main(String... args) {
    System.exit(run(Arrays.asList(args)));
  }

  private static int run(List<String> args) {
    try {
      Asked asked = asked(args);
      return verb(asked.verb()).run(Settings.from(System.getenv(), asked.port()), asked.words());
    } catch (CannotRun e) {
      System.err.println();
      System.err.println(e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (Exception e) {
      e.printStackTrace();
      return 1;
    }
  }

  /// What the command line asks for.
  record Asked(String verb, int port, List<String> words) {}

  /// The port stands before a verb, or after the one that serves.
  static Asked asked(List<String> args) {
    List<String> words = new ArrayList<>(args);
    boolean portFirst = !words.isEmpty() && words.getFirst().startsWith("--port");
    int port = takePort(words);
    boolean named = !words.isEmpty() && !words.getFirst().startsWith("-");
    String name = named ? words.removeFirst() : SERVE;
    return new Asked(name, name.equals(SERVE) && !portFirst ? takePort(words) : port, words);
  }

  private static Verb verb(String name) {
    List<Verb> known = new ArrayList<>(VERBS);
    known.add(new Help(VERBS));
    return known.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotRun("Unknown verb %s. Try: ./run help".formatted(name)));
  }

  /// Takes `--port N` or `--port=N` out of the words.
  private static int takePort(List<String> words) {
    if (words.isEmpty() || !words.getFirst().matches("--port(=.*)?")) {
      return Settings.DEFAULT_PORT;
    }
    String option = words.removeFirst();
    String number = "";
    if (option.contains("=")) {
      number = option.substring(option.indexOf('=') + 1);
    } else if (!words.isEmpty()) {
      number = words.removeFirst();
    }
    if (!number.matches("[0-9]{1,5}")) {
      throw new CannotRun("--port needs a number, such as --port 9080");
    }
    return Integer.parseInt(number);
  }
}

package kz.tereze.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.infra.bench.Bench;
import kz.tereze.infra.imports.Import;
import kz.tereze.infra.launch.CannotRun;
import kz.tereze.infra.launch.CodeOf;
import kz.tereze.infra.launch.Help;
import kz.tereze.infra.launch.Serve;
import kz.tereze.infra.launch.Settings;
import kz.tereze.infra.launch.TokenOf;
import kz.tereze.infra.launch.Verb;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// The running system, and what can be asked of it on the command line.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"kz.tereze.domain", "kz.tereze.projections", "kz.tereze.infra"})
public class Tereze {

  private static final List<Verb> VERBS =
      List.of(new Serve(), new CodeOf(), new TokenOf(), new Bench(), new Import());

  /// Pages are there for a site only, not for a command.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  @ComponentScan("kz.tereze.web")
  static class Pages {}

  public static void main(String... args) {
    System.exit(run(Arrays.asList(args)));
  }

  private static int run(List<String> args) {
    List<String> words = new ArrayList<>(args);
    try {
      int port = takePort(words);
      String name = words.isEmpty() ? "serve" : words.removeFirst();
      return verb(name).run(Settings.from(System.getenv(), port), words);
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

  private static Verb verb(String name) {
    List<Verb> known = new ArrayList<>(VERBS);
    known.add(new Help(VERBS));
    return known.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotRun("Unknown verb %s. Try: ./run help".formatted(name)));
  }

  private static int takePort(List<String> words) {
    int option = words.indexOf("--port");
    if (option < 0) {
      return Settings.DEFAULT_PORT;
    }
    if (option + 1 >= words.size() || !words.get(option + 1).matches("[0-9]{1,5}")) {
      throw new CannotRun("--port needs a number, such as --port 9080");
    }
    int port = Integer.parseInt(words.remove(option + 1));
    words.remove(option);
    return port;
  }
}

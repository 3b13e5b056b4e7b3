package kz.tereze.infra.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.domain.Aggregates;
import kz.tereze.infra.Tereze;
import kz.tereze.infra.launch.Verb;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

/// The plan of the house is true.
class ArchitectureTest {

  private static final Pattern TEST =
      Pattern.compile("^ *@(Test|Property|ParameterizedTest)\\b", Pattern.MULTILINE);

  private static final DescribedPredicate<JavaClass> INEXACT =
      DescribedPredicate.describe(
          "binary fractions",
          type ->
              Set.of("double", "float").contains(type.getName())
                  || type.isEquivalentTo(Double.class)
                  || type.isEquivalentTo(Float.class));

  /// The build runs the classes whose names end so, and no others.
  @Test
  void every_test_is_run() {
    assertThat(
            Repository.MODULES.stream()
                .flatMap(module -> Repository.files(module + "/src/test/java", ".java").stream())
                .filter(file -> TEST.matcher(Repository.read(file)).find())
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("Test.java")))
        .as("tests that no build runs")
        .isEmpty();
  }

  @Test
  void the_contract_needs_nothing_but_the_jdk() {
    holds(
        classes()
            .that()
            .resideInAPackage("kz.tereze.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("kz.tereze.api..", "java..", "org.jspecify.."));
  }

  @Test
  void decisions_need_nothing_but_the_contract_and_axon() {
    holds(
        classes()
            .that()
            .resideInAPackage("kz.tereze.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "kz.tereze.api..",
                "kz.tereze.domain..",
                "java..",
                "org.axonframework..",
                "org.jspecify.."));
  }

  @Test
  void a_strangers_verifier_needs_nothing_but_the_jdk_and_lends_the_server_no_code() {
    holds(
        classes()
            .that()
            .resideInAPackage("kz.tereze.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "kz.tereze.verifier..", "java..", "com.sun.net.httpserver..", "org.jspecify.."));
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "kz.tereze.api..",
                "kz.tereze.domain..",
                "kz.tereze.projections..",
                "kz.tereze.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kz.tereze.verifier.."));
  }

  @Test
  void what_is_shown_comes_from_facts_alone() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("kz.tereze.projections..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kz.tereze.domain..", "kz.tereze.web..", "kz.tereze.infra.."));
  }

  @Test
  void no_page_reaches_past_a_rule() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("kz.tereze.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kz.tereze.domain..", "kz.tereze.infra.."));
  }

  @Test
  void no_module_needs_one_that_needs_it() {
    holds(slices().matching("kz.tereze.(*)..").should().beFreeOfCycles());
  }

  @Test
  void contexts_decide_without_each_other() {
    // A call makes an application under its own terms; everything else goes by facts and policies.
    for (String context : Api.CONTEXTS) {
      String[] others =
          Api.CONTEXTS.stream()
              .filter(other -> !other.equals(context))
              .filter(other -> !(context.equals("call") && other.equals("application")))
              .map(other -> "kz.tereze.domain." + other + "..")
              .toArray(String[]::new);
      holds(
          noClasses()
              .that()
              .resideInAPackage("kz.tereze.domain." + context + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              // Signatures are verified, not decided.
              .allowEmptyShould(true));
    }
  }

  @Test
  void contexts_of_a_module_do_not_need_each_other_in_circles() {
    for (String module : List.of("domain", "projections", "web")) {
      // Pages share a language and a sign-in; those two are no contexts and may need each other.
      DescribedPredicate<JavaClass> shared =
          DescribedPredicate.not(
              JavaClass.Predicates.resideInAnyPackage(
                  Api.CONTEXTS.stream()
                      .filter(context -> !context.equals("identity"))
                      .map(context -> "kz.tereze." + module + "." + context + "..")
                      .toArray(String[]::new)));
      holds(
          slices()
              .matching("kz.tereze." + module + ".(*)..")
              .should()
              .beFreeOfCycles()
              .ignoreDependency(shared, shared)
              .allowEmptyShould(true));
    }
  }

  @Test
  void money_is_never_a_binary_fraction() {
    holds(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("kz.tereze.api..", "kz.tereze.domain..")
            .should()
            .notHaveRawType(INEXACT));
    holds(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("kz.tereze.api..", "kz.tereze.domain..")
            .should()
            .notHaveRawParameterTypes(
                DescribedPredicate.describe(
                    "a binary fraction", types -> types.stream().anyMatch(INEXACT)))
            .andShould()
            .notHaveRawReturnType(INEXACT));
  }

  @Test
  void only_the_command_line_writes_to_the_console() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "kz.tereze.infra.launch..", "kz.tereze.infra.bench..", "kz.tereze.verifier..")
            .and()
            .areNotAssignableTo(Verb.class)
            .and()
            .areNotAssignableTo(Tereze.class)
            .should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void names_are_words_of_the_field() {
    holds(
        noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(
                ".*(Manager|Helper|Utils?|Impl|Dto|Entity|Service|Processor|Info|Data|Base)$")
            .orShould()
            .haveNameMatching(".*\\.Abstract\\w*"));
  }

  @Test
  void decisions_read_no_clock() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("kz.tereze.api..", "kz.tereze.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID"));
  }

  @Test
  void every_package_is_null_marked() {
    Stream<Path> unmarked =
        Repository.MODULES.stream()
            .flatMap(module -> Repository.files(module + "/src/main/java", ".java").stream())
            .map(Path::getParent)
            .distinct()
            .filter(
                folder ->
                    !folder.resolve("package-info.java").toFile().exists()
                        || !Repository.read(folder.resolve("package-info.java"))
                            .contains("@NullMarked"));
    assertThat(unmarked).isEmpty();
  }

  @Test
  void every_aggregate_is_known_to_the_running_system() {
    Set<Class<?>> aggregates =
        Api.HOUSE.stream()
            .filter(type -> type.isAnnotatedWith(AggregateRoot.class))
            .<Class<?>>map(JavaClass::reflect)
            .collect(Collectors.toSet());
    assertThat(Aggregates.ALL).containsExactlyInAnyOrderElementsOf(aggregates);
  }

  @Test
  void every_command_is_decided_in_exactly_one_place() {
    List<Class<?>> decided =
        handlers(CommandHandler.class)
            .<Class<?>>map(handler -> handler.getRawParameterTypes().getFirst().reflect())
            .toList();
    assertThat(decided).containsExactlyInAnyOrderElementsOf(Api.commands());
  }

  @Test
  void every_aggregate_follows_its_events_in_one_place() {
    assertThat(Aggregates.ALL)
        .allSatisfy(
            aggregate ->
                assertThat(
                        handlers(EventSourcingHandler.class)
                            .filter(handler -> handler.getOwner().isEquivalentTo(aggregate)))
                    .hasSize(1));
  }

  @Test
  void every_policy_is_named_effect_then_cause() {
    assertThat(handlers(EventHandler.class))
        .allSatisfy(
            handler -> {
              JavaClass policy = handler.getOwner();
              String cause = handler.getRawParameterTypes().getFirst().getSimpleName();
              assertThat(policy.getSimpleName()).matches("\\w+On" + cause);
              assertThat(policy.getAnnotationOfType(ProcessingGroup.class).value())
                  .isEqualTo("policies");
            });
  }

  @Test
  void every_rule_is_required_somewhere() {
    Set<String> required =
        Api.HOUSE.stream()
            .filter(
                type ->
                    type.getPackageName().startsWith("kz.tereze.domain")
                        || type.isInterface() && type.getPackageName().startsWith("kz.tereze.api")
                        || type.getPackageName().endsWith(".signature"))
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .map(JavaFieldAccess::getTarget)
            .map(field -> field.getOwner().getName() + "." + field.getName())
            .collect(Collectors.toSet());
    assertThat(Api.rules())
        .filteredOn(
            rule ->
                !required.contains(
                    ((Enum<?>) rule).getDeclaringClass().getName() + "." + rule.name()))
        .isEmpty();
  }

  private static Stream<JavaMethod> handlers(Class<? extends Annotation> of) {
    return Api.HOUSE.stream()
        .filter(type -> type.getPackageName().startsWith("kz.tereze.domain"))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(of));
  }

  private static void holds(ArchRule rule) {
    rule.check(Api.HOUSE);
  }
}

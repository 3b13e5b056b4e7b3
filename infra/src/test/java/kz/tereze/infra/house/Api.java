package kz.tereze.infra.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.Rule;

/// Every command, event and rule of the contract, found by its type.
final class Api {

  /// In the order of the process, which is also the catalogue's.
  static final List<String> CONTEXTS =
      List.of(
          "registry",
          "levy",
          "fund",
          "statement",
          "need",
          "council",
          "call",
          "application",
          "expert",
          "assignment",
          "review",
          "award",
          "appeal",
          "grant",
          "payment",
          "identity",
          "ledger",
          "problem",
          "signature");

  /// All modules' own classes, tests left out.
  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("kz.tereze");

  private Api() {}

  static List<Class<?>> commands() {
    return records(Command.class);
  }

  static List<Class<?>> events() {
    return records(Event.class);
  }

  static List<Rule> rules() {
    return HOUSE.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
        .sorted(Comparator.comparing(JavaClass::getName))
        .flatMap(type -> List.of(type.reflect().getEnumConstants()).stream())
        .map(Rule.class::cast)
        .toList();
  }

  /// The package's last name: `grant` for everything of `kz.tereze.api.grant`.
  static String context(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static String context(Rule rule) {
    return context(((Enum<?>) rule).getDeclaringClass());
  }

  private static List<Class<?>> records(Class<?> root) {
    return HOUSE.stream()
        .filter(type -> type.isRecord() && type.isAssignableTo(root))
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> type.getPackageName().startsWith("kz.tereze.api"))
        .sorted(Comparator.comparing(Api::position))
        .toList();
  }

  /// Types of one file in the order in which the file declares them.
  private static String position(Class<?> type) {
    Class<?> root = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
    List<Class<?>> siblings =
        root.isSealed() ? List.of(root.getPermittedSubclasses()) : List.of(type);
    return "%s %04d".formatted(root.getName(), siblings.indexOf(type));
  }
}

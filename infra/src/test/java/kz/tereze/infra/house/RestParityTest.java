package kz.tereze.infra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tereze.api.Command;
import kz.tereze.api.award.ImportCommand;
import kz.tereze.api.ledger.KeyCommand;
import kz.tereze.api.statement.BankAccountCommand;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.need.NeedDrafts;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Machines can do and read what people can.
class RestParityTest {

  /// Commands that no person gives begin their description with one of these.
  private static final List<String> BY_ITSELF =
      List.of("Policy:", "Platform:", "The platform ", "Clock:");

  /// Whole files come in by the verb `import`; the log's keys are on the machine alone and change
  /// by `ledger rotate-key`.
  private static final List<String> BY_COMMAND_LINE =
      List.of(ImportCommand.ImportAwards.class.getName(), KeyCommand.RotateKey.class.getName());

  /// A bank's file is read by infra before its command is made; page and address hand it the file.
  private static final String BY_READING_A_FILE = BankAccountCommand.TakeStatement.class.getName();

  /// Half a text that its form shows again; a program keeps its own.
  private static final String KEPT_FOR_A_FORM = NeedDrafts.class.getName();

  /// Waits for read models and is none that anybody reads.
  private static final String WAITED_FOR = Freshness.class.getName();

  private static final String WEB = "kz.tereze.web.";

  @Test
  void every_command_of_a_person_can_be_posted() {
    Set<String> posted = new TreeSet<>();
    handlers(true, PostMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));
    handlers(true, PutMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));
    handlers(true, DeleteMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));

    posted.add(BY_READING_A_FILE);
    posted.add(KeyCommand.RotateKey.class.getName());
    assertThat(posted).containsAll(commandsOfPeople());
  }

  @Test
  void every_command_of_a_person_has_a_page_too() {
    Set<String> sent = new TreeSet<>();
    handlers(false, PostMapping.class).forEach(handler -> sent.addAll(commandsMadeBy(handler)));

    sent.addAll(BY_COMMAND_LINE);
    sent.add(BY_READING_A_FILE);
    assertThat(sent).containsAll(commandsOfPeople());
  }

  @Test
  void every_read_model_behind_a_page_can_be_read_by_machines() {
    Set<String> onPages = new TreeSet<>();
    handlers(false, GetMapping.class).forEach(handler -> onPages.addAll(readModelsOf(handler)));
    Set<String> byMachines = new TreeSet<>();
    handlers(true, GetMapping.class).forEach(handler -> byMachines.addAll(readModelsOf(handler)));

    byMachines.addAll(List.of(KEPT_FOR_A_FORM, WAITED_FOR));
    assertThat(byMachines).containsAll(onPages);
  }

  private static Set<String> commandsOfPeople() {
    Set<String> commands = new TreeSet<>();
    for (Class<?> command : Api.commands()) {
      if (BY_ITSELF.stream().noneMatch(Catalogue.sentence(command)::startsWith)) {
        commands.add(command.getName());
      }
    }
    return commands;
  }

  private static List<JavaMethod> handlers(boolean machines, Class<? extends Annotation> mapping) {
    List<JavaMethod> handlers = new ArrayList<>();
    for (JavaClass type : Api.HOUSE) {
      boolean rest = type.isAnnotatedWith(RestController.class);
      boolean page = type.isAnnotatedWith(Controller.class);
      if (type.getName().startsWith(WEB) && (machines ? rest : page && !rest)) {
        type.getMethods().stream()
            .filter(method -> method.isAnnotatedWith(mapping))
            .forEach(handlers::add);
      }
    }
    return handlers;
  }

  private static Set<String> commandsMadeBy(JavaMethod handler) {
    Set<String> made = new TreeSet<>();
    reached(handler)
        .forEach(
            method ->
                method.getConstructorCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(type -> type.isAssignableTo(Command.class))
                    .forEach(type -> made.add(type.getName())));
    return made;
  }

  private static Set<String> readModelsOf(JavaMethod handler) {
    Set<String> read = new TreeSet<>();
    reached(handler)
        .forEach(
            method ->
                method.getMethodCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(type -> type.isAnnotatedWith(ReadModel.class))
                    .forEach(type -> read.add(type.getName())));
    return read;
  }

  /// The handler and every method of the web module that it calls, however far away.
  private static Set<JavaMethod> reached(JavaMethod handler) {
    Set<JavaMethod> seen = new HashSet<>();
    Deque<JavaMethod> open = new ArrayDeque<>(List.of(handler));
    while (!open.isEmpty()) {
      JavaMethod method = open.pop();
      if (method.getOwner().getName().startsWith(WEB) && seen.add(method)) {
        method
            .getMethodCallsFromSelf()
            .forEach(call -> call.getTarget().resolveMember().ifPresent(open::push));
        method
            .getMethodReferencesFromSelf()
            .forEach(use -> use.getTarget().resolveMember().ifPresent(open::push));
      }
    }
    return seen;
  }
}

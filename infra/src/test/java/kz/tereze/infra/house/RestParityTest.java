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

  /// Commands that policies send begin their description with this word.
  private static final String BY_POLICY = "Policy:";

  /// Whole files come in by the verb `import`.
  private static final String BY_COMMAND_LINE = ImportCommand.ImportAwards.class.getName();

  /// Half a text that its form shows again; a program keeps its own.
  private static final String KEPT_FOR_A_FORM = NeedDrafts.class.getName();

  private static final String WEB = "kz.tereze.web.";

  @Test
  void every_command_of_a_person_can_be_posted() {
    Set<String> posted = new TreeSet<>();
    handlers(true, PostMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));
    handlers(true, PutMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));
    handlers(true, DeleteMapping.class).forEach(handler -> posted.addAll(commandsMadeBy(handler)));

    assertThat(posted).containsAll(commandsOfPeople());
  }

  @Test
  void every_command_of_a_person_has_a_page_too() {
    Set<String> sent = new TreeSet<>();
    handlers(false, PostMapping.class).forEach(handler -> sent.addAll(commandsMadeBy(handler)));

    sent.add(BY_COMMAND_LINE);
    assertThat(sent).containsAll(commandsOfPeople());
  }

  @Test
  void every_read_model_behind_a_page_can_be_read_by_machines() {
    Set<String> onPages = new TreeSet<>();
    handlers(false, GetMapping.class).forEach(handler -> onPages.addAll(readModelsOf(handler)));
    Set<String> byMachines = new TreeSet<>();
    handlers(true, GetMapping.class).forEach(handler -> byMachines.addAll(readModelsOf(handler)));

    byMachines.add(KEPT_FOR_A_FORM);
    assertThat(byMachines).containsAll(onPages);
  }

  private static Set<String> commandsOfPeople() {
    Set<String> commands = new TreeSet<>();
    for (Class<?> command : Api.commands()) {
      if (!Catalogue.sentence(command).startsWith(BY_POLICY)) {
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

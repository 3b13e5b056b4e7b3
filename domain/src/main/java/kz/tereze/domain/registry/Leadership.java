package kz.tereze.domain.registry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationRule;
import org.axonframework.commandhandling.CommandHandler;

/// Who leads an organisation: one head, and deputies.
class Leadership {

  private final Map<PersonId, Office> officers = new HashMap<>();

  @CommandHandler
  void handle(OrganisationCommand.NameOfficer command) {
    Acting by = command.by();
    Organisation.requireKeeper(by);
    if (command.office() == officers.get(command.person())) {
      return;
    }
    if (command.office() == Office.HEAD) {
      head()
          .filter(former -> !former.equals(command.person()))
          .ifPresent(
              former ->
                  apply(
                      new OrganisationEvent.OfficerReleased(
                          command.bin(), former, by.person(), by.at())));
    }
    apply(
        new OrganisationEvent.OfficerNamed(
            command.bin(), command.person(), command.office(), by.person(), by.at()));
  }

  @CommandHandler
  void handle(OrganisationCommand.ReleaseOfficer command) {
    Acting by = command.by();
    Organisation.requireKeeper(by);
    OrganisationRule.LEADS_THE_ORGANISATION.require(officers.containsKey(command.person()));
    apply(
        new OrganisationEvent.OfficerReleased(
            command.bin(), command.person(), by.person(), by.at()));
  }

  private Optional<PersonId> head() {
    return officers.entrySet().stream()
        .filter(officer -> officer.getValue() == Office.HEAD)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void on(OrganisationEvent event) {
    if (event instanceof OrganisationEvent.OfficerNamed e) {
      officers.put(e.person(), e.office());
    } else if (event instanceof OrganisationEvent.OfficerReleased e) {
      officers.remove(e.person());
    }
  }
}

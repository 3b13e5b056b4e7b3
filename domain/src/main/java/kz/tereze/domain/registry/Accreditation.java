package kz.tereze.domain.registry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import kz.tereze.api.Acting;
import kz.tereze.api.registry.OrganisationCommand;
import kz.tereze.api.registry.OrganisationEvent;
import kz.tereze.api.registry.OrganisationEvent.OrganisationAccredited;
import kz.tereze.api.registry.OrganisationRule;
import kz.tereze.domain.Characters;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// An organisation's accreditation as a subject of scientific activity; without one it does not
/// apply.
class Accreditation {

  private static final Characters CERTIFICATE = new Characters(3, 60);
  private static final Characters REASON = new Characters(10, 2_000);

  private @Nullable OrganisationAccredited inForce;

  @CommandHandler
  void handle(OrganisationCommand.AccreditOrganisation command) {
    Acting by = command.by();
    Organisation.requireKeeper(by);
    if (isRepeated(command)) {
      return;
    }
    OrganisationRule.ACCREDITATION_COMPLETE.require(
        CERTIFICATE.fit(command.certificate()) && command.until().isAfter(command.from()),
        "least",
        CERTIFICATE.atLeast(),
        "most",
        CERTIFICATE.atMost());
    apply(
        new OrganisationAccredited(
            command.bin(),
            command.certificate().strip(),
            command.from(),
            command.until(),
            by.person(),
            by.at()));
  }

  private boolean isRepeated(OrganisationCommand.AccreditOrganisation command) {
    return inForce != null
        && inForce.certificate().equals(command.certificate().strip())
        && inForce.from().equals(command.from())
        && inForce.until().equals(command.until());
  }

  @CommandHandler
  void handle(OrganisationCommand.WithdrawAccreditation command) {
    Acting by = command.by();
    Organisation.requireKeeper(by);
    OrganisationRule.IS_ACCREDITED.require(inForce != null);
    OrganisationRule.REASON_GIVEN.require(
        REASON.fit(command.reason()), "least", REASON.atLeast(), "most", REASON.atMost());
    apply(
        new OrganisationEvent.AccreditationWithdrawn(
            command.bin(), command.reason(), by.person(), by.at()));
  }

  void on(OrganisationEvent event) {
    if (event instanceof OrganisationAccredited e) {
      inForce = e;
    } else if (event instanceof OrganisationEvent.AccreditationWithdrawn) {
      inForce = null;
    }
  }
}

package kz.tereze.infra.bench;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.registry.Office;
import kz.tereze.api.registry.OrganisationCommand.AccreditOrganisation;
import kz.tereze.api.registry.OrganisationCommand.NameOfficer;
import kz.tereze.api.registry.OrganisationCommand.RegisterOrganisation;
import kz.tereze.infra.identity.DemoPeople;
import kz.tereze.projections.identity.PersonalNumbers;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Those of the demonstration's people who apply and sign: they have keys, so that what is signed
/// is verified as it would be of anybody.
final class DemoApplicants {

  private static final int DAYS_AGO = 200;

  private final DemoPeople people = DemoPeople.read();
  private final List<DemoPeople.Person> leaders =
      people.people().stream()
          .filter(person -> person.username().startsWith("researcher"))
          .filter(person -> head(person.organisation()).isPresent())
          .toList();

  private Optional<DemoPeople.Person> head(Bin organisation) {
    return people.people().stream()
        .filter(person -> person.head() && person.organisation().equals(organisation))
        .findFirst();
  }

  void register(CommandGateway gateway, PersonalNumbers numbers) {
    Acting by = Cast.administrator(DAYS_AGO);
    people.people().forEach(person -> numbers.learn(person.id(), person.iin()));
    for (DemoPeople.Organisation one : people.organisations()) {
      if (leaders.stream().anyMatch(leader -> leader.organisation().equals(one.bin()))) {
        gateway.sendAndWait(
            new RegisterOrganisation(one.bin(), one.name(), one.kind(), Region.ULYTAU, by));
        gateway.sendAndWait(
            new AccreditOrganisation(
                one.bin(),
                "МК-" + one.bin().digits().substring(6),
                InventedMoney.today().minusDays(DAYS_AGO),
                InventedMoney.today().plusDays(DAYS_AGO),
                by));
        gateway.sendAndWait(
            new NameOfficer(one.bin(), head(one.bin()).orElseThrow().id(), Office.HEAD, by));
      }
    }
  }

  /// Who leads an application; a few lead them all.
  Acting leader(int application, Instant at) {
    return acting(leaders.get(application % leaders.size()), at);
  }

  /// Who signs it for the organisation.
  Acting head(int application, Instant at) {
    Bin organisation = Objects.requireNonNull(leader(application, at).organisation());
    return acting(head(organisation).orElseThrow(), at);
  }

  private static Acting acting(DemoPeople.Person person, Instant at) {
    return new Acting(person.id(), person.roles(), person.organisation(), at);
  }
}

package kz.tereze.api.registry;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;

/// What can be asked of an organisation's entry; the aggregate is the BIN.
public sealed interface OrganisationCommand extends Command {

  Bin bin();

  /// The stream in which the aggregate's events are kept.
  static String stream(Bin bin) {
    return "organisation-" + bin;
  }

  @Override
  default String target() {
    return stream(bin());
  }

  /// An administrator enters an organisation from the state register.
  record RegisterOrganisation(Bin bin, Text name, OrganisationKind kind, Region region, Acting by)
      implements OrganisationCommand {}

  /// An administrator enters the organisation's new name.
  record RenameOrganisation(Bin bin, Text name, Acting by) implements OrganisationCommand {}

  /// An administrator enters the organisation's legal address, as the state register has it.
  record EnterAddress(Bin bin, Text address, Acting by) implements OrganisationCommand {}

  /// An administrator enters who leads the organisation; a new head takes the old one's place.
  record NameOfficer(Bin bin, PersonId person, Office office, Acting by)
      implements OrganisationCommand {}

  /// An administrator enters that somebody no longer leads it.
  record ReleaseOfficer(Bin bin, PersonId person, Acting by) implements OrganisationCommand {}

  /// An administrator enters an accreditation as a subject of scientific activity.
  ///
  /// @param certificate its number, 3 to 60 characters
  record AccreditOrganisation(
      Bin bin, String certificate, LocalDate from, LocalDate until, Acting by)
      implements OrganisationCommand {}

  /// An administrator enters that the accreditation was withdrawn.
  record WithdrawAccreditation(Bin bin, String reason, Acting by) implements OrganisationCommand {}
}

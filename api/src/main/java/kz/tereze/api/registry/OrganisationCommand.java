package kz.tereze.api.registry;

import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
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
}

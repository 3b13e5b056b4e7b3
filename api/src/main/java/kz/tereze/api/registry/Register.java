package kz.tereze.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;

/// What a decision must know of the register of organisations and sanctions at its moment. The
/// running system answers from the register's own facts; a command handler takes it as an
/// argument.
public interface Register {

  /// An office somebody holds.
  record Held(Bin organisation, Office office) {}

  /// Every office a person holds.
  List<Held> officesOf(PersonId person);

  /// Who leads an organisation, if the register knows.
  Optional<PersonId> headOf(Bin organisation);

  /// What kind of organisation it is, if the register knows.
  Optional<OrganisationKind> kindOf(Bin organisation);

  /// Whether an organisation has an accreditation as a subject of scientific activity on a day.
  boolean isAccredited(Bin organisation, LocalDate on);

  /// The reason of a sanction in force on a day, if there is one.
  Optional<String> sanctionOn(Bin organisation, LocalDate on);

  /// The reason of a sanction in force on a day, if there is one.
  Optional<String> sanctionOn(PersonId person, LocalDate on);
}

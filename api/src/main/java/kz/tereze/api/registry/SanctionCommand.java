package kz.tereze.api.registry;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.PersonId;
import org.jspecify.annotations.Nullable;

/// What can be asked of an entry in the register of unscrupulous organisations, leaders and
/// experts.
public sealed interface SanctionCommand extends Command {

  SanctionId sanction();

  /// The stream in which the aggregate's events are kept.
  static String stream(SanctionId sanction) {
    return "sanction-" + sanction;
  }

  @Override
  default String target() {
    return stream(sanction());
  }

  /// An official enters a sanction decided by a court or an authorised body.
  ///
  /// @param organisation whom it is about; or `person`, one of the two
  /// @param act the decision it comes from, with date and number
  /// @param until its last day; null while it has no end
  record ImposeSanction(
      SanctionId sanction,
      @Nullable Bin organisation,
      @Nullable PersonId person,
      String reason,
      String act,
      LocalDate from,
      @Nullable LocalDate until,
      Acting by)
      implements SanctionCommand {}

  /// Another official enters that it was lifted, and why.
  record LiftSanction(SanctionId sanction, String reason, Acting by) implements SanctionCommand {}
}

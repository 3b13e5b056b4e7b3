package kz.tereze.api.payment;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;

/// What can be asked of a sanction list.
public sealed interface ListCommand extends Command {

  ListCode list();

  /// The stream in which the aggregate's events are kept.
  static String stream(ListCode list) {
    return "sanction-list-" + list;
  }

  @Override
  default String target() {
    return stream(list());
  }

  /// An administrator loads a new version of a list; payments are compared with it from now on.
  ///
  /// @param issuedOn by its issuer
  /// @param file SHA-256 of the file as it came
  /// @param entries how many persons and organisations stand on it
  record LoadList(ListCode list, LocalDate issuedOn, Hash file, int entries, Acting by)
      implements ListCommand {}
}

package kz.tereze.api.payment;

import java.time.LocalDate;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Hash;
import org.jspecify.annotations.Nullable;

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

  /// An administrator loads a new version of a list; payments are compared with it from now on. One
  /// that drops somebody waits for a second administrator.
  ///
  /// @param issuedOn by its issuer
  /// @param file SHA-256 of the file as it came
  /// @param entries how many persons and organisations stand on it
  /// @param before the version it was compared with; null for the first
  /// @param dropped how many of that version are no longer found by one of their names or numbers
  record LoadList(
      ListCode list,
      LocalDate issuedOn,
      Hash file,
      int entries,
      @Nullable Hash before,
      int dropped,
      Acting by)
      implements ListCommand {}

  /// A second administrator confirms a version that drops somebody.
  record ConfirmList(ListCode list, Hash file, Acting by) implements ListCommand {}

  /// A second administrator refuses a version that drops somebody; the one before goes on counting.
  record RefuseList(ListCode list, Hash file, String reason, Acting by) implements ListCommand {}
}

package kz.tereze.api.statement;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// What a file of the bank adds up to.
///
/// @param file SHA-256 of its bytes: the same file is the same statement
/// @param numbers the bank's own numbers of the statements in it
/// @param opening what stood on the account before; null in a notice
/// @param closing what stands on it after; null in a notice
public record StatementSums(
    Hash file,
    StatementKind kind,
    List<String> numbers,
    LocalDate from,
    LocalDate to,
    @Nullable Tiyn opening,
    @Nullable Tiyn closing,
    int lines,
    Tiyn credits,
    Tiyn debits) {

  public StatementSums {
    numbers = List.copyOf(numbers);
  }
}

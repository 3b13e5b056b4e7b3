package kz.tereze.projections.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tereze.projections.Searchable;
import org.jspecify.annotations.Nullable;

/// The awards of one moment, which never changes again. First they are added, by one thread; then
/// anybody asks.
public final class AwardBook implements Awards {

  private static final int PORTION = 500;

  private final AwardTable table = new AwardTable();
  private final Function<List<String>, List<AllocationRow>> rows;

  /// @param rows finds awards by their numbers, in the order of the numbers
  public AwardBook(Function<List<String>, List<AllocationRow>> rows) {
    this.rows = rows;
  }

  /// @param kind what the recipient is to the programme
  /// @param words under which it is found, besides its number
  public void add(AllocationRow row, @Nullable String kind, String words) {
    table.add(IndexedAward.of(row, kind, Searchable.fold(row.number(), words)));
  }

  @Override
  public Found look(AllocationFilter filter, int limit, int offset) {
    Selection.Outcome outcome = new Selection(table, filter).outcome(Math.addExact(offset, limit));
    List<String> first = outcome.first();
    List<String> page = first.subList(Math.min(offset, first.size()), first.size());
    return new Found(rows.apply(page), outcome.summary(), outcome.facets());
  }

  @Override
  public List<Group> groups(AllocationFilter filter, String currency, Facet... by) {
    return new Selection(table, filter).groups(currency, by);
  }

  @Override
  public Optional<String> nearTo(String words) {
    return table.nearTo(words);
  }

  @Override
  public void each(AllocationFilter filter, Reader reader) {
    reader.begin();
    List<String> numbers = new Selection(table, filter).numbers();
    for (int from = 0; from < numbers.size(); from += PORTION) {
      rows.apply(numbers.subList(from, Math.min(numbers.size(), from + PORTION)))
          .forEach(reader::row);
    }
  }
}

package kz.tereze.projections.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tereze.projections.Searchable;
import org.jspecify.annotations.Nullable;

/// The conditions of a filter as SQL, and their parameters in order.
final class Where {

  /// A part of the filter that can be left out, to count what choosing it would find.
  enum Part {
    YEAR,
    REGION,
    STATUS,
    ORIGIN,
    CURRENCY,
    CALL
  }

  /// No search gets more precise by more words than this.
  private static final int MOST_WORDS = 12;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  private Where() {}

  /// @param except the part left out; null for the whole filter
  static Where of(AllocationFilter filter, @Nullable Part except) {
    Where where = new Where();
    where.conditions.add("a.status is not null");
    where.words(filter.words());
    if (except != Part.YEAR && filter.year() != null) {
      int year = filter.year();
      where.add(
          "a.decided_on >= make_date(?, 1, 1) and a.decided_on < make_date(?, 1, 1)",
          year,
          year + 1);
    }
    if (except != Part.STATUS && !filter.status().isEmpty()) {
      String marks = String.join(", ", filter.status().stream().map(status -> "?").toList());
      where.add("a.status in (" + marks + ")", filter.status().stream().map(Enum::name).toArray());
    }
    if (except != Part.REGION && filter.region() != null) {
      where.add("a.region = ?", filter.region().name());
    }
    if (except != Part.ORIGIN && filter.origin() != null) {
      where.add("a.origin = ?", filter.origin().name());
    }
    if (except != Part.CURRENCY && filter.currency() != null) {
      where.add("a.currency = ?", filter.currency());
    }
    if (except != Part.CALL && filter.call() != null) {
      where.add("a.call = ?", filter.call().number());
    }
    where.parties(filter);
    where.amounts(filter);
    return where;
  }

  private void words(String words) {
    String folded = Searchable.fold(words).strip();
    if (!folded.isEmpty()) {
      Arrays.stream(folded.split("\\s+"))
          .limit(MOST_WORDS)
          .forEach(
              word ->
                  add(
                      "concat_ws(' ', a.search, o.search, n.search) like ?",
                      Searchable.pattern(word)));
    }
  }

  private void parties(AllocationFilter filter) {
    if (filter.recipient() != null) {
      add("a.recipient = ?", filter.recipient().digits());
    }
    if (filter.needOwner() != null) {
      add("n.owner = ?", filter.needOwner().digits());
    }
  }

  private void amounts(AllocationFilter filter) {
    if (filter.least() == null && filter.most() == null) {
      return;
    }
    if (filter.currency() == null) {
      add("a.currency = ?", Sum.TENGE);
    }
    if (filter.least() != null) {
      add("a.amount >= ?", filter.least());
    }
    if (filter.most() != null) {
      add("a.amount <= ?", filter.most());
    }
  }

  private void add(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    parameters.addAll(List.of(values));
  }

  String sql() {
    return " where " + String.join(" and ", conditions);
  }

  /// The parameters, and those of what follows the conditions.
  List<Object> parameters(Object... more) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(more));
    return all;
  }
}

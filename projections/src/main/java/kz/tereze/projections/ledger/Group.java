package kz.tereze.projections.ledger;

import java.util.List;

/// Awards that have the same values, counted and summed.
///
/// @param values in the order of the parts asked for; empty where an award has none
public record Group(List<String> values, long awards, Sum awarded, Sum paid) {

  public Group {
    values = List.copyOf(values);
  }

  public String value() {
    return values.getFirst();
  }
}

package kz.tereze.projections.call;

import java.util.List;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Outage;

/// A silence of the site, and what it moved.
///
/// @param minutes whole minutes of it
/// @param moved calls whose deadline it moved
public record OutageRow(Outage outage, long minutes, List<CallId> moved) {

  public OutageRow {
    moved = List.copyOf(moved);
  }
}

package kz.tereze.api.grant;

import java.util.List;
import java.util.Objects;

/// What a contract promises and when it is paid.
public record Plan(List<Milestone> milestones, List<Tranche> tranches) {

  public Plan {
    // Contracts offered before there were milestones have none.
    milestones = List.copyOf(Objects.requireNonNullElse(milestones, List.of()));
    tranches = List.copyOf(tranches);
  }
}

package kz.tereze.web.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.Awards;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finished grants with what was measured before, what was wanted, and what was reached.
@Component
public class Results {

  private static final AllocationFilter FINISHED =
      AllocationFilter.ALL.with(Facet.STATUS, AllocationStatus.CLOSED.name());

  private final AllocationRegister register;
  private final Needs needs;
  private final Grants grants;

  Results(AllocationRegister register, Needs needs, Grants grants) {
    this.register = register;
    this.needs = needs;
    this.grants = grants;
  }

  /// One finished grant.
  ///
  /// @param result as the official wrote it at the closing
  public record Result(AllocationRow row, @Nullable NeedRow need, @Nullable String result) {}

  /// The newest first.
  ///
  /// @param total how many grants are finished
  public record Found(List<Result> results, long total) {}

  public Found newest(int limit, int offset) {
    Awards.Found found = register.look(FINISHED, limit, offset);
    return new Found(of(found), found.summary().awards());
  }

  private List<Result> of(Awards.Found found) {
    Map<NeedId, NeedRow> known =
        needs
            .list(
                found.rows().stream()
                    .map(AllocationRow::need)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(NeedRow::need, Function.identity()));
    return found.rows().stream().map(row -> result(row, known)).toList();
  }

  private Result result(AllocationRow row, Map<NeedId, NeedRow> known) {
    NeedRow need = row.need() == null ? null : known.get(row.need());
    String text =
        grants.find(new ApplicationNumber(row.number())).map(GrantRow::result).orElse(null);
    return new Result(row, need, text);
  }
}

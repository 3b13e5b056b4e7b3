package kz.tereze.web.levy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Hash;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.levy.AdjustmentRow;
import kz.tereze.projections.levy.CarryRow;
import kz.tereze.projections.levy.DeclarationRow;
import kz.tereze.projections.levy.ExemptionRow;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.ReceiptRow;
import kz.tereze.projections.levy.SpendingRow;
import kz.tereze.projections.levy.SpendingState;

/// Everything about what one payer owes for one year.
///
/// @param row nothing before the assessment
public record LevyFile(
    ObligationId obligation,
    Optional<ObligationRow> row,
    Optional<DeclarationRow> declaration,
    Optional<ExemptionRow> exemption,
    List<AdjustmentRow> adjustments,
    List<SpendingRow> spendings,
    List<CarryRow> carries,
    List<ReceiptRow> receipts) {

  public boolean isKnown() {
    return row.isPresent() || declaration.isPresent() || exemption.isPresent();
  }

  /// Own spending that waits for an official.
  public List<SpendingRow> toDecide() {
    return spendings.stream().filter(one -> one.state() == SpendingState.REPORTED).toList();
  }

  /// Every document that stands behind what the payer said.
  public Set<Hash> documents() {
    return Stream.concat(
            declaration.stream().flatMap(one -> one.evidence().stream()),
            spendings.stream().flatMap(one -> one.spending().evidence().stream()))
        .collect(Collectors.toSet());
  }
}

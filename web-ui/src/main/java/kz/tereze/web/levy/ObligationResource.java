package kz.tereze.web.levy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationCommand;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.ObligationState;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.ReceiptRow;
import kz.tereze.projections.levy.Receipts;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Obligations and receipts for machines: all of them for the state, their own for payers.
@RestController
@RequestMapping("/api/v1/obligations")
class ObligationResource {

  private static final int MOST = 500;

  private final Obligations obligations;
  private final Receipts receipts;
  private final Dispatch dispatch;

  ObligationResource(Obligations obligations, Receipts receipts, Dispatch dispatch) {
    this.receipts = receipts;
    this.obligations = obligations;
    this.dispatch = dispatch;
  }

  /// An obligation and what has come in for it.
  record ObligationReading(
      ObligationId obligation,
      Tiyn base,
      int rateBasisPoints,
      String legalReference,
      Tiyn due,
      Tiyn received,
      Tiyn left,
      Tiyn excess,
      Tiyn spent,
      Tiyn brought,
      Tiyn carried,
      LocalDate payBy,
      ObligationState state,
      Instant assessedAt) {

    static ObligationReading of(ObligationRow row) {
      return new ObligationReading(
          row.obligation(),
          row.base(),
          row.rateBasisPoints(),
          row.legalReference(),
          row.due(),
          row.received(),
          row.left(),
          row.excess(),
          row.spent(),
          row.brought(),
          row.carried(),
          row.payBy(),
          row.state(),
          row.assessedAt());
    }
  }

  /// What an official sends to assess.
  record Assessing(@NotNull FundId fund, @NotNull Tiyn base, int productionYear) {}

  /// The newest year first; at most 500 at once. Payers get their own.
  @PreAuthorize("hasAnyRole('OFFICIAL', 'TREASURER', 'ACCOUNTANT', 'AUDITOR', 'SUBSOIL_USER')")
  @GetMapping
  List<ObligationReading> list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int offset,
      SignedIn who) {
    return rows(year, offset, who).stream().map(ObligationReading::of).toList();
  }

  private List<ObligationRow> rows(@Nullable Integer year, int offset, SignedIn who) {
    if (LevyFiles.isOfTheState(who)) {
      return obligations.page(year, MOST, Math.max(0, offset));
    }
    return who.organisation() == null
        ? List.of()
        : obligations.ofPayer(who.organisation()).stream()
            .filter(row -> year == null || row.obligation().year() == year)
            .toList();
  }

  @PreAuthorize("isAuthenticated()")
  @GetMapping("/{obligation}")
  ObligationReading one(@PathVariable ObligationId obligation, SignedIn who) {
    return ObligationReading.of(seen(obligation, who));
  }

  @PreAuthorize("isAuthenticated()")
  @GetMapping("/{obligation}/receipts")
  List<ReceiptRow> receipts(@PathVariable ObligationId obligation, SignedIn who) {
    return receipts.of(seen(obligation, who).obligation());
  }

  @PreAuthorize("hasRole('OFFICIAL')")
  @PostMapping("/{obligation}/assessment")
  ObligationReading assess(
      @PathVariable ObligationId obligation, @RequestBody @Valid Assessing asked, SignedIn who) {
    dispatch.send(
        new ObligationCommand.AssessObligation(
            obligation, asked.fund(), asked.base(), asked.productionYear(), who.acting()));
    return ObligationReading.of(seen(obligation, who));
  }

  /// Another company's obligation does not exist for a payer.
  private ObligationRow seen(ObligationId obligation, SignedIn who) {
    return obligations
        .find(obligation)
        .filter(
            row -> LevyFiles.isOfTheState(who) || who.acting().actsFor(row.obligation().payer()))
        .orElseThrow(Missing::new);
  }
}

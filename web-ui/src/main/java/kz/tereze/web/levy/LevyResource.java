package kz.tereze.web.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.levy.AdjustmentRow;
import kz.tereze.projections.levy.CarryRow;
import kz.tereze.projections.levy.DeclarationRow;
import kz.tereze.projections.levy.ExemptionRow;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.ObligationState;
import kz.tereze.projections.levy.Obligations;
import kz.tereze.projections.levy.ReceiptState;
import kz.tereze.projections.levy.SpendingRow;
import kz.tereze.web.identity.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may know of the levy, for machines.
@RestController
@RequestMapping("/api/v1/levy")
@Public
class LevyResource {

  private static final int MOST = 500;

  private final Obligations obligations;
  private final LevyFiles files;

  LevyResource(Obligations obligations, LevyFiles files) {
    this.files = files;
    this.obligations = obligations;
  }

  /// What a payer owed and paid for a year; the base is the payer's own business.
  record LevyReading(
      Bin payer,
      int year,
      Regime regime,
      Tiyn due,
      Tiyn received,
      Tiyn left,
      LocalDate payBy,
      ObligationState state) {

    static LevyReading of(ObligationRow row) {
      return new LevyReading(
          row.obligation().payer(),
          row.obligation().year(),
          row.obligation().regime(),
          row.due(),
          row.received(),
          row.left(),
          row.payBy(),
          row.state());
    }
  }

  /// The newest year first, then by payer; at most 500 at once.
  @GetMapping
  List<LevyReading> levy(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "0") int offset) {
    return obligations.page(year, MOST, Math.max(0, offset)).stream().map(LevyReading::of).toList();
  }

  /// One payer's year: what everybody may know of it.
  record LevyYear(
      @Nullable LevyReading obligation,
      @Nullable Instant declaredAt,
      @Nullable ExemptionRow exemption,
      List<AdjustmentRow> adjustments,
      List<SpendingRow> spendings,
      List<CarryRow> carries,
      List<Received> receipts) {

    static LevyYear of(LevyFile file) {
      return new LevyYear(
          file.row().map(LevyReading::of).orElse(null),
          file.declaration().map(DeclarationRow::declaredAt).orElse(null),
          file.exemption().orElse(null),
          file.adjustments(),
          file.spendings(),
          file.carries(),
          file.receipts().stream()
              .filter(row -> row.state() != ReceiptState.SET_ASIDE)
              .map(row -> new Received(row.bookedOn(), row.amount()))
              .toList());
    }
  }

  /// A receipt without the bank's word for it.
  record Received(LocalDate bookedOn, Tiyn amount) {}

  @GetMapping("/{obligation}")
  LevyYear year(@PathVariable ObligationId obligation) {
    return LevyYear.of(files.of(obligation));
  }
}

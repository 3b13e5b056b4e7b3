package kz.tereze.web.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.grant.TrancheState;
import org.jspecify.annotations.Nullable;

/// A grant as machines read it.
///
/// @param payee the last characters of the account only
/// @param tranches empty in lists
record GrantReading(
    ApplicationNumber grant,
    @Nullable Text title,
    CallId call,
    NeedId need,
    Bin recipient,
    Tiyn amount,
    Tiyn paid,
    GrantState state,
    @Nullable String payee,
    @Nullable String result,
    Instant openedAt,
    @Nullable Instant concludedAt,
    @Nullable Instant closedAt,
    List<TrancheReading> tranches) {

  GrantReading {
    tranches = List.copyOf(tranches);
  }

  /// One tranche and the payment order that stands for it.
  record TrancheReading(
      int number,
      Tiyn amount,
      LocalDate dueOn,
      Text purpose,
      TrancheState state,
      @Nullable PaymentId payment) {

    static TrancheReading of(TrancheRow row) {
      return new TrancheReading(
          row.number(), row.amount(), row.dueOn(), row.purpose(), row.state(), row.payment());
    }
  }

  static GrantReading of(GrantRow row, List<TrancheRow> tranches) {
    Iban payee = row.payee();
    return new GrantReading(
        row.grant(),
        row.title(),
        row.call(),
        row.need(),
        row.recipient(),
        row.amount(),
        row.paid(),
        row.state(),
        payee == null ? null : payee.masked(),
        row.result(),
        row.openedAt(),
        row.concludedAt(),
        row.closedAt(),
        tranches.stream().map(TrancheReading::of).toList());
  }
}

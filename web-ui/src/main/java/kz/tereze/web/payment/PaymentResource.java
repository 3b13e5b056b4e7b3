package kz.tereze.web.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.payment.AccountCheck;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.PaymentCommand;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.payment.WarningKind;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.projections.payment.Payments;
import kz.tereze.projections.payment.WarningRow;
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

/// Payment orders for the machines of finance and audit.
@RestController
@RequestMapping("/api/v1/payments")
class PaymentResource {

  private static final int MOST = 200;

  private final Payments payments;
  private final Dispatch dispatch;

  PaymentResource(Payments payments, Dispatch dispatch) {
    this.payments = payments;
    this.dispatch = dispatch;
  }

  /// A payment order.
  ///
  /// @param payee the last characters of the account only
  record PaymentReading(
      PaymentId payment,
      ApplicationNumber grant,
      int tranche,
      Tiyn amount,
      Bin recipient,
      String payee,
      PaymentState state,
      PersonId maker,
      Instant preparedAt,
      @Nullable PersonId checker,
      @Nullable Instant checkedAt,
      @Nullable String refusalReason,
      @Nullable BatchId batch,
      @Nullable Instant sentAt,
      @Nullable String bankCode,
      @Nullable String bankReference,
      @Nullable LocalDate bookedOn) {

    static PaymentReading of(PaymentRow row) {
      return new PaymentReading(
          row.payment(),
          row.grant(),
          row.tranche(),
          row.amount(),
          row.recipient(),
          row.payee().masked(),
          row.state(),
          row.maker(),
          row.preparedAt(),
          row.checker(),
          row.checkedAt(),
          row.refusalReason(),
          row.batch(),
          row.sentAt(),
          row.bankCode(),
          row.bankReference(),
          row.bookedOn());
    }
  }

  /// The amount the second person read.
  record Approval(@NotNull Tiyn amount) {}

  /// Why the second person refuses.
  record Refusal(@NotNull String reason) {}

  /// Why a warning is groundless.
  ///
  /// @param check how the recipient was asked about a changed account
  record Clearing(
      @NotNull WarningKind kind,
      @NotNull String about,
      @NotNull String reason,
      @Nullable AccountCheck check) {}

  /// What the treasury's register says.
  record Confirming(@NotNull String bankReference, @NotNull LocalDate bookedOn) {}

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
  @GetMapping
  List<PaymentReading> list(@RequestParam(defaultValue = "PREPARED") PaymentState state) {
    return payments.waiting(state, MOST).stream().map(PaymentReading::of).toList();
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
  @GetMapping("/{payment}")
  PaymentReading one(@PathVariable PaymentId payment) {
    return payments.find(payment).map(PaymentReading::of).orElseThrow(Missing::new);
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{payment}/approval")
  PaymentReading approve(
      @PathVariable PaymentId payment, @RequestBody @Valid Approval asked, SignedIn who) {
    dispatch.send(new PaymentCommand.ApprovePayment(payment, asked.amount(), who.acting()));
    return one(payment);
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{payment}/refusal")
  PaymentReading refuse(
      @PathVariable PaymentId payment, @RequestBody @Valid Refusal asked, SignedIn who) {
    dispatch.send(new PaymentCommand.RefusePayment(payment, asked.reason(), who.acting()));
    return one(payment);
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT', 'AUDITOR')")
  @GetMapping("/{payment}/warnings")
  List<WarningRow> warnings(@PathVariable PaymentId payment) {
    return payments.warnings(one(payment).payment());
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{payment}/warnings")
  List<WarningRow> clear(
      @PathVariable PaymentId payment, @RequestBody @Valid Clearing asked, SignedIn who) {
    dispatch.send(
        new PaymentCommand.ClearWarning(
            payment,
            new Warning(asked.kind(), asked.about()),
            asked.reason(),
            asked.check(),
            who.acting()));
    return payments.warnings(payment);
  }

  @PreAuthorize("hasAnyRole('TREASURER', 'ACCOUNTANT')")
  @PostMapping("/{payment}/execution")
  PaymentReading confirm(
      @PathVariable PaymentId payment, @RequestBody @Valid Confirming asked, SignedIn who) {
    dispatch.send(
        new PaymentCommand.ConfirmExecution(
            payment, asked.bankReference(), asked.bookedOn(), who.acting()));
    return one(payment);
  }
}

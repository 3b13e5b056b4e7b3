package kz.tereze.web.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.payment.BatchRule;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchState;
import kz.tereze.projections.payment.Payments;
import org.springframework.stereotype.Component;

/// Which payments hold a batch back: its file is nothing to hand over while they are in it.
@Component
class HeldBack {

  private final Payments payments;
  private final OpenWarnings warnings;

  HeldBack(Payments payments, OpenWarnings warnings) {
    this.payments = payments;
    this.warnings = warnings;
  }

  /// None of a batch that is handed over or refused.
  List<PaymentId> in(BatchRow batch) {
    return warnings.among(payees(batch));
  }

  /// Whether its file and paper may be handed out.
  ///
  /// @throws kz.tereze.api.Refused naming those that hold it back, or when the batch was refused
  void requireHandedOut(BatchRow batch) {
    BatchRule.FILE_IS_OF_NO_REFUSED_BATCH.require(batch.state() != BatchState.REFUSED);
    List<PaymentId> open = in(batch);
    BatchRule.BATCH_IS_CLEAR.require(
        open.isEmpty(), "n", open.size(), "payments", OpenWarnings.named(open));
  }

  private Map<PaymentId, Bin> payees(BatchRow batch) {
    Map<PaymentId, Bin> payees = new LinkedHashMap<>();
    if (batch.state() != BatchState.SENT && batch.state() != BatchState.REFUSED) {
      payments
          .ofBatch(batch.batch())
          .forEach(payment -> payees.put(payment.payment(), payment.recipient()));
    }
    return payees;
  }
}

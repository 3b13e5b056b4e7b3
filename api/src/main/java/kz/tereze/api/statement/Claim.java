package kz.tereze.api.statement;

import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.payment.PaymentId;

/// What a booking says of itself to be; whoever guards that thing decides whether it is so. A claim
/// to something that cannot exist cannot be constructed.
///
/// @param number of the obligation, payment or grant
public record Claim(ClaimKind kind, String number) {

  public Claim {
    boolean isNumber =
        switch (kind) {
          case OBLIGATION -> new ObligationId(number).payer().digits().length() > 0;
          case PAYMENT, RETURNED_PAYMENT -> new PaymentId(number).key().equals(number);
          case REFUND -> new ApplicationNumber(number).irn().equals(number);
        };
    if (!isNumber) {
      throw new IllegalArgumentException("no " + kind + " is numbered " + number);
    }
  }

  /// Whether it is about a payment order, on its way out or back.
  public boolean isOfPayment() {
    return kind == ClaimKind.PAYMENT || kind == ClaimKind.RETURNED_PAYMENT;
  }
}

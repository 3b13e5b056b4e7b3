package kz.tereze.web.payment;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.PaymentId;

/// The files in which batches are handed over.
public interface BatchFiles {

  /// A file as it was written and kept.
  ///
  /// @param message the number under which it goes to the bank
  record Written(Hash hash, String message, List<PaymentId> payments, Tiyn total) {

    public Written {
      payments = List.copyOf(payments);
    }

    public int count() {
      return payments.size();
    }
  }

  /// Writes the file of a batch as it is filled now and keeps it. Writing it again gives the same.
  ///
  /// @throws NotDescribed when nobody has entered what the account's bank wants
  Written write(BatchId batch);

  /// Keeps a register's paper with signatures in it.
  Hash keep(byte[] paper);

  /// A kept file's bytes.
  Optional<byte[]> kept(Hash file);

  /// How the file of a batch is called.
  String name(BatchId batch);

  /// Nobody has entered what the account's bank wants in payment files.
  final class NotDescribed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotDescribed() {
      super("the account is not described", null, false, false);
    }
  }
}

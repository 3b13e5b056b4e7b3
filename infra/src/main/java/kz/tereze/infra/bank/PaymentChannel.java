package kz.tereze.infra.bank;

import kz.tereze.api.payment.Channel;

/// A way in which batches reach whoever carries them out.
interface PaymentChannel {

  Channel channel();

  /// Writes the batch down. The same batch gives the same bytes.
  ///
  /// @throws IllegalStateException when what was written does not hold what was ordered
  byte[] file(BatchOrder order);

  /// How the file is called: `.xml`, `.csv`.
  String extension();
}

package kz.tereze.web.payment;

import java.util.Optional;
import kz.tereze.api.payment.BatchId;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.Batches;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Hands the file of a batch out: the very bytes that are signed.
@Component
class HandedOut {

  private final Batches batches;
  private final BatchFiles files;
  private final HeldBack heldBack;

  HandedOut(Batches batches, BatchFiles files, HeldBack heldBack) {
    this.batches = batches;
    this.files = files;
    this.heldBack = heldBack;
  }

  /// @throws Missing until the batch is closed
  /// @throws kz.tereze.api.Refused while a warning holds a payment of it back, and of one refused
  ResponseEntity<byte[]> file(BatchId batch) {
    BatchRow row = batches.find(batch).orElseThrow(Missing::new);
    heldBack.requireHandedOut(row);
    byte[] bytes = Optional.ofNullable(row.file()).flatMap(files::kept).orElseThrow(Missing::new);
    return Download.file(bytes, MediaType.APPLICATION_OCTET_STREAM_VALUE, files.name(batch));
  }
}

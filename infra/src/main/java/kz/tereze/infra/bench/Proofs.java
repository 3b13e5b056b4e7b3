package kz.tereze.infra.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/// Asks for the proof of one entry after another, none in particular.
final class Proofs implements Load.Writer {

  private static final int OK = 200;

  private final Wire wire;
  private final long size;

  /// @param size entries of the log
  Proofs(int port, long size) throws IOException {
    this.wire = new Wire(port);
    this.size = size;
  }

  @Override
  public void act() throws IOException {
    long seq = ThreadLocalRandom.current().nextLong(size);
    Wire.Answer answer = wire.get("/proof/%d.tlog-proof".formatted(seq));
    if (answer.status() != OK) {
      throw new IOException("no proof of entry %d: %d".formatted(seq, answer.status()));
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}

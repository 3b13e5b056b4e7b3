package kz.tereze.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file for download: written once, read by as many as want it while it still grows. A reader
/// that breaks off goes on later in the same bytes.
final class Spool {

  /// Somebody who makes the file.
  interface Author {
    /// @return numbers of the awards in it, a line each
    String write(OutputStream file) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  /// A file that got stuck is told as such.
  private static final long SECONDS_WITHOUT_PROGRESS = 60;

  private static final int AT_A_TIME = 64 * 1024;

  private final Path path;
  private final FileChannel file;
  private final String version;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private long length;
  private int readers;
  private boolean gone;
  private String numbers = "";
  private byte @Nullable [] hash;
  private @Nullable Throwable failure;

  Spool(Path path, String version) throws IOException {
    this.path = path;
    this.version = version;
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Tells these bytes from any others under the same address.
  String version() {
    return version;
  }

  boolean hasFailed() {
    lock.lock();
    try {
      return failure != null;
    } finally {
      lock.unlock();
    }
  }

  /// Null while the file still grows.
  byte @Nullable [] hash() {
    lock.lock();
    try {
      return hash;
    } finally {
      lock.unlock();
    }
  }

  /// Numbers of the awards in it, a line each; empty while the file still grows.
  String numbers() {
    lock.lock();
    try {
      return numbers;
    } finally {
      lock.unlock();
    }
  }

  long length() {
    lock.lock();
    try {
      return length;
    } finally {
      lock.unlock();
    }
  }

  void fill(Author author) {
    take();
    try (Growing growing = new Growing()) {
      growing.complete(author.write(growing));
    } catch (IOException | RuntimeException | Error cause) {
      LOG.warn("a file for download broke off", cause);
      lock.lock();
      try {
        failure = cause;
        grown.signalAll();
      } finally {
        lock.unlock();
      }
    } finally {
      release();
    }
  }

  private void take() {
    lock.lock();
    readers++;
    lock.unlock();
  }

  private void release() {
    lock.lock();
    try {
      readers--;
      closeIfGone();
    } finally {
      lock.unlock();
    }
  }

  private void closeIfGone() {
    if (gone && readers == 0) {
      try {
        file.close();
      } catch (IOException lost) {
        LOG.warn("a file made for download could not be closed", lost);
      }
    }
  }

  /// Waits until all is written.
  void awaitWhole() throws IOException {
    lock.lock();
    try {
      while (hash == null) {
        awaitMore();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Sends bytes from a place on as they come, up to another place or the end.
  void send(OutputStream to, long from, long upTo) throws IOException {
    take();
    try {
      byte[] buffer = new byte[AT_A_TIME];
      long at = from;
      while (at < upTo && at < grownBeyond(at)) {
        int wanted = Math.toIntExact(Math.min(Math.min(buffer.length, upTo - at), length() - at));
        int read = file.read(ByteBuffer.wrap(buffer, 0, wanted), at);
        to.write(buffer, 0, read);
        at += read;
      }
    } finally {
      release();
    }
  }

  /// The length once it is beyond a place, or for good.
  private long grownBeyond(long place) throws IOException {
    lock.lock();
    try {
      while (length <= place && hash == null) {
        awaitMore();
      }
      return length;
    } finally {
      lock.unlock();
    }
  }

  private void awaitMore() throws IOException {
    if (failure != null) {
      throw new IOException("the file could not be written to its end", failure);
    }
    try {
      if (!grown.await(SECONDS_WITHOUT_PROGRESS, TimeUnit.SECONDS)) {
        throw new IOException("the file does not grow any more");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /// Takes the file off the disk; who reads it still reads it to its end.
  void delete() throws IOException {
    Files.deleteIfExists(path);
    lock.lock();
    try {
      gone = true;
      closeIfGone();
    } finally {
      lock.unlock();
    }
  }

  private final class Growing extends OutputStream {

    private final MessageDigest digest = sha256();

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      ByteBuffer rest = ByteBuffer.wrap(bytes, offset, count);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      digest.update(bytes, offset, count);
      lock.lock();
      try {
        length += count;
        grown.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private void complete(String about) {
      lock.lock();
      try {
        numbers = about;
        hash = digest.digest();
        grown.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

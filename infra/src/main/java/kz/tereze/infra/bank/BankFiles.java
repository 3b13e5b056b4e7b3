package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the files banks send, in pieces, under the hash of their bytes: evidence for every
/// booking, and what an interrupted reading goes on from. They name people and accounts, so only
/// the platform reads them.
@Component
class BankFiles {

  private static final int PIECE = 256 * 1_024;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  BankFiles(DataSource source, PlatformTransactionManager transactions) {
    this.jdbc = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(transactions);
  }

  /// @throws IOException when the file cannot be read to its end
  static Hash hash(InputStream file) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream hashed = new DigestInputStream(file, sha)) {
      hashed.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return new Hash(HexFormat.of().formatHex(sha.digest()));
  }

  /// Keeps a file, whole or not at all; one that is known stays as it is.
  void keep(Hash hash, InputStream file) {
    transaction.executeWithoutResult(
        work -> {
          try {
            write(hash, file);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private void write(Hash hash, InputStream file) throws IOException {
    byte[] piece = file.readNBytes(PIECE);
    for (int part = 0; piece.length > 0; part++) {
      jdbc.sql(
              """
              insert into bank_file (file, part, bytes) values (?, ?, ?) on conflict do nothing
              """)
          .params(hash.hex(), part, piece)
          .update();
      piece = file.readNBytes(PIECE);
    }
  }

  /// Forgets a file that was not taken in.
  void forget(Hash hash) {
    jdbc.sql("delete from bank_file where file = ?").param(hash.hex()).update();
  }

  /// The file's bytes, piece after piece.
  InputStream open(Hash hash) {
    return new SequenceInputStream(new Pieces(hash));
  }

  private final class Pieces implements Enumeration<InputStream> {

    private final Hash hash;
    private final int count;
    private int next;

    Pieces(Hash hash) {
      this.hash = hash;
      this.count =
          jdbc.sql("select count(*)::int from bank_file where file = ?")
              .param(hash.hex())
              .query(Integer.class)
              .single();
    }

    @Override
    public boolean hasMoreElements() {
      return next < count;
    }

    @Override
    public InputStream nextElement() {
      if (!hasMoreElements()) {
        throw new NoSuchElementException();
      }
      return new ByteArrayInputStream(
          jdbc.sql("select bytes from bank_file where file = ? and part = ?")
              .params(hash.hex(), next++)
              .query(byte[].class)
              .single());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

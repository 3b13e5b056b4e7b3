package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.identity.KeyClass;
import kz.tereze.projections.identity.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the files banks send, in pieces, under the hash of their bytes: evidence for every
/// booking, and what an interrupted reading goes on from. They name people and accounts, so they
/// stand in the vault.
@Component
class BankFiles {

  private static final int PIECE = 256 * 1_024;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final TransactionTemplate transaction;

  BankFiles(DataSource source, Vault vault, PlatformTransactionManager transactions) {
    this.vault = vault;
    this.jdbc = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(transactions);
  }

  /// @throws IOException when the file cannot be read to its end
  static Hash hash(InputStream file) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream hashed = new DigestInputStream(file, sha)) {
      hashed.transferTo(OutputStream.nullOutputStream());
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
      UUID sealed = UUID.nameUUIDFromBytes((hash + "/" + part).getBytes(StandardCharsets.UTF_8));
      vault.keep(sealed, piece, PersonId.PLATFORM, KeyClass.STATUTORY);
      jdbc.sql(
              """
              insert into bank_file (file, part, sealed) values (?, ?, ?) on conflict do nothing
              """)
          .params(hash.hex(), part, sealed)
          .update();
      piece = file.readNBytes(PIECE);
    }
  }

  /// Forgets a file that was not taken in.
  void forget(Hash hash) {
    transaction.executeWithoutResult(
        work -> {
          pieces(hash).forEach(vault::forget);
          jdbc.sql("delete from bank_file where file = ?").param(hash.hex()).update();
        });
  }

  boolean has(Hash hash) {
    return !pieces(hash).isEmpty();
  }

  /// The file's bytes, piece after piece.
  InputStream open(Hash hash) {
    return new SequenceInputStream(new Pieces(hash));
  }

  private List<UUID> pieces(Hash hash) {
    return jdbc.sql("select sealed from bank_file where file = ? order by part")
        .param(hash.hex())
        .query(UUID.class)
        .list();
  }

  /// Opens one piece after another.
  private final class Pieces implements Enumeration<InputStream> {

    private final Iterator<UUID> left;

    Pieces(Hash hash) {
      left = pieces(hash).iterator();
    }

    @Override
    public boolean hasMoreElements() {
      return left.hasNext();
    }

    @Override
    public InputStream nextElement() {
      return new ByteArrayInputStream(
          vault
              .read(left.next())
              .orElseThrow(() -> new IllegalStateException("the vault has lost a bank's file")));
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

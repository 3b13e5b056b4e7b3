package kz.tereze.infra.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tereze.projections.log.Checkpoint;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.SignedNote;
import org.jspecify.annotations.Nullable;

/// One key of the log in a PEM file only its owner may read. What stands above the key (RFC 7468
/// allows it) says whose it is and since and until when it signs.
///
/// @param until it signs no more from then on; null while that is open
record KeyFile(Path file, NoteKey key, PrivateKey secret, Instant since, @Nullable Instant until) {

  static final String ENDING = ".pem";

  private static final String OWNER_ONLY = "rw-------";
  private static final int LINE = 64;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  /// Draws a new key and keeps it.
  ///
  /// @param ending of the file's name
  static KeyFile draw(
      Path folder, String origin, NoteKey.Algorithm algorithm, Instant now, String ending)
      throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm.jca()).generateKeyPair();
      NoteKey key = NoteKey.of(origin, algorithm, pair.getPublic());
      Path file = folder.resolve(name(key) + ending);
      KeyFile drawn = new KeyFile(file, key, pair.getPrivate(), now, null);
      drawn.write();
      return drawn;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("the JDK knows " + algorithm.jca(), impossible);
    }
  }

  static String name(NoteKey key) {
    return "ledger-" + HexFormat.of().formatHex(key.id());
  }

  static KeyFile read(Path file) throws IOException {
    if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals(OWNER_ONLY)) {
      throw new IOException("%s can be read by others: chmod 600 %s".formatted(file, file));
    }
    String text = Files.readString(file);
    Matcher pem = PEM.matcher(text);
    try {
      if (!pem.find()) {
        throw new IOException(file + " holds no private key");
      }
      NoteKey key = NoteKey.parse(header(text, "vkey").orElse(""));
      PrivateKey secret =
          KeyFactory.getInstance(key.algorithm().jca())
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
      return new KeyFile(
          file,
          key,
          secret,
          header(text, "signs-since").map(Instant::parse).orElse(Instant.EPOCH),
          header(text, "signs-until").map(Instant::parse).orElse(null));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      throw new IOException(file + " is no key of the log: " + malformed.getMessage(), malformed);
    }
  }

  private static Optional<String> header(String text, String name) {
    return text.lines()
        .takeWhile(line -> !line.startsWith("-----"))
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst();
  }

  /// The same key with an end.
  KeyFile ending(Instant end) throws IOException {
    KeyFile ended = new KeyFile(file, key, secret, since, end);
    ended.write();
    return ended;
  }

  private void write() throws IOException {
    String text =
        """
        Key of the public ledger's log. Keep it secret: whoever has it signs in the log's name.
        vkey: %s
        signs-since: %s
        %s-----BEGIN PRIVATE KEY-----
        %s
        -----END PRIVATE KEY-----
        """
            .formatted(
                key.vkey(),
                since,
                until == null ? "" : "signs-until: " + until + "\n",
                Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(secret.getEncoded()));
    DurableFile.write(file, text, OWNER_ONLY);
  }

  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  SignedNote.Line sign(Checkpoint checkpoint, Instant now) {
    try {
      long time = now.getEpochSecond();
      Signature signature = Signature.getInstance(key.algorithm().jca());
      signature.initSign(secret);
      signature.update(key.statement(checkpoint, time));
      byte[] signed = signature.sign();
      byte[] whole =
          key.algorithm().isTimed()
              ? ByteBuffer.allocate(Long.BYTES + signed.length).putLong(time).put(signed).array()
              : signed;
      return SignedNote.lines(key.line(whole)).getFirst();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key of the log does not sign", impossible);
    }
  }
}

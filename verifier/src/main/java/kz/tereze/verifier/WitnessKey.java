package kz.tereze.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The key by which a witness vouches for what it saw, in a file only its owner may read.
final class WitnessKey {

  private static final String FILE = "witness.pem";
  private static final int KEY_BYTES = 32;
  private static final int COSIGNATURE = 4;
  private static final Pattern PEM =
      Pattern.compile(
          "vkey: (\\S+)\\n"
              + "-----BEGIN PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final Key key;
  private final PrivateKey secret;

  private WitnessKey(Key key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /// The key of a folder, drawn now when it has none.
  static WitnessKey in(Path folder, String name) throws IOException, Refuted {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        String pem =
            """
            Key of a witness. Keep it secret: whoever has it vouches in the witness's name.
            vkey: %s
            -----BEGIN PRIVATE KEY-----
            %s
            -----END PRIVATE KEY-----
            """
                .formatted(
                    new Key(name, COSIGNATURE, raw).vkey(),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        Durable.write(file, pem, "rw-------");
      }
      Matcher found = PEM.matcher(Files.readString(file));
      if (!found.find()) {
        throw new IOException(file + " holds no key of a witness");
      }
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(2))));
      return new WitnessKey(Key.parse(found.group(1)), secret);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " holds no key of a witness", e);
    }
  }

  Key key() {
    return key;
  }

  /// The line that says this witness saw a checkpoint.
  ///
  /// @param time seconds since 1970
  Note.Line vouch(Checkpoint checkpoint, long time) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(key.statement(checkpoint, time));
      byte[] signed = signature.sign();
      return key.line(
          ByteBuffer.allocate(Long.BYTES + signed.length).putLong(time).put(signed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

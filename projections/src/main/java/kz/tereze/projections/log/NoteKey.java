package kz.tereze.projections.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public key by which signed notes are verified, with the name it signs in (C2SP signed-note).
///
/// @param material base64 of the raw public key
public record NoteKey(String name, Algorithm algorithm, String material) {

  private static final Pattern VKEY =
      Pattern.compile("([^\\s\\p{Z}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
  private static final int ID_BYTES = 4;

  /// How a key signs.
  public enum Algorithm {
    /// The note's text itself.
    ED25519(1, "Ed25519", 32, "302a300506032b6570032100"),
    /// A witness's statement with its time: cosignature/v1.
    COSIGNATURE(4, "Ed25519", 32, "302a300506032b6570032100"),
    /// A statement with its time that quantum computers do not forge either: subtree/v1.
    ML_DSA_44(6, "ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100");

    private final byte type;
    private final String jca;
    private final int keyBytes;
    private final byte[] x509;

    Algorithm(int type, String jca, int keyBytes, String x509) {
      this.type = (byte) type;
      this.jca = jca;
      this.keyBytes = keyBytes;
      this.x509 = HexFormat.of().parseHex(x509);
    }

    /// The name by which the JDK knows it.
    public String jca() {
      return jca;
    }

    /// Whether its signatures begin with a time.
    public boolean isTimed() {
      return this != ED25519;
    }
  }

  public NoteKey {
    if (Base64.getDecoder().decode(material).length != algorithm.keyBytes) {
      throw new IllegalArgumentException("not a key of " + algorithm);
    }
  }

  /// @param key as the JDK encodes it
  public static NoteKey of(String name, Algorithm algorithm, PublicKey key) {
    byte[] encoded = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - algorithm.keyBytes, encoded.length);
    return new NoteKey(name, algorithm, Base64.getEncoder().encodeToString(raw));
  }

  /// Reads `name+id+base64`.
  ///
  /// @throws IllegalArgumentException when it is not one, or its id is another key's
  public static NoteKey parse(String vkey) {
    Matcher found = VKEY.matcher(vkey.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("not a verifier key: " + vkey);
    }
    byte[] typed = Base64.getDecoder().decode(found.group(3));
    Algorithm algorithm =
        Arrays.stream(Algorithm.values())
            .filter(known -> typed.length > 0 && known.type == typed[0])
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown kind of key: " + vkey));
    String material =
        Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length));
    NoteKey key = new NoteKey(found.group(1), algorithm, material);
    if (!HexFormat.of().formatHex(key.id()).equals(found.group(2))) {
      throw new IllegalArgumentException("the id is another key's: " + vkey);
    }
    return key;
  }

  /// `name+id+base64`
  public String vkey() {
    return "%s+%s+%s"
        .formatted(
            name, HexFormat.of().formatHex(id()), Base64.getEncoder().encodeToString(typed()));
  }

  /// What signatures of this key begin with.
  public byte[] id() {
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
    named.writeBytes(typed());
    return Arrays.copyOf(TreeHash.of(named.toByteArray()), ID_BYTES);
  }

  private byte[] typed() {
    byte[] raw = Base64.getDecoder().decode(material);
    return ByteBuffer.allocate(1 + raw.length).put(algorithm.type).put(raw).array();
  }

  /// The line of a note that says this key signed.
  public String line(byte[] signature) {
    byte[] whole =
        ByteBuffer.allocate(ID_BYTES + signature.length).put(id()).put(signature).array();
    return "— %s %s\n".formatted(name, Base64.getEncoder().encodeToString(whole));
  }

  /// The signature in a line, if the line is this key's.
  Optional<byte[]> signatureIn(SignedNote.Line line) {
    byte[] whole = line.bytes();
    return line.name().equals(name)
            && whole.length > ID_BYTES
            && Arrays.equals(Arrays.copyOf(whole, ID_BYTES), id())
        ? Optional.of(Arrays.copyOfRange(whole, ID_BYTES, whole.length))
        : Optional.empty();
  }

  /// Whether a signature, its time included where it has one, is this key's for a checkpoint.
  public boolean verifies(Checkpoint checkpoint, byte[] signature) {
    try {
      long time = algorithm.isTimed() ? ByteBuffer.wrap(signature).getLong() : 0;
      int start = algorithm.isTimed() ? Long.BYTES : 0;
      Signature check = Signature.getInstance(algorithm.jca);
      check.initVerify(publicKey());
      check.update(statement(checkpoint, time));
      return time >= 0 && check.verify(Arrays.copyOfRange(signature, start, signature.length));
    } catch (GeneralSecurityException | RuntimeException malformed) {
      return false;
    }
  }

  /// The bytes this key signs to vouch for a checkpoint.
  ///
  /// @param time seconds since 1970, where the algorithm has one
  public byte[] statement(Checkpoint checkpoint, long time) {
    return switch (algorithm) {
      case ED25519 -> checkpoint.text().getBytes(StandardCharsets.UTF_8);
      case COSIGNATURE ->
          "cosignature/v1\ntime %d\n%s"
              .formatted(time, checkpoint.text())
              .getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> {
        byte[] cosigner = name.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        int fixed = 12 + 1 + 8 + 1 + 8 + 8 + TreeHash.BYTES;
        yield ByteBuffer.allocate(fixed + cosigner.length + origin.length)
            .put("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII))
            .put((byte) cosigner.length)
            .put(cosigner)
            .putLong(time)
            .put((byte) origin.length)
            .put(origin)
            .putLong(0)
            .putLong(checkpoint.size())
            .put(HexFormat.of().parseHex(checkpoint.root().hex()))
            .array();
      }
    };
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] raw = Base64.getDecoder().decode(material);
    byte[] encoded =
        ByteBuffer.allocate(algorithm.x509.length + raw.length)
            .put(algorithm.x509)
            .put(raw)
            .array();
    return KeyFactory.getInstance(algorithm.jca).generatePublic(new X509EncodedKeySpec(encoded));
  }
}

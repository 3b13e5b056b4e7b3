package kz.tereze.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A public key somebody trusts: the log's, or a witness's, as a vkey line gives it.
public final class Key {

  private static final Pattern VKEY =
      Pattern.compile("([^\\s\\p{Z}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");
  private static final int ID_BYTES = 4;

  private static final int ED25519 = 1;
  private static final int COSIGNATURE = 4;
  private static final int ML_DSA_44 = 6;

  private final String name;
  private final int type;
  private final byte[] raw;
  private final byte[] id;

  Key(String name, int type, byte[] raw) {
    this.name = name;
    this.type = type;
    this.raw = raw;
    byte[] named = Digest.utf8(name + "\n");
    this.id = Arrays.copyOf(Digest.sha256(named, new byte[] {(byte) type}, raw).bytes(), ID_BYTES);
  }

  public static Key parse(String vkey) throws Refuted {
    Matcher found = VKEY.matcher(vkey);
    if (!found.matches()) {
      throw Refuted.of("not a public key of the form name+id+key: %s", vkey);
    }
    byte[] typed = Base64.getDecoder().decode(found.group(3));
    int type = typed[0];
    int length = type == ML_DSA_44 ? 1312 : 32;
    if ((type != ED25519 && type != COSIGNATURE && type != ML_DSA_44)
        || typed.length != length + 1) {
      throw Refuted.of("a kind of key this verifier does not know: %s", vkey);
    }
    Key key = new Key(found.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id).equals(found.group(2))) {
      throw Refuted.of("the id in it is that of another key: %s", vkey);
    }
    return key;
  }

  /// Whose key it is; for a log, its origin.
  public String name() {
    return name;
  }

  /// `name+id+key`
  public String vkey() {
    byte[] typed = ByteBuffer.allocate(1 + raw.length).put((byte) type).put(raw).array();
    return "%s+%s+%s"
        .formatted(name, HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(typed));
  }

  /// Whether this key signed the checkpoint. A line that claims so and is false is a forgery.
  ///
  /// @return seconds since 1970 at which it signed, 0 where it does not say, -1 for no line
  long signed(Note note, Checkpoint checkpoint) throws Refuted {
    for (Note.Line line : note.lines()) {
      byte[] whole = line.bytes();
      if (line.name().equals(name)
          && whole.length > ID_BYTES
          && Arrays.equals(Arrays.copyOf(whole, ID_BYTES), id)) {
        return verify(checkpoint, Arrays.copyOfRange(whole, ID_BYTES, whole.length));
      }
    }
    return -1;
  }

  private long verify(Checkpoint checkpoint, byte[] signature) throws Refuted {
    int start = type == ED25519 ? 0 : Long.BYTES;
    if (signature.length > start) {
      long time = start == 0 ? 0 : ByteBuffer.wrap(signature).getLong();
      byte[] bare = Arrays.copyOfRange(signature, start, signature.length);
      if (time >= 0 && holds(statement(checkpoint, time), bare)) {
        return time;
      }
    }
    throw Refuted.of("the signature in the name of %s is not from its key", name);
  }

  private boolean holds(byte[] statement, byte[] signature) {
    String algorithm = type == ML_DSA_44 ? "ML-DSA-44" : "Ed25519";
    String wrapping =
        type == ML_DSA_44
            ? "30820532300b06096086480165030403110382052100"
            : "302a300506032b6570032100";
    byte[] prefix = HexFormat.of().parseHex(wrapping);
    byte[] wrapped = ByteBuffer.allocate(prefix.length + raw.length).put(prefix).put(raw).array();
    try {
      Signature check = Signature.getInstance(algorithm);
      check.initVerify(
          KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(wrapped)));
      check.update(statement);
      return check.verify(signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  byte[] statement(Checkpoint checkpoint, long time) {
    if (type == ED25519) {
      return Digest.utf8(checkpoint.text());
    }
    if (type == COSIGNATURE) {
      return Digest.utf8("cosignature/v1\ntime %d\n%s".formatted(time, checkpoint.text()));
    }
    byte[] cosigner = Digest.utf8(name);
    byte[] origin = Digest.utf8(checkpoint.origin());
    int fixed = 12 + 1 + 8 + 1 + 8 + 8 + Digest.BYTES;
    return ByteBuffer.allocate(fixed + cosigner.length + origin.length)
        .put("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII))
        .put((byte) cosigner.length)
        .put(cosigner)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root().bytes())
        .array();
  }

  /// The line that says this key signed.
  Note.Line line(byte[] signature) {
    return new Note.Line(
        name, ByteBuffer.allocate(ID_BYTES + signature.length).put(id).put(signature).array());
  }

  @Override
  public String toString() {
    return name + "+" + HexFormat.of().formatHex(id);
  }
}

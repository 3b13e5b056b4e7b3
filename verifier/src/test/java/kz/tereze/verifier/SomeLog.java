package kz.tereze.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// A log made by the letter of the standards, plainly and with nothing of the verifier's, for it to
/// be tried on: entries, tiles, checkpoints, proofs.
final class SomeLog {

  static final String ORIGIN = "tereze.example/log";

  private static final int TILE = 256;

  private final KeyPair pair = pair();
  final String vkey = vkey(ORIGIN, 1, pair);
  final List<byte[]> entries = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();

  SomeLog(int size) {
    IntStream.range(0, size).forEach(i -> add(entry(i, "fact " + i)));
  }

  static byte[] entry(long seq, String says) {
    return "{\"at\":\"2026-11-26T10:00:00Z\",\"is\":{\"says\":\"%s\"},\"kind\":\"k\",\"seq\":%d,\"v\":3}"
        .formatted(says, seq)
        .getBytes(StandardCharsets.UTF_8);
  }

  void add(byte[] entry) {
    entries.add(entry);
    leaves.add(sha(new byte[] {0}, entry));
  }

  byte[] root(int size) {
    return mth(leaves.subList(0, size));
  }

  String checkpoint(int size) {
    return checkpoint(ORIGIN, size, root(size));
  }

  String checkpoint(String origin, int size, byte[] root) {
    String text = "%s\n%d\n%s\n".formatted(origin, size, base64(root));
    return text + "\n" + line(vkey, pair, text.getBytes(StandardCharsets.UTF_8));
  }

  String proof(int index, int size) {
    StringBuilder text =
        new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
            .append(base64(entries.get(index)))
            .append("\nindex ")
            .append(index)
            .append('\n');
    path(index, leaves.subList(0, size)).forEach(hash -> text.append(base64(hash)).append('\n'));
    return text.append('\n').append(checkpoint(size)).toString();
  }

  String proofs(int size, int... indexes) {
    StringBuilder text = new StringBuilder("tereze-proofs@v1\n").append(checkpoint(size));
    for (int index : indexes) {
      text.append("\nindex ").append(index);
      text.append("\nentry ").append(base64(entries.get(index))).append('\n');
      path(index, leaves.subList(0, size)).forEach(hash -> text.append(base64(hash)).append('\n'));
    }
    return text.toString();
  }

  /// Writes what a log of its present size publishes.
  Path save(Path folder) {
    try {
      write(folder.resolve("checkpoint"), checkpoint(entries.size()).getBytes("UTF-8"));
      List<byte[]> row = leaves;
      for (int level = 0; !row.isEmpty(); level++) {
        List<byte[]> above = new ArrayList<>();
        for (int n = 0; n * TILE < row.size(); n++) {
          List<byte[]> tile = row.subList(n * TILE, Math.min(row.size(), (n + 1) * TILE));
          write(folder.resolve(address("" + level, n, tile.size())), joined(tile));
          if (level == 0) {
            byte[] bundle = bundle(entries.subList(n * TILE, n * TILE + tile.size()));
            write(folder.resolve(address("entries", n, tile.size())), bundle);
          }
          if (tile.size() == TILE) {
            above.add(mth(tile));
          }
        }
        row = above;
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bundle(List<byte[]> entries) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bundle.write(entry.length / 256);
      bundle.write(entry.length % 256);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  private static String address(String level, int n, int width) {
    return "tile/%s/%03d%s".formatted(level, n, width == TILE ? "" : ".p/" + width);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  static byte[] mth(List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = split(n);
    return sha(new byte[] {1}, mth(leaves.subList(0, k)), mth(leaves.subList(k, n)));
  }

  static List<byte[]> path(int m, List<byte[]> leaves) {
    int n = leaves.size();
    List<byte[]> path = new ArrayList<>();
    if (n > 1) {
      int k = split(n);
      boolean left = m < k;
      path.addAll(left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n)));
      path.add(mth(left ? leaves.subList(k, n) : leaves.subList(0, k)));
    }
    return path;
  }

  /// RFC 6962, section 2.1.2.
  static List<byte[]> consistency(int m, List<byte[]> leaves) {
    return m == 0 || m == leaves.size() ? List.of() : subproof(m, leaves, true);
  }

  private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(mth(leaves));
    }
    int k = split(n);
    boolean left = m <= k;
    List<byte[]> proof =
        new ArrayList<>(
            left
                ? subproof(m, leaves.subList(0, k), whole)
                : subproof(m - k, leaves.subList(k, n), false));
    proof.add(mth(left ? leaves.subList(k, n) : leaves.subList(0, k)));
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  static byte[] sha(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      Arrays.stream(parts).forEach(sha::update);
      return sha.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String vkey(String name, int type, KeyPair pair) {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] typed = Arrays.copyOfRange(encoded, encoded.length - 33, encoded.length);
    typed[0] = (byte) type;
    byte[] id = sha((name + "\n").getBytes(StandardCharsets.UTF_8), typed);
    return "%s+%02x%02x%02x%02x+%s".formatted(name, id[0], id[1], id[2], id[3], base64(typed));
  }

  static String line(String vkey, KeyPair pair, byte[] text) {
    try {
      String[] parts = vkey.split("\\+", 3);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(HexFormat.of().parseHex(parts[1]));
      whole.writeBytes(signature.sign());
      return "— %s %s\n".formatted(parts[0], base64(whole.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

package kz.tereze.projections.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signs with real keys that end with the test.
public final class SignerInMemory implements Signer {

  public static final String ORIGIN = "tereze.example/log";

  private final Map<NoteKey, KeyPair> keys = new LinkedHashMap<>();
  private Optional<Checkpoint> last = Optional.empty();

  public SignerInMemory(NoteKey.Algorithm... algorithms) {
    add(NoteKey.Algorithm.ED25519);
    for (NoteKey.Algorithm algorithm : algorithms) {
      add(algorithm);
    }
  }

  public void add(NoteKey.Algorithm algorithm) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm.jca()).generateKeyPair();
      keys.put(NoteKey.of(ORIGIN, algorithm, pair.getPublic()), pair);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String origin() {
    return ORIGIN;
  }

  @Override
  public List<NoteKey> keys() {
    return List.copyOf(keys.keySet());
  }

  @Override
  public SignedNote sign(Checkpoint checkpoint, Instant now) {
    List<SignedNote.Line> lines = new ArrayList<>();
    keys.forEach((key, pair) -> lines.addAll(SignedNote.lines(line(key, pair, checkpoint, now))));
    return new SignedNote(checkpoint.text(), lines);
  }

  private static String line(NoteKey key, KeyPair pair, Checkpoint checkpoint, Instant now) {
    try {
      long time = now.getEpochSecond();
      Signature signature = Signature.getInstance(key.algorithm().jca());
      signature.initSign(pair.getPrivate());
      signature.update(key.statement(checkpoint, time));
      byte[] signed = signature.sign();
      return key.line(
          key.algorithm().isTimed()
              ? ByteBuffer.allocate(Long.BYTES + signed.length).putLong(time).put(signed).array()
              : signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Optional<Checkpoint> lastSigned() {
    return last;
  }

  @Override
  public void remember(SignedNote signed) {
    last = Optional.of(Checkpoint.parse(signed.text()));
  }
}

package kz.tereze.infra.signature;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;

/// Kazakhstan's GOST R 34.10-2015 with 512 bits under its own identifiers (1.2.398.3.10…), which
/// neither the JDK nor BouncyCastle knows. The mathematics is Russia's GOST R 34.10-2012 on the
/// curve TC26 512 A with Streebog-512; a signature is r, s in little-endian order. Found out by
/// genuine signatures of the National Certification Authority.
public final class KzGost extends Provider {

  static final String KEY = "1.2.398.3.10.1.1.2.2";
  static final String DIGEST = "1.2.398.3.10.1.3.3";
  static final String SIGNATURE = "1.2.398.3.10.1.1.2.3.2";

  private static final long serialVersionUID = 1L;

  private KzGost() {
    super("KzGost", "1", "GOST R 34.10-2015 and 34.11-2015 of Kazakhstan, 512 bits");
    put("MessageDigest." + DIGEST, Streebog.class.getName());
    put("Signature." + SIGNATURE, Verifier.class.getName());
    put("KeyFactory." + KEY, KzGostKeys.class.getName());
  }

  /// Makes the algorithms known to this process; certificates are then read and chained by the
  /// JDK's own path validation.
  static void install() {
    if (Security.getProvider("KzGost") == null) {
      Security.addProvider(new KzGost());
    }
  }

  /// Streebog-512.
  public static final class Streebog extends MessageDigest {

    private final GOST3411_2012_512Digest digest = new GOST3411_2012_512Digest();

    public Streebog() {
      super(DIGEST);
    }

    @Override
    protected void engineUpdate(byte input) {
      digest.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      digest.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
      byte[] hash = new byte[digest.getDigestSize()];
      digest.doFinal(hash, 0);
      return hash;
    }

    @Override
    protected void engineReset() {
      digest.reset();
    }
  }

  /// Verifies; signing is done by the National Certification Authority's own software only.
  public static final class Verifier extends SignatureSpi {

    private static final int HALF = 64;

    private final Streebog digest = new Streebog();
    private @Nullable ECPublicKeyParameters key;

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      if (!(key instanceof KzGostKeys.Key gost)) {
        throw new InvalidKeyException("not a key of " + KEY);
      }
      this.key = gost.point();
      digest.reset();
    }

    @Override
    protected void engineInitSign(java.security.PrivateKey key) throws InvalidKeyException {
      throw new InvalidKeyException("verifies only");
    }

    @Override
    protected void engineUpdate(byte input) {
      digest.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      digest.update(input, offset, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      throw new SignatureException("verifies only");
    }

    @Override
    protected boolean engineVerify(byte[] signature) throws SignatureException {
      if (signature.length != 2 * HALF) {
        throw new SignatureException("a signature has 128 bytes");
      }
      ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
      signer.init(false, key);
      byte[] turned = org.bouncycastle.util.Arrays.reverse(signature);
      return signer.verifySignature(
          digest.digest(),
          BigIntegers.fromUnsignedByteArray(Arrays.copyOfRange(turned, HALF, 2 * HALF)),
          BigIntegers.fromUnsignedByteArray(Arrays.copyOfRange(turned, 0, HALF)));
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}

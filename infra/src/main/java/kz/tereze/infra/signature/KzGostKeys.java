package kz.tereze.infra.signature;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/// Reads public keys of Kazakhstan's GOST R 34.10-2015 out of certificates.
public final class KzGostKeys extends KeyFactorySpi {

  private static final int HALF = 64;
  private static final X9ECParameters CURVE =
      ECGOST3410NamedCurves.getByOIDX9(
          RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

  /// A point of the curve, and the bytes it was read from.
  static final class Key implements PublicKey {

    private static final long serialVersionUID = 1L;

    private final transient ECPublicKeyParameters point;
    private final byte[] encoded;

    Key(ECPublicKeyParameters point, byte[] encoded) {
      this.point = point;
      this.encoded = encoded.clone();
    }

    ECPublicKeyParameters point() {
      return point;
    }

    @Override
    public String getAlgorithm() {
      return KzGost.KEY;
    }

    @Override
    public String getFormat() {
      return "X.509";
    }

    @Override
    public byte[] getEncoded() {
      return encoded.clone();
    }
  }

  @Override
  protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
    if (!(spec instanceof X509EncodedKeySpec given)) {
      throw new InvalidKeySpecException("only keys out of certificates");
    }
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(given.getEncoded());
      byte[] point = ASN1OctetString.getInstance(info.parsePublicKey()).getOctets();
      if (point.length != 2 * HALF) {
        throw new InvalidKeySpecException("a key has 128 bytes");
      }
      byte[] turned = org.bouncycastle.util.Arrays.reverse(point);
      return new Key(
          new ECPublicKeyParameters(
              DOMAIN
                  .getCurve()
                  .createPoint(
                      BigIntegers.fromUnsignedByteArray(Arrays.copyOfRange(turned, HALF, 2 * HALF)),
                      BigIntegers.fromUnsignedByteArray(Arrays.copyOfRange(turned, 0, HALF))),
              DOMAIN),
          given.getEncoded());
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new InvalidKeySpecException("not a key of " + KzGost.KEY, unreadable);
    }
  }

  @Override
  protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
    throw new InvalidKeySpecException("public keys only");
  }

  @Override
  protected <T extends KeySpec> T engineGetKeySpec(java.security.Key key, Class<T> spec)
      throws InvalidKeySpecException {
    return spec.cast(new X509EncodedKeySpec(key.getEncoded()));
  }

  @Override
  protected java.security.Key engineTranslateKey(java.security.Key key) throws InvalidKeyException {
    if (key instanceof Key) {
      return key;
    }
    throw new InvalidKeyException("not a key of " + KzGost.KEY);
  }
}

package kz.tereze.infra.signature;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import kz.tereze.api.PersonId;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.SigningPower;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Signs for the invented people, as their signing program would.
public final class DemoSignatures implements DemoSigner {

  private final DemoAuthority authority;

  public DemoSignatures(DemoAuthority authority) {
    this.authority = authority;
  }

  @Override
  public boolean hasKeyOf(PersonId person) {
    return authority.has(person.toString());
  }

  @Override
  public byte[] sign(byte[] document, PersonId person, SigningPower power, Instant at) {
    String name = person.toString();
    Hashtable<Object, Object> attributes = new Hashtable<>();
    attributes.put(
        CMSAttributes.signingTime,
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key(name)),
                  authority.chain(name).getFirst()));
      generator.addCertificates(new JcaCertStore(authority.chain(name)));
      return generator
          .generate(new CMSProcessableByteArray(document), false)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException
        | IOException
        | CertificateEncodingException
        | OperatorCreationException e) {
      throw new IllegalStateException("the demonstration's keys cannot sign", e);
    }
  }
}

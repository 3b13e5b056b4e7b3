package kz.tereze.web.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Verified;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.Persona;

/// A signature of these tests is the document's hash in words; whoever signs is known.
public final class SignedHere implements SignatureVerifier, DemoSigner {

  public static byte[] by(byte[] document) {
    return ("0 signed " + CanonicalJson.sha256(document)).getBytes(UTF_8);
  }

  @Override
  public Verified verify(byte[] document, byte[] cms, Instant receivedAt, Signer expected) {
    if (!java.util.Arrays.equals(cms, by(document))) {
      throw new Refused(SignatureRule.DOCUMENT_IS_THE_ONE_SHOWN);
    }
    return new Verified(Authority.DEMONSTRATION, List.of(new byte[] {1}), List.of());
  }

  @Override
  public boolean hasKeyOf(PersonId person) {
    return person.equals(MoneySite.OFFICIAL.id());
  }

  @Override
  public byte[] sign(byte[] document, PersonId person, SigningPower power, Instant at) {
    return by(document);
  }

  /// The people who sign are known by their numbers.
  public static PersonalNumbers numbers(DataSource source, Persona... people) {
    String[] invented = {"900101300811", "850615400125", "680312309119"};
    PersonalNumbers numbers = Vaults.numbers(source);
    for (int i = 0; i < people.length; i++) {
      numbers.learn(people[i].id(), new Iin(invented[i]));
    }
    return numbers;
  }

  public static Signatures signatures(DataSource source) {
    return new Signatures(source, new Documents(source, Vaults.seal()), vault(source));
  }

  public static Vault vault(DataSource source) {
    return Vaults.vault(source);
  }
}

package kz.tereze.web.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.Signer;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.signature.Verified;
import kz.tereze.projections.identity.KeyClass;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.signature.SignSheet.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Receives signatures: composes what is to be signed, has the signature verified, keeps it, and
/// gives what a command then carries. Each step may be repeated: the same statement has the same
/// bytes, and a signature that was kept is not judged a second time.
@Component
public class Signing {

  private final SignatureVerifier verifier;
  private final Signatures signatures;
  private final Vault vault;
  private final PersonalNumbers numbers;
  private final @Nullable DemoSigner demo;

  @Autowired
  Signing(
      SignatureVerifier verifier,
      Signatures signatures,
      Vault vault,
      PersonalNumbers numbers,
      ObjectProvider<DemoSigner> demo) {
    this(verifier, signatures, vault, numbers, demo.getIfAvailable());
  }

  public Signing(
      SignatureVerifier verifier,
      Signatures signatures,
      Vault vault,
      PersonalNumbers numbers,
      @Nullable DemoSigner demo) {
    this.verifier = verifier;
    this.signatures = signatures;
    this.vault = vault;
    this.numbers = numbers;
    this.demo = demo;
  }

  /// What somebody signs to do an act.
  ///
  /// @param act stable name of the act, `grant.contract`
  /// @param about public number of what it is about
  /// @param content hash of the decision's canonical form
  /// @param papers hashes of the documents that belong to it
  public Statement statement(
      String act,
      String about,
      @Nullable Tiyn amount,
      Hash content,
      List<Hash> papers,
      PersonId signer) {
    UUID key = id("signer", act, about, content.hex(), signer.toString());
    String commitment =
        vault.seal(iin(signer).digits(), signer, key, KeyClass.STATUTORY).commitment();
    return new Statement(act, about, amount, content, papers, commitment);
  }

  /// What a signing page shows.
  public SignSheet sheet(
      String path, Statement statement, SigningPower power, List<Paper> papers, PersonId person) {
    return sheet(path, statement, statement.bytes(), power, papers, person);
  }

  /// @param bytes what is signed where that is another document that names the statement's hash
  public SignSheet sheet(
      String path,
      Statement statement,
      byte[] bytes,
      SigningPower power,
      List<Paper> papers,
      PersonId person) {
    return new SignSheet(path, statement, bytes, power, papers, hasDemonstrationKey(person));
  }

  /// Takes a signature in.
  ///
  /// @param cms detached CMS; DER, PEM or base64
  /// @throws Refused when anything is wrong with it
  public Signature receive(Statement statement, SigningPower power, byte[] cms, Acting by) {
    return receive(statement, statement.bytes(), power, cms, by);
  }

  /// @param bytes what was signed where that is another document that names the statement's hash;
  ///     the same statement always goes with the same bytes
  public Signature receive(
      Statement statement, byte[] bytes, SigningPower power, byte[] cms, Acting by) {
    Signer expected = new Signer(iin(by.person()), organisation(power, by), power);
    Hash hash = Signatures.hash(cms);
    Optional<Signatures.Kept> kept =
        signatures
            .find(hash)
            .filter(known -> known.statement().equals(statement.hash()))
            .filter(known -> known.signer().equals(by.person()) && known.power() == power);
    if (kept.isPresent()) {
      return new Signature(statement, hash, power, kept.get().authority());
    }
    Verified verified = verifier.verify(bytes, cms, by.at(), expected);
    Signature signature = new Signature(statement, hash, power, verified.authority());
    signatures.keep(signature, by.person(), cms, verified, by.at());
    return signature;
  }

  /// Signs with the key of one of the demonstration's people, in their own session only.
  public Signature signDemonstration(Statement statement, SigningPower power, Acting by) {
    return signDemonstration(statement, statement.bytes(), power, by);
  }

  Signature signDemonstration(Statement statement, byte[] bytes, SigningPower power, Acting by) {
    if (demo == null || !demo.hasKeyOf(by.person())) {
      throw new Refused(SignatureRule.DEMONSTRATION_ONLY);
    }
    // Sent twice, the form finds the first signature.
    return signatures.of(statement.hash()).stream()
        .filter(known -> known.signer().equals(by.person()) && known.power() == power)
        .findFirst()
        .map(known -> new Signature(statement, known.cms(), power, known.authority()))
        .orElseGet(
            () -> {
              byte[] cms = demo.sign(bytes, by.person(), power, by.at());
              return receive(statement, bytes, power, cms, by);
            });
  }

  /// A received signature itself, DER.
  public byte[] cms(Signature signature) {
    return signatures
        .find(signature.cms())
        .flatMap(signatures::cms)
        .orElseThrow(() -> new IllegalStateException("a signature was received and not kept"));
  }

  public boolean hasDemonstrationKey(PersonId person) {
    return demo != null && demo.hasKeyOf(person);
  }

  /// Whether somebody can be asked to sign at all.
  public boolean knows(PersonId person) {
    return numbers.of(person).isPresent();
  }

  private Iin iin(PersonId person) {
    return numbers.of(person).orElseThrow(() -> new Refused(SignatureRule.SIGNER_IS_IDENTIFIED));
  }

  private static @Nullable Bin organisation(SigningPower power, Acting by) {
    return power == SigningPower.PERSONAL ? null : by.organisation();
  }

  private static UUID id(String... parts) {
    return UUID.nameUUIDFromBytes(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
  }
}

package kz.tereze.projections.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Verified;
import kz.tereze.projections.Columns;
import kz.tereze.projections.ReadModel;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.identity.KeyClass;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.json.TerezeJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The signatures that were received and found valid. Not derived from events; facts name them by
/// their hash.
@ReadModel
public final class Signatures {

  private final JdbcClient jdbc;
  private final Documents documents;
  private final Vault vault;

  public Signatures(DataSource source, Documents documents, Vault vault) {
    this.jdbc = JdbcClient.create(source);
    this.documents = documents;
    this.vault = vault;
  }

  /// A signature as it stands in the table.
  public record Kept(
      Hash cms,
      Hash statement,
      PersonId signer,
      String act,
      String about,
      SigningPower power,
      Authority authority,
      Instant receivedAt,
      UUID proof) {}

  /// What only the vault holds of a signature.
  ///
  /// @param certificates DER, base64, the signer's first
  private record Proof(String cms, List<String> certificates) {}

  /// Keeps a valid signature with what proves it; once is as good as twice.
  public void keep(
      Signature signature, PersonId signer, byte[] cms, Verified verified, Instant receivedAt) {
    Hash statement = documents.keep("application/json", signature.statement().bytes());
    UUID proof = UUID.nameUUIDFromBytes(("signature|" + signature.cms()).getBytes(UTF_8));
    Base64.Encoder base64 = Base64.getEncoder();
    List<String> certificates =
        verified.certificates().stream().map(base64::encodeToString).toList();
    vault.keep(
        proof,
        TerezeJson.mapper().writeValueAsBytes(new Proof(base64.encodeToString(cms), certificates)),
        signer,
        KeyClass.STATUTORY);
    jdbc.sql(
            """
            insert into signature (cms, statement, signer, act, about, power, authority,
              received_at, proof)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (cms) do nothing
            """)
        .params(
            signature.cms().hex(),
            statement.hex(),
            signer.id(),
            signature.statement().act(),
            signature.statement().about(),
            signature.power().name(),
            signature.authority().name(),
            Columns.time(receivedAt),
            proof)
        .update();
    keep(signature.cms(), verified.revocation());
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  private void keep(Hash cms, List<Verified.Revocation> revocation) {
    int position = 0;
    for (Verified.Revocation each : revocation) {
      Hash document = documents.keep("application/octet-stream", each.bytes());
      jdbc.sql(
              """
              insert into signature_revocation (cms, position, form, document)
              values (?, ?, ?, ?) on conflict (cms, position) do nothing
              """)
          .params(cms.hex(), position++, each.form(), document.hex())
          .update();
    }
  }

  public Optional<Kept> find(Hash cms) {
    return jdbc.sql("select * from signature where cms = ?")
        .param(cms.hex())
        .query((row, i) -> kept(row))
        .optional();
  }

  /// The signatures of a statement, the first one first.
  public List<Kept> of(Hash statement) {
    return jdbc.sql("select * from signature where statement = ? order by received_at, cms")
        .param(statement.hex())
        .query((row, i) -> kept(row))
        .list();
  }

  /// The signature's bytes, as long as the law or the signer lets us keep them.
  public Optional<byte[]> cms(Kept signature) {
    return proof(signature).map(proof -> Base64.getDecoder().decode(proof.cms()));
  }

  /// The certificates it was verified with, DER, the signer's first.
  public List<byte[]> certificates(Kept signature) {
    List<byte[]> all = new ArrayList<>();
    proof(signature)
        .ifPresent(
            proof -> proof.certificates().forEach(c -> all.add(Base64.getDecoder().decode(c))));
    return all;
  }

  /// What was known of a certificate's revocation when the signature was received.
  ///
  /// @param form `crl`, `ocsp`, or the name of the verifying service
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Known(String form, byte[] bytes) {}

  /// In the order of the certificates.
  public List<Known> revocation(Kept signature) {
    return jdbc.sql(
            """
            select r.form, d.bytes from signature_revocation r join document d on d.hash = r.document
            where r.cms = ? order by r.position
            """)
        .param(signature.cms().hex())
        .query((row, i) -> new Known(row.getString("form"), row.getBytes("bytes")))
        .list();
  }

  private Optional<Proof> proof(Kept signature) {
    return vault
        .read(signature.proof())
        .map(bytes -> TerezeJson.mapper().readValue(bytes, Proof.class));
  }

  /// Hash of a signature's bytes, under which it is known.
  public static Hash hash(byte[] cms) {
    return CanonicalJson.sha256(cms);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new Hash(row.getString("cms")),
        new Hash(row.getString("statement")),
        Columns.person(row, "signer"),
        row.getString("act"),
        row.getString("about"),
        SigningPower.valueOf(row.getString("power")),
        Authority.valueOf(row.getString("authority")),
        Columns.instant(row, "received_at"),
        row.getObject("proof", UUID.class));
  }
}

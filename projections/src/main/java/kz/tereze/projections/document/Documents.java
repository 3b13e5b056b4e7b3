package kz.tereze.projections.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps documents under the hash of their content, which is what facts name them by: the same one
/// twice is kept once. Not derived from events.
@ReadModel
public final class Documents {

  private final JdbcClient jdbc;

  public Documents(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  /// @param type media type, as found in the content
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Document(Hash hash, String type, byte[] bytes) {}

  /// @param type media type, as found in the content
  public Hash keep(String type, byte[] bytes) {
    Hash hash = CanonicalJson.sha256(bytes);
    jdbc.sql(
            """
            insert into document (hash, type, bytes) values (?, ?, ?) on conflict (hash) do nothing
            """)
        .params(hash.hex(), type, bytes)
        .update();
    return hash;
  }

  /// Keeps what somebody brings to name it in a later request.
  ///
  /// @param type media type, as found in the content
  public Hash bring(String type, byte[] bytes, PersonId by) {
    Hash hash = keep(type, bytes);
    jdbc.sql("insert into document_bringer (hash, person) values (?, ?) on conflict do nothing")
        .params(hash.hex(), by.id())
        .update();
    return hash;
  }

  /// Whether this person brought all of these; a hash alone, which may be public, opens nothing.
  public boolean areBroughtBy(PersonId person, List<Hash> hashes) {
    return jdbc.sql("select hash from document_bringer where person = ?")
        .param(person.id())
        .query((row, i) -> new Hash(row.getString("hash")))
        .set()
        .containsAll(hashes);
  }

  public Optional<Document> find(Hash hash) {
    return jdbc.sql("select * from document where hash = ?")
        .param(hash.hex())
        .query(
            (row, i) ->
                new Document(
                    new Hash(row.getString("hash")), row.getString("type"), row.getBytes("bytes")))
        .optional();
  }

  /// A document that is made once: whoever asks for it again gets the very same bytes, even from a
  /// later program that would write them differently.
  ///
  /// @param name what it is of, `contract/…/kk`
  public Hash once(String name, String type, Supplier<byte[]> made) {
    return named(name)
        .orElseGet(
            () -> {
              jdbc.sql(
                      """
                      insert into named_document (name, hash) values (?, ?)
                      on conflict (name) do nothing
                      """)
                  .params(name, keep(type, made.get()).hex())
                  .update();
              return named(name).orElseThrow();
            });
  }

  private Optional<Hash> named(String name) {
    return jdbc.sql("select hash from named_document where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .map(Hash::new);
  }
}

package kz.tereze.projections.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.ContentSeal;
import kz.tereze.projections.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps documents under the hash of their content, which is what facts name them by: the same one
/// twice is kept once. Their content is sealed, since some of it competes; who may read it is asked
/// before it is looked for here. Not derived from events.
@ReadModel
public final class Documents {

  private final JdbcClient jdbc;
  private final ContentSeal seal;

  public Documents(DataSource source, ContentSeal seal) {
    this.jdbc = JdbcClient.create(source);
    this.seal = seal;
  }

  /// @param type media type, as found in the content
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Document(Hash hash, String type, byte[] bytes) {}

  /// @param type media type, as found in the content
  public Hash keep(String type, byte[] bytes) {
    Hash hash = CanonicalJson.sha256(bytes);
    jdbc.sql(
            """
            insert into document (hash, type, bytes, sealed) values (?, ?, ?, true)
            on conflict (hash) do nothing
            """)
        .params(hash.hex(), type, seal.sealDocument(hash, bytes))
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
        .query((row, i) -> new Document(hash, row.getString("type"), content(hash, row)))
        .optional();
  }

  private byte[] content(Hash hash, ResultSet row) throws SQLException {
    byte[] kept = row.getBytes("bytes");
    return row.getBoolean("sealed") ? seal.openDocument(hash, kept) : kept;
  }

  /// Seals what an older program kept in the clear, one by one, since each may be large.
  ///
  /// @return how many documents that were
  public int sealWhatIsOpen() {
    List<Hash> open =
        jdbc.sql("select hash from document where not sealed")
            .query((row, i) -> new Hash(row.getString("hash")))
            .list();
    int closed = 0;
    for (Hash hash : open) {
      Optional<Document> found = find(hash);
      if (found.isPresent()) {
        // Another node may have been faster.
        closed +=
            jdbc.sql("update document set bytes = ?, sealed = true where hash = ? and not sealed")
                .params(seal.sealDocument(hash, found.get().bytes()), hash.hex())
                .update();
      }
    }
    return closed;
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

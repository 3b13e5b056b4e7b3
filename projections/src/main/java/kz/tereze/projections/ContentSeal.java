package kz.tereze.projections;

import java.time.Instant;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationId;

/// Keeps what a team writes closed to whoever reads the database, and until the deadline to
/// whoever did not write it. The key is outside the database.
public interface ContentSeal {

  /// The same for the same text, so that a replay gives the same rows.
  String seal(ApplicationId application, String json);

  /// For those who wrote it.
  ///
  /// @throws IllegalStateException when it was sealed with another key, or changed
  String open(ApplicationId application, String sealed);

  /// A document's content, under the hash it is named by; always the same.
  byte[] sealDocument(Hash document, byte[] content);

  /// @throws IllegalStateException when it was sealed with another key, or changed
  byte[] openDocument(Hash document, byte[] sealed);

  /// For everybody else: empty until the call has closed.
  Optional<String> openAfter(Instant closesAt, ApplicationId application, String sealed);
}

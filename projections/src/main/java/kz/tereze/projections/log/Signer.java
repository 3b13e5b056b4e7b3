package kz.tereze.projections.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signs in the log's name. Its keys, and its memory of what it signed last, lie outside the
/// database, so that nobody who rewrites the database has its signature.
public interface Signer {

  /// The log's name, which its keys carry too.
  String origin();

  /// Every key that signs or ever signed, the newest last.
  List<NoteKey> keys();

  /// The checkpoint with the line of each key that signs now.
  SignedNote sign(Checkpoint checkpoint, Instant now);

  /// What it signed last, as it remembers itself.
  Optional<Checkpoint> lastSigned();

  /// Keeps durably that it signs this; called before anybody else sees the signature.
  void remember(SignedNote signed);
}

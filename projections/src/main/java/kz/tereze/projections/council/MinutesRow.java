package kz.tereze.projections.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.MinutesText;
import org.jspecify.annotations.Nullable;

/// The minutes of a ballot.
///
/// @param signBy last day for the chair's signature
/// @param cms hash of the chair's signature
/// @param papers hashes of the documents it names
public record MinutesRow(
    MinutesText text,
    Hash hash,
    LocalDate signBy,
    Instant drawnAt,
    @Nullable Instant missingAt,
    @Nullable PersonId signedBy,
    @Nullable Hash cms,
    List<Hash> papers,
    @Nullable Instant signedAt) {

  public MinutesRow {
    papers = List.copyOf(papers);
  }

  public boolean isSigned() {
    return signedAt != null;
  }
}

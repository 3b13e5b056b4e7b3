package kz.tereze.api.award;

import java.time.Instant;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Stored;

/// What was brought in from other funders. Nothing of it was decided here.
public sealed interface ImportEvent extends Event {

  Provenance provenance();

  @Stored("award.imported")
  record AwardImported(Provenance provenance, ImportedAward award, PersonId by, Instant at)
      implements ImportEvent {}

  /// The publisher's newer file says something else about an award.
  @Stored("award.import-corrected")
  record ImportedAwardCorrected(Provenance provenance, ImportedAward award, PersonId by, Instant at)
      implements ImportEvent {}

  @Stored("award.file-imported")
  record FileImported(
      Provenance provenance, int recorded, int corrected, int unchanged, PersonId by, Instant at)
      implements ImportEvent {}
}

package kz.tereze.projections.need;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.ReadModel;

/// Finds earlier texts that a need resembles.
@ReadModel
public final class SimilarTexts {

  private final Resemblances among;

  public SimilarTexts(DataSource source) {
    this.among =
        new Resemblances(
            source, EnumSet.allOf(TextKind.class), List.of("earlier_text", "imported_text"));
  }

  /// Texts that were there before a need was posted and that it resembles, the most alike first.
  ///
  /// @param postedAt later texts are not compared: whoever came second repeats
  public List<Similar> to(NeedId need, NeedContent content, Instant postedAt) {
    return among.to(EarlierText.of(need, content), postedAt);
  }
}

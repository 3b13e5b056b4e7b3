package kz.tereze.api.application;

import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// What a team writes. A draft may be incomplete; a submission is not.
///
/// @param summary who solves what, and how, in plain words
/// @param promise what will be measured when it is done
/// @param months length of the project
/// @param requested sum asked for
/// @param coFunding own share
/// @param region where the work is done
/// @param particulars answers to the call's own form, budget and milestones; null while there are
///     none
public record ApplicationContent(
    Text title,
    Text summary,
    Text promise,
    int months,
    Tiyn requested,
    Tiyn coFunding,
    Region region,
    @Nullable Particulars particulars) {

  /// One without particulars.
  public ApplicationContent(
      Text title,
      Text summary,
      Text promise,
      int months,
      Tiyn requested,
      Tiyn coFunding,
      Region region) {
    this(title, summary, promise, months, requested, coFunding, region, null);
  }

  /// The particulars, which may be none.
  public Particulars details() {
    return particulars == null ? Particulars.NONE : particulars;
  }

  public ApplicationContent with(Particulars other) {
    return new ApplicationContent(
        title,
        summary,
        promise,
        months,
        requested,
        coFunding,
        region,
        other.equals(Particulars.NONE) ? null : other);
  }
}

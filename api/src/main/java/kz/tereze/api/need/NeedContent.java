package kz.tereze.api.need;

import java.time.LocalDate;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// What a company writes about its technological task.
///
/// @param title the problem in one sentence
/// @param measure what will be measured, with its unit
/// @param presentValue the measure today
/// @param wantedValue the measure that would solve the problem
/// @param limits climate, safety, regulation; null in texts older than the question, and when there
///     are none
/// @param trlFrom technology readiness the company starts from, 1 to 9
/// @param trlTo technology readiness it wants, not below `trlFrom`
/// @param coFunding what the company itself adds, may be zero
/// @param offered data, samples and access to the site; null when nothing is offered
/// @param ownership who will own the result; null in texts older than the question
/// @param answersBy the day by which the company decides
public record NeedContent(
    Text title,
    Text problem,
    Text measure,
    String presentValue,
    String wantedValue,
    @Nullable Text limits,
    Region site,
    int trlFrom,
    int trlTo,
    Tiyn coFunding,
    @Nullable Text offered,
    @Nullable IpTerms ownership,
    LocalDate answersBy) {

  /// SHA-256 of the canonical JSON of this text: what a council approves.
  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}

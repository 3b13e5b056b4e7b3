package kz.tereze.api.call;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.NeedId;

/// What a call promises and demands. An application keeps the terms it was drafted under.
///
/// @param budget taken whole from the fund before the call is announced
/// @param ceiling most that one application may ask for
/// @param closesAt last instant at which an application is received
/// @param expertsPerApplication how many experts score each application
/// @param threshold points, as a mean of the experts, below which nothing reaches the council
public record CallTerms(
    Text title,
    Text summary,
    List<NeedId> needs,
    Tiyn budget,
    Tiyn ceiling,
    Instant opensAt,
    Instant closesAt,
    int expertsPerApplication,
    int threshold) {

  public CallTerms {
    needs = List.copyOf(needs);
  }

  /// The same with another deadline.
  public CallTerms closingAt(Instant deadline) {
    return new CallTerms(
        title,
        summary,
        needs,
        budget,
        ceiling,
        opensAt,
        deadline,
        expertsPerApplication,
        threshold);
  }
}

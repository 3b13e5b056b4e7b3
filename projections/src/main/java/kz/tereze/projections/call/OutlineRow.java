package kz.tereze.projections.call;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// An outline sent in the first of two stages.
///
/// @param answers none when they are closed to whoever asks
/// @param reason why it was declined
public record OutlineRow(
    CallId call,
    ApplicationId outline,
    NeedId need,
    Bin applicant,
    PersonId leader,
    List<Answer> answers,
    OutlineState state,
    @Nullable Text reason,
    Instant receivedAt,
    @Nullable Instant answeredAt) {

  OutlineRow closed() {
    return new OutlineRow(
        call, outline, need, applicant, leader, List.of(), state, reason, receivedAt, answeredAt);
  }
}

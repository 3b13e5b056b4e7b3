package kz.tereze.projections.call;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// A call: its terms, how far it is, and its money.
///
/// @param funding whether the fund gave the budget
/// @param available what the fund held when it refused
/// @param reserved sum of the awards so far
/// @param unchecked submitted applications that wait for the formal check
/// @param admitted applications that passed the formal check
/// @param scored of those, how many all their experts have scored
/// @param givenBack what went back to the fund at the end
public record CallRow(
    CallId call,
    FundId fund,
    CallTerms terms,
    Stage stage,
    Answer funding,
    @Nullable Tiyn available,
    List<NeedAnswer> needs,
    Tiyn reserved,
    int unchecked,
    int admitted,
    int scored,
    Instant plannedAt,
    @Nullable Instant announcedAt,
    @Nullable Instant rankedAt,
    @Nullable Instant completedAt,
    @Nullable Tiyn givenBack) {

  /// How far its facts have brought a call, whatever the time is.
  public enum Stage {
    PLANNED,
    ANNOUNCED,
    RANKED,
    COMPLETED
  }

  /// A need of the call and its answer.
  public record NeedAnswer(NeedId need, Answer answer) {}

  public CallRow {
    needs = List.copyOf(needs);
  }

  public CallStatus status(Instant now) {
    return switch (stage) {
      case PLANNED -> CallStatus.PLANNED;
      case ANNOUNCED -> announced(now);
      case RANKED -> CallStatus.RANKED;
      case COMPLETED -> announcedAt == null ? CallStatus.GIVEN_UP : CallStatus.COMPLETED;
    };
  }

  private CallStatus announced(Instant now) {
    if (now.isBefore(terms.opensAt())) {
      return CallStatus.ANNOUNCED;
    }
    return now.isAfter(terms.closesAt()) ? CallStatus.CLOSED : CallStatus.OPEN;
  }

  /// Anybody may see it.
  public boolean isPublic() {
    return announcedAt != null;
  }

  /// The fund and every need said yes.
  public boolean isReadyToAnnounce() {
    return stage == Stage.PLANNED
        && funding == Answer.GIVEN
        && needs.stream().allMatch(need -> need.answer() == Answer.GIVEN);
  }

  /// What is still free of the budget.
  public Tiyn left() {
    return terms.budget().minus(reserved);
  }
}

package kz.tereze.domain.need;

import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedRule;
import org.jspecify.annotations.Nullable;

/// Where a need stands: its newest version and how far that one has come.
final class Standing {

  enum State {
    UNKNOWN,
    POSTED,
    RETURNED,
    /// Screened; everybody may ask, and later a council may vote.
    DISCUSSED,
    ON_COUNCIL,
    APPROVED,
    REJECTED,
    WITHDRAWN
  }

  private State state = State.UNKNOWN;
  private Bin owner;
  private int version;
  private NeedContent content;
  private PersonId lastActor;
  private @Nullable BallotId ballot;
  private @Nullable CallId servedBy;

  @SuppressWarnings("NullAway.Init") // set by the first event
  Standing() {}

  boolean is(State asked) {
    return state == asked;
  }

  int version() {
    return version;
  }

  Bin owner() {
    return owner;
  }

  Hash hash() {
    return content.hash();
  }

  boolean isServed() {
    return servedBy != null;
  }

  boolean isServedBy(CallId call) {
    return call.equals(servedBy);
  }

  boolean isVotedOnIn(BallotId asked) {
    return asked.equals(ballot);
  }

  boolean wasLastChangedBy(Acting by) {
    return by.person().equals(lastActor);
  }

  boolean isWritten(int asVersion, NeedContent text, Acting by) {
    return version == asVersion && content.equals(text) && wasLastChangedBy(by);
  }

  /// A decided text may be written anew, unless a call relies on it.
  boolean isOpenForChange() {
    return switch (state) {
      case POSTED, RETURNED, DISCUSSED, REJECTED -> true;
      case APPROVED -> !isServed();
      case UNKNOWN, ON_COUNCIL, WITHDRAWN -> false;
    };
  }

  void requireOwner(Acting by) {
    NeedRule.CHANGED_BY_ITS_OWNER.require(by.is(Role.SUBSOIL_USER) && by.actsFor(owner));
  }

  /// @param rule that only officials may
  void requireOfficial(NeedRule rule, Acting by) {
    rule.require(by.is(Role.OFFICIAL));
    NeedRule.OFFICIAL_NOT_OF_OWNER.require(!by.actsFor(owner));
  }

  boolean follows(NeedEvent event) {
    return switch (event) {
      case NeedEvent.NeedPosted e -> is(State.UNKNOWN);
      case NeedEvent.NeedRevised e -> isOpenForChange() && e.version() == version + 1;
      case NeedEvent.NeedWithdrawn e -> isOpenForChange();
      case NeedEvent.NeedScreened e -> is(State.POSTED) && e.version() == version;
      case NeedEvent.NeedReturned e -> isBeforeCouncil() && e.version() == version;
      case NeedEvent.QuestionAsked e -> is(State.DISCUSSED);
      case NeedEvent.QuestionAnswered e -> !is(State.UNKNOWN);
      case NeedEvent.QuestionHidden e -> !is(State.UNKNOWN);
      // Before texts were screened, they went to a council as they were posted.
      case NeedEvent.NeedPutToCouncil e -> isBeforeCouncil() && e.version() == version;
      case NeedEvent.NeedApproved e -> isVotedOnIn(e.ballot());
      case NeedEvent.NeedRejected e -> isVotedOnIn(e.ballot());
      case NeedEvent.NeedReturnedUndecided e -> isVotedOnIn(e.ballot());
      case NeedEvent.NeedIncludedInCall e -> is(State.APPROVED) && !isServed();
      case NeedEvent.NeedNotIncludedInCall e -> !is(State.UNKNOWN);
      case NeedEvent.NeedReleasedFromCall e -> isServedBy(e.call());
    };
  }

  private boolean isBeforeCouncil() {
    return is(State.POSTED) || is(State.DISCUSSED);
  }

  void on(NeedEvent event) {
    switch (event) {
      case NeedEvent.NeedPosted e -> {
        owner = e.owner();
        written(1, e.content(), e.by());
      }
      case NeedEvent.NeedRevised e -> written(e.version(), e.content(), e.by());
      case NeedEvent.NeedWithdrawn e -> changed(State.WITHDRAWN, e.by());
      case NeedEvent.NeedScreened e -> changed(State.DISCUSSED, e.by());
      case NeedEvent.NeedReturned e -> changed(State.RETURNED, e.by());
      case NeedEvent.QuestionAsked e -> {}
      case NeedEvent.QuestionAnswered e -> {}
      case NeedEvent.QuestionHidden e -> {}
      case NeedEvent.NeedPutToCouncil e -> {
        changed(State.ON_COUNCIL, e.by());
        ballot = e.ballot();
      }
      case NeedEvent.NeedApproved e -> voted(State.APPROVED);
      case NeedEvent.NeedRejected e -> voted(State.REJECTED);
      case NeedEvent.NeedReturnedUndecided e -> voted(State.DISCUSSED);
      case NeedEvent.NeedIncludedInCall e -> servedBy = e.call();
      case NeedEvent.NeedNotIncludedInCall e -> {}
      case NeedEvent.NeedReleasedFromCall e -> servedBy = null;
    }
  }

  private void written(int newVersion, NeedContent text, PersonId by) {
    changed(State.POSTED, by);
    version = newVersion;
    content = text;
  }

  private void changed(State next, PersonId by) {
    state = next;
    lastActor = by;
  }

  private void voted(State next) {
    state = next;
    ballot = null;
  }

  @Override
  public String toString() {
    return state + ", version " + version;
  }
}

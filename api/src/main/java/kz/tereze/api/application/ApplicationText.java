package kz.tereze.api.application;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What leader and head sign, and what is frozen by its hash when the number is issued: who asks,
/// under which terms, and every word of it.
///
/// @param terms hash of the call's terms as they bound the application
/// @param design hash of the call's design, as it binds it too; null where the call has none
/// @param team the leader first
public record ApplicationText(
    ApplicationId application,
    CallId call,
    Hash terms,
    @Nullable Hash design,
    NeedId need,
    Bin applicant,
    List<PersonId> team,
    ApplicationContent content) {

  /// What the leader's signing is called in the signed bytes.
  public static final String LEADER = "application.signature";

  /// What the head's signing is called in the signed bytes.
  public static final String HEAD = "application.submission";

  public ApplicationText {
    team = List.copyOf(team);
  }

  /// To a call that designed nothing of its own.
  public ApplicationText(
      ApplicationId application,
      CallId call,
      Hash terms,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      ApplicationContent content) {
    this(application, call, terms, null, need, applicant, team, content);
  }

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}

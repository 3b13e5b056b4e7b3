package kz.tereze.api.application;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Design;
import kz.tereze.api.need.NeedId;
import org.jspecify.annotations.Nullable;

/// What leader and head sign, and what is frozen by its hash when the number is issued: who asks,
/// under which terms, and every word of it.
///
/// @param terms hash of the call's terms as they bound the application
/// @param design hash of the call's design, as it binds it too; null where the call has none
/// @param stated codes of the call's conditions that no register knows and that hold, as the leader
///     says; null where the call demands none, and in texts signed before they were part of it
/// @param team the leader first
public record ApplicationText(
    ApplicationId application,
    CallId call,
    Hash terms,
    @Nullable Hash design,
    @Nullable List<String> stated,
    NeedId need,
    Bin applicant,
    List<PersonId> team,
    ApplicationContent content) {

  /// What the leader's signing is called in the signed bytes.
  public static final String LEADER = "application.signature";

  /// What the head's signing is called in the signed bytes.
  public static final String HEAD = "application.submission";

  public ApplicationText {
    stated = stated == null ? null : List.copyOf(stated);
    team = List.copyOf(team);
  }

  /// Of a call that binds by the design and demands no statement.
  public ApplicationText(
      ApplicationId application,
      CallId call,
      Hash terms,
      @Nullable Hash design,
      NeedId need,
      Bin applicant,
      List<PersonId> team,
      ApplicationContent content) {
    this(application, call, terms, design, null, need, applicant, team, content);
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

  /// Where the call's design demands statements, they are signed with everything else.
  public ApplicationText stating(@Nullable Design bound, List<String> codes) {
    boolean isDemanded = bound != null && !bound.stated().isEmpty();
    return new ApplicationText(
        application,
        call,
        terms,
        design,
        isDemanded ? codes : null,
        need,
        applicant,
        team,
        content);
  }

  public Hash hash() {
    return CanonicalJson.hash(this);
  }
}

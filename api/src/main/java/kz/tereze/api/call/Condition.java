package kz.tereze.api.call;

import java.util.List;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Variant;
import kz.tereze.api.registry.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// Who may apply. Each condition has a code, which names the reason when it does not hold.
public sealed interface Condition extends Variant {

  String code();

  /// Whether no register knows it: the leader states it before signing.
  default boolean isStated() {
    return false;
  }

  /// Whether it holds for somebody who would like to apply; null when they have not said.
  @Nullable Boolean holdsFor(Candidate candidate);

  /// The applying organisation is of one of these kinds.
  record OrganisationIsOneOf(List<OrganisationKind> kinds) implements Condition {

    public OrganisationIsOneOf {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String code() {
      return "KIND";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.kind() == null ? null : kinds.contains(candidate.kind());
    }
  }

  /// The applying organisation is accredited as a subject of scientific activity.
  record OrganisationIsAccredited(boolean demanded) implements Condition {

    @Override
    public String code() {
      return "ACCREDITATION";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.isAccredited();
    }
  }

  /// Neither the organisation nor anybody of the team is under a sanction.
  record NobodyIsSanctioned(boolean demanded) implements Condition {

    @Override
    public String code() {
      return "SANCTION";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.isSanctioned() == null ? null : !candidate.isSanctioned();
    }
  }

  /// The leader leads at most so many projects that have not ended.
  record LeaderRunsAtMost(int projects) implements Condition {

    @Override
    public String code() {
      return "PROJECTS";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.projects() == null ? null : candidate.projects() <= projects;
    }
  }

  /// The leader has this degree or a higher one.
  record LeaderHasDegree(Degree least) implements Condition {

    @Override
    public String code() {
      return "DEGREE";
    }

    @Override
    public boolean isStated() {
      return true;
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.degree() == null ? null : candidate.degree().compareTo(least) >= 0;
    }
  }

  /// The leader is at most so old on the day the call closes.
  record LeaderIsAtMost(int years) implements Condition {

    @Override
    public String code() {
      return "AGE";
    }

    @Override
    public boolean isStated() {
      return true;
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.age() == null ? null : candidate.age() <= years;
    }
  }

  /// The work is done in one of these regions.
  record WorkIsIn(List<Region> regions) implements Condition {

    public WorkIsIn {
      regions = List.copyOf(regions);
    }

    @Override
    public String code() {
      return "REGION";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.region() == null ? null : regions.contains(candidate.region());
    }
  }

  /// The applicant pays at least this share of the project.
  record OwnShareAtLeast(int percent) implements Condition {

    @Override
    public String code() {
      return "OWN_SHARE";
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.ownShare() == null ? null : candidate.ownShare() >= percent;
    }
  }

  /// Something no register knows, which the applicant answers for themselves.
  ///
  /// @param name distinguishes it from the call's other statements: small letters, digits, `-`
  /// @param statement what must be true
  /// @param advice what to do when it is not
  record ApplicantStates(String name, Text statement, Text advice) implements Condition {

    @Override
    public String code() {
      return "STATEMENT-" + name;
    }

    @Override
    public boolean isStated() {
      return true;
    }

    @Override
    public @Nullable Boolean holdsFor(Candidate candidate) {
      return candidate.statements().get(name);
    }
  }
}

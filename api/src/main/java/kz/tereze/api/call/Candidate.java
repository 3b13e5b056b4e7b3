package kz.tereze.api.call;

import java.util.Map;
import kz.tereze.api.Region;
import kz.tereze.api.registry.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves to learn whether they may apply; null where they have not
/// said. Nothing of it is kept.
///
/// @param projects that the leader leads now
/// @param ownShare percent of the project the applicant would pay
/// @param statements answers by the name of the statement
public record Candidate(
    @Nullable OrganisationKind kind,
    @Nullable Boolean isAccredited,
    @Nullable Boolean isSanctioned,
    @Nullable Integer projects,
    @Nullable Degree degree,
    @Nullable Integer age,
    @Nullable Region region,
    @Nullable Integer ownShare,
    Map<String, Boolean> statements) {

  public Candidate {
    statements = Map.copyOf(statements);
  }
}

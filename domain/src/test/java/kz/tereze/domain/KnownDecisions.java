package kz.tereze.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.application.Teams;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.need.Resemblance;
import kz.tereze.api.review.Conflicts;
import org.jspecify.annotations.Nullable;

/// What a test says was decided; nothing holds anything up until it says so.
public final class KnownDecisions
    implements Decisions, RankedOrder, Chairs, Conflicts, EarlierProjects, Teams, ReportedEvidence {

  private final Map<AppealId, Decided> decided = new HashMap<>();
  private final Map<Decision, Standstill> standstills = new HashMap<>();
  private boolean isDecided = true;
  private List<ApplicationNumber> passedOver = List.of();
  private @Nullable PersonId chair;
  private List<Resemblance> resembled = List.of();
  private List<PersonId> team = List.of();
  private List<String> repeated = List.of();
  private final Map<ApplicationId, Set<PersonId>> tied = new HashMap<>();

  public KnownDecisions decide(AppealId appeal, Decided against) {
    decided.put(appeal, against);
    return this;
  }

  public KnownDecisions standStill(Decision decision, Standstill standstill) {
    standstills.put(decision, standstill);
    return this;
  }

  public KnownDecisions forget() {
    isDecided = false;
    return this;
  }

  public KnownDecisions chairedBy(PersonId person) {
    chair = person;
    return this;
  }

  public KnownDecisions resemble(Resemblance... earlier) {
    resembled = List.of(earlier);
    return this;
  }

  @Override
  public List<Resemblance> resembledBy(ApplicationId application) {
    return resembled;
  }

  /// Whatever evidence is shown stands behind these reports too.
  public KnownDecisions repeat(String... reports) {
    repeated = List.of(reports);
    return this;
  }

  @Override
  public List<String> behindOthers(ApplicationNumber grant, int milestone, List<Hash> evidence) {
    return repeated;
  }

  public KnownDecisions carriedOutBy(PersonId... members) {
    team = List.of(members);
    return this;
  }

  @Override
  public List<PersonId> teamOf(ApplicationId application) {
    return team;
  }

  public KnownDecisions tie(ApplicationId application, PersonId person) {
    tied.computeIfAbsent(application, unknown -> new LinkedHashSet<>()).add(person);
    return this;
  }

  @Override
  public Optional<List<PersonId>> known(ApplicationId application) {
    return Optional.of(List.copyOf(tied.getOrDefault(application, Set.of())));
  }

  @Override
  public Optional<PersonId> of(CouncilId council) {
    return Optional.ofNullable(chair);
  }

  public KnownDecisions passOver(ApplicationNumber... better) {
    passedOver = List.of(better);
    return this;
  }

  @Override
  public List<ApplicationNumber> passedOverBy(ApplicationNumber number) {
    return passedOver;
  }

  @Override
  public Optional<Decided> against(AppealId appeal) {
    return Optional.ofNullable(decided.get(appeal));
  }

  @Override
  public boolean isDecided(ApplicationNumber number) {
    return isDecided;
  }

  @Override
  public Standstill standstill(CallId call, ApplicationNumber number) {
    return standstill(call, Decision.values());
  }

  @Override
  public Standstill standstill(CallId call, Decision... decisions) {
    for (Decision decision : decisions) {
      if (standstills.containsKey(decision)) {
        return standstills.get(decision);
      }
    }
    return Standstill.NONE;
  }
}

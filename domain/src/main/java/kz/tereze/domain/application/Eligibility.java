package kz.tereze.domain.application;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.Projects;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Design;
import kz.tereze.api.registry.OrganisationKind;
import kz.tereze.api.registry.Register;
import org.jspecify.annotations.Nullable;

/// Whether who applies meets the conditions of the call: asked when the leader signs and again
/// when the head does, since registers change in between. What no register knows the leader has
/// stated.
final class Eligibility {

  private static final BigInteger PERCENT = BigInteger.valueOf(100);

  private List<String> stated = List.of();

  boolean isStated(List<String> codes) {
    return stated.equals(codes);
  }

  List<String> stated() {
    return stated;
  }

  void stated(List<String> codes) {
    stated = codes;
  }

  /// The codes that are demanded, once each, in the order of the call.
  static List<String> ordered(@Nullable Design design, List<String> codes) {
    Set<String> demanded = new LinkedHashSet<>(demanded(design));
    List<String> unknown = codes.stream().filter(code -> !demanded.contains(code)).toList();
    ApplicationRule.STATED_CONDITION_IS_DEMANDED.require(
        unknown.isEmpty(), "codes", String.join(", ", unknown));
    demanded.retainAll(new HashSet<>(codes));
    return List.copyOf(demanded);
  }

  private static List<String> demanded(@Nullable Design design) {
    return design == null ? List.of() : design.stated().stream().map(Condition::code).toList();
  }

  /// @param leader of the application
  void require(
      @Nullable Design design,
      Bin applicant,
      PersonId leader,
      ApplicationContent content,
      Register register,
      Projects projects) {
    if (design == null) {
      return;
    }
    for (Condition condition : design.conditions()) {
      require(condition, applicant, leader, content, register, projects);
    }
    List<String> missing = new ArrayList<>(demanded(design));
    missing.removeAll(stated);
    ApplicationRule.DEMANDED_CONDITIONS_ARE_STATED.require(
        missing.isEmpty(), "codes", String.join(", ", missing));
  }

  private static void require(
      Condition condition,
      Bin applicant,
      PersonId leader,
      ApplicationContent content,
      Register register,
      Projects projects) {
    switch (condition) {
      case Condition.OrganisationIsOneOf c -> {
        OrganisationKind kind = register.kindOf(applicant).orElse(null);
        ApplicationRule.ORGANISATION_OF_DEMANDED_KIND.require(
            kind != null && c.kinds().contains(kind), "applicant", applicant.digits());
      }
      case Condition.LeaderRunsAtMost c ->
          ApplicationRule.LEADER_WITHIN_LIMIT_OF_CALL.require(
              projects.ledBy(leader) <= c.projects(), "most", c.projects());
      case Condition.WorkIsIn c ->
          ApplicationRule.WORK_IN_DEMANDED_REGION.require(
              c.regions().contains(content.region()), "region", content.region());
      case Condition.OwnShareAtLeast c ->
          ApplicationRule.OWN_SHARE_REACHED.require(
              pays(content, c.percent()), "percent", c.percent());
      // Demanded of everybody, whatever a call says.
      case Condition.OrganisationIsAccredited _, Condition.NobodyIsSanctioned _ -> {}
      // Known to no register.
      case Condition.LeaderHasDegree _,
          Condition.LeaderIsAtMost _,
          Condition.ApplicantStates _ -> {}
    }
  }

  /// Own money over the whole, by multiplication, so that nothing is rounded.
  private static boolean pays(ApplicationContent content, int percent) {
    BigInteger own = BigInteger.valueOf(content.coFunding().amount());
    BigInteger whole = own.add(BigInteger.valueOf(content.requested().amount()));
    return own.multiply(PERCENT).compareTo(whole.multiply(BigInteger.valueOf(percent))) >= 0;
  }
}

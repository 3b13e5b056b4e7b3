package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.application.Member;
import kz.tereze.projections.application.Membership;
import kz.tereze.web.Missing;
import kz.tereze.web.signature.Signing;
import org.springframework.stereotype.Component;

/// Puts together what leader and head sign: the application word for word.
@Component
class ApplicationSigning {

  private final Applications applications;
  private final Bindings bindings;
  private final Signing signing;

  ApplicationSigning(Applications applications, Bindings bindings, Signing signing) {
    this.applications = applications;
    this.bindings = bindings;
    this.signing = signing;
  }

  /// @throws Missing when nothing is written yet
  ApplicationText text(ApplicationRow row) {
    ApplicationContent content = row.content();
    if (content == null) {
      throw new Missing();
    }
    return new ApplicationText(
        row.application(),
        row.call(),
        CanonicalJson.hash(row.terms()),
        bindings.find(row.application()).map(bound -> bound.design().hash()).orElse(null),
        row.need(),
        row.applicant(),
        row.number() == null ? team(row) : row.team(),
        content);
  }

  private List<PersonId> team(ApplicationRow row) {
    List<PersonId> team = new ArrayList<>();
    team.add(row.leader());
    applications.members(row.application()).stream()
        .filter(member -> member.answer() == Membership.CONFIRMED)
        .map(Member::person)
        .forEach(team::add);
    return team;
  }

  Statement statement(ApplicationRow row, String act, PersonId signer) {
    ApplicationText text = text(row);
    return signing.statement(
        act,
        row.application().toString(),
        text.content().requested(),
        text.hash(),
        List.of(),
        signer);
  }

  /// Leaders sign for themselves, heads for their organisations.
  static SigningPower power(String act) {
    return act.equals(ApplicationText.LEADER) ? SigningPower.PERSONAL : SigningPower.RIGHT_TO_SIGN;
  }
}

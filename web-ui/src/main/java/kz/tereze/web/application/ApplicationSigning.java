package kz.tereze.web.application;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.call.Design;
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
    Design design = bindings.find(row.application()).map(Bindings.Binding::design).orElse(null);
    ApplicationText silent =
        new ApplicationText(
            row.application(),
            row.call(),
            CanonicalJson.hash(row.terms()),
            design == null ? null : design.hash(),
            row.need(),
            row.applicant(),
            row.number() == null ? team(row) : row.team(),
            content);
    return isFrozenAs(silent, row) ? silent : silent.stating(design, row.stated());
  }

  /// Whether it was frozen before statements became part of the signed text.
  private static boolean isFrozenAs(ApplicationText silent, ApplicationRow row) {
    ApplicationRow.Signing signing = row.signing();
    return row.number() != null && signing != null && signing.text().equals(silent.hash());
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

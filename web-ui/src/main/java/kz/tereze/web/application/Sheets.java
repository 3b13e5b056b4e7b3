package kz.tereze.web.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Bindings;
import kz.tereze.projections.application.Member;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Lays an application before those who may see it; for everybody else there is none.
@Component
class Sheets {

  private final Applications applications;
  private final Bindings bindings;
  private final Needs needs;
  private final Organisations organisations;
  private final Standings standings;
  private final People people;

  Sheets(
      Applications applications,
      Bindings bindings,
      Needs needs,
      Organisations organisations,
      Standings standings,
      People people) {
    this.applications = applications;
    this.bindings = bindings;
    this.needs = needs;
    this.organisations = organisations;
    this.standings = standings;
    this.people = people;
  }

  /// @throws Missing for everybody but the leader and those who were invited and did not decline
  Sheet ofTeam(ApplicationId application, SignedIn reader) {
    return applications
        .find(application, reader.person())
        .map(row -> sheet(row, reader))
        .orElseThrow(Missing::new);
  }

  /// The team, and the head of the organisation from the leader's signature on.
  ///
  /// @throws Missing for everybody else
  Sheet ofParty(ApplicationId application, SignedIn reader) {
    return sheet(party(application, reader), reader);
  }

  ApplicationRow party(ApplicationId application, SignedIn reader) {
    return applications
        .find(application, reader.person())
        .or(
            () ->
                reader.organisation() == null
                    ? Optional.empty()
                    : applications
                        .findSigned(application, reader.organisation())
                        .filter(row -> row.signing() != null && isHead(row, reader)))
        .orElseThrow(Missing::new);
  }

  private boolean isHead(ApplicationRow row, SignedIn reader) {
    return row.applicant().equals(reader.organisation())
        && standings.headOf(row.applicant()).filter(reader.person()::equals).isPresent();
  }

  /// @throws Missing for a draft, and for everything in a call that is still open: until then it
  ///     is nobody else's business
  Sheet received(ApplicationId application, SignedIn official) {
    return applications
        .find(application, official.reader())
        .filter(row -> row.isReadableAt(official.at()))
        .map(row -> sheet(row, official))
        .orElseThrow(Missing::new);
  }

  private Sheet sheet(ApplicationRow row, SignedIn reader) {
    List<Member> members = applications.members(row.application());
    Set<PersonId> everybody = new LinkedHashSet<>(row.team());
    everybody.add(row.leader());
    everybody.add(row.savedBy());
    members.forEach(member -> everybody.add(member.person()));
    return new Sheet(
        row,
        organisations.name(row.applicant()),
        needs.find(row.need()).map(need -> need.content().title()).orElseGet(() -> plain(row)),
        members,
        people.names(everybody),
        reader.person(),
        isHead(row, reader),
        reader.at(),
        bindings.find(row.application()).map(Bindings.Binding::design));
  }

  private static Text plain(ApplicationRow row) {
    return new Text(row.need().number(), row.need().number(), row.need().number());
  }
}

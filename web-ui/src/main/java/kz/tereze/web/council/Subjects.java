package kz.tereze.web.council;

import java.util.Optional;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.RankedLine;
import kz.tereze.projections.council.BallotRow;
import kz.tereze.projections.need.NeedHistory;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.application.Clearings;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Finds what a ballot is about.
@Component
class Subjects {

  private final Needs needs;
  private final NeedHistory history;
  private final Applications applications;
  private final Calls calls;
  private final Organisations organisations;
  private final Clearings clearings;

  Subjects(
      Needs needs,
      NeedHistory history,
      Applications applications,
      Calls calls,
      Organisations organisations,
      Clearings clearings) {
    this.clearings = clearings;
    this.needs = needs;
    this.history = history;
    this.applications = applications;
    this.calls = calls;
    this.organisations = organisations;
  }

  /// Everything a member of the council reads before voting; to whoever is tied to an application,
  /// nothing it says.
  BallotSubject of(BallotRow ballot, SignedIn reader) {
    return ballot.isAboutNeed() ? need(ballot) : award(ballot, reader);
  }

  private BallotSubject need(BallotRow ballot) {
    NeedId need = new NeedId(ballot.reference());
    Optional<NeedContent> content = history.version(need, ballot.version());
    Text owner =
        needs.find(need).map(NeedRow::owner).map(organisations::name).orElse(number(ballot));
    Text title = content.map(NeedContent::title).orElse(number(ballot));
    return new BallotSubject(title, owner, content.orElse(null), null, null, null, null);
  }

  private BallotSubject award(BallotRow ballot, SignedIn reader) {
    Optional<ApplicationRow> application =
        applications.find(new ApplicationNumber(ballot.reference()), reader.reader());
    ApplicationId id = ballot.application();
    Optional<RankedLine> line = id == null ? Optional.empty() : calls.line(id);
    return new BallotSubject(
        application
            .map(ApplicationRow::content)
            .map(content -> content.title())
            .orElse(number(ballot)),
        application.map(ApplicationRow::applicant).map(organisations::name).orElse(number(ballot)),
        null,
        application.orElse(null),
        line.orElse(null),
        ballot.call() == null ? null : calls.find(ballot.call()).orElse(null),
        clearings
            .of(
                new ApplicationNumber(ballot.reference()),
                application.map(ApplicationRow::content).isPresent())
            .orElse(null));
  }

  private static Text number(BallotRow ballot) {
    return new Text(ballot.reference(), ballot.reference(), null);
  }
}

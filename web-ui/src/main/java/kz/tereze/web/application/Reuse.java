package kz.tereze.web.application;

import java.util.List;
import java.util.Optional;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.Answer;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.Fault;
import kz.tereze.api.application.FormCheck;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Form;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Member;
import kz.tereze.projections.application.Membership;
import kz.tereze.projections.call.Designs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.People;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Begins an application with what its writer wrote before: texts, sums, budget, milestones, those
/// answers that fit the new call's form, and the team, which confirms anew. What was stated and
/// signed for another call is not copied.
@Component
class Reuse {

  private final Applications applications;
  private final Designs designs;
  private final People people;
  private final Dispatch dispatch;

  Reuse(Applications applications, Designs designs, People people, Dispatch dispatch) {
    this.people = people;
    this.applications = applications;
    this.designs = designs;
    this.dispatch = dispatch;
  }

  /// What somebody wrote something into, the newest first.
  List<ApplicationRow> offered(SignedIn who) {
    return applications.of(who.person()).stream().filter(row -> row.content() != null).toList();
  }

  /// What of theirs somebody begins with; empty when there is no such application.
  Optional<ApplicationRow> earlier(String id, SignedIn who) {
    return offered(who).stream().filter(row -> row.application().toString().equals(id)).findFirst();
  }

  /// People who took part in an application that the reader led, and are still known here.
  List<PersonId> team(ApplicationRow earlier, SignedIn who) {
    if (!earlier.leader().equals(who.person())) {
      return List.of();
    }
    return applications.members(earlier.application()).stream()
        .filter(member -> member.answer() == Membership.CONFIRMED)
        .map(Member::person)
        .filter(person -> people.find(person).isPresent())
        .toList();
  }

  /// @param isWithTeam whether its team is invited too: everybody answers anew
  /// @return how many were invited
  int begin(
      ApplicationId fresh, CallId call, ApplicationRow earlier, boolean isWithTeam, SignedIn who) {
    ApplicationContent content = earlier.content();
    // The same form sent again finds what it began, and perhaps what was written since.
    if (content == null
        || applications.find(fresh, who.person()).map(ApplicationRow::content).isPresent()) {
      return 0;
    }
    List<PersonId> invited = isWithTeam ? team(earlier, who) : List.of();
    for (PersonId person : invited) {
      dispatch.send(new ApplicationCommand.InviteMember(fresh, person, who.acting()));
    }
    dispatch.send(
        new ApplicationCommand.EditApplication(
            fresh, 0, fitting(content, designs.holding(call).design().form()), who.acting()));
    return invited.size();
  }

  private static ApplicationContent fitting(ApplicationContent content, Form form) {
    List<Answer> answers = content.details().answers();
    List<String> unfit = FormCheck.wrong(form, answers).stream().map(Fault::question).toList();
    List<Answer> fit =
        answers.stream().filter(answer -> !unfit.contains(answer.question())).toList();
    return content.with(content.details().answering(fit));
  }
}

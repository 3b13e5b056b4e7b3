package kz.tereze.web.application;

import java.util.List;
import java.util.Optional;
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
import kz.tereze.projections.call.Designs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Begins an application with what its writer wrote before: texts, sums, budget and milestones, and
/// those answers that fit the new call's form.
@Component
class Reuse {

  private final Applications applications;
  private final Designs designs;
  private final Dispatch dispatch;

  Reuse(Applications applications, Designs designs, Dispatch dispatch) {
    this.applications = applications;
    this.designs = designs;
    this.dispatch = dispatch;
  }

  /// What somebody wrote something into, the newest first.
  List<ApplicationRow> offered(SignedIn who) {
    return applications.of(who.person()).stream().filter(row -> row.content() != null).toList();
  }

  /// Nothing happens when there is no such application of theirs.
  void begin(ApplicationId fresh, CallId call, String earlier, SignedIn who) {
    // The same form sent again finds what it began, and perhaps what was written since.
    if (applications.find(fresh).map(ApplicationRow::content).isPresent()) {
      return;
    }
    earlier(earlier, who)
        .map(ApplicationRow::content)
        .map(content -> fitting(content, designs.holding(call).design().form()))
        .ifPresent(
            content ->
                dispatch.send(
                    new ApplicationCommand.EditApplication(fresh, 0, content, who.acting())));
  }

  private Optional<ApplicationRow> earlier(String id, SignedIn who) {
    return offered(who).stream().filter(row -> row.application().toString().equals(id)).findFirst();
  }

  private static ApplicationContent fitting(ApplicationContent content, Form form) {
    List<Answer> answers = content.details().answers();
    List<String> unfit = FormCheck.wrong(form, answers).stream().map(Fault::question).toList();
    List<Answer> fit =
        answers.stream().filter(answer -> !unfit.contains(answer.question())).toList();
    return content.with(content.details().answering(fit));
  }
}

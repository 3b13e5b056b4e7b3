package kz.tereze.web.application;

import java.time.Duration;
import java.util.Optional;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.call.CallCommand.DraftApplication;
import kz.tereze.api.call.CallId;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Once;
import kz.tereze.web.Overtaken;
import kz.tereze.web.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Starts an application under the request's own key. A call keeps no list of drafts, so a request
/// that comes again is overtaken by its first coming; here it is recognised as the same.
@Component
class Drafting {

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(3);

  private final Dispatch dispatch;
  private final Applications applications;
  private final ObjectProvider<Freshness> freshness;

  Drafting(Dispatch dispatch, Applications applications, ObjectProvider<Freshness> freshness) {
    this.dispatch = dispatch;
    this.applications = applications;
    this.freshness = freshness;
  }

  /// @throws Overtaken when the key belongs to another application
  ApplicationId start(CallId call, NeedId need, Once once, SignedIn who) {
    ApplicationId application = new ApplicationId(once.key());
    try {
      dispatch.send(new DraftApplication(call, application, need, who.acting()));
    } catch (Overtaken overtaken) {
      if (known(application)
          .filter(
              row ->
                  row.leader().equals(who.person())
                      && row.call().equals(call)
                      && row.need().equals(need))
          .isEmpty()) {
        throw overtaken;
      }
    }
    return application;
  }

  /// The first coming may not be shown yet.
  private Optional<ApplicationRow> known(ApplicationId application) {
    Freshness shown = freshness.getIfAvailable();
    return shown == null
        ? applications.find(application)
        : shown.await(() -> applications.find(application), SHOWN_WITHIN);
  }
}

package kz.tereze.web.application;

import kz.tereze.api.Refused;
import kz.tereze.api.Region;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.projections.application.ApplicationRow;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Overtaken;
import kz.tereze.web.identity.SignedIn;
import org.springframework.stereotype.Component;

/// Saves one part of an application and overwrites nobody: what others changed in another part is
/// kept, what they changed in the same part is shown beside the writer's text first.
@Component
class Saving {

  private static final int ATTEMPTS = 3;

  /// The writer's own automatic saving may have come between; it is no other version.
  private static final long OWN_SECONDS = 60;

  private final Applications applications;
  private final Needs needs;
  private final Dispatch dispatch;

  Saving(Applications applications, Needs needs, Dispatch dispatch) {
    this.applications = applications;
    this.needs = needs;
    this.dispatch = dispatch;
  }

  /// @param basedOn revision the writer was looking at
  /// @param seen fingerprint of the part the writer was looking at
  record Written(Slice part, int basedOn, String seen, ApplicationContent content) {}

  /// Somebody else saved the same part meanwhile.
  static final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationRow theirs;

    Conflict(ApplicationRow theirs) {
      super("saved by somebody else", null, false, false);
      this.theirs = theirs;
    }

    ApplicationRow theirs() {
      return theirs;
    }
  }

  /// @return the application as it is saved now
  /// @throws Conflict when both changed the same part
  ApplicationRow save(ApplicationId application, SignedIn writer, Written written) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ApplicationRow row = find(application, writer);
      ApplicationContent merged = written.part().merge(contentOf(row), written.content());
      if (merged.equals(row.content())) {
        return row;
      }
      if (!mayReplace(row, writer, written)) {
        throw new Conflict(row);
      }
      if (isTaken(application, row.revision(), merged, writer)) {
        return find(application, writer);
      }
    }
    throw new Overtaken();
  }

  private ApplicationRow find(ApplicationId application, SignedIn writer) {
    return applications.find(application, writer.person()).orElseThrow(Missing::new);
  }

  /// What is saved, or the empty form with the region where the need is.
  ApplicationContent contentOf(ApplicationRow row) {
    ApplicationContent saved = row.content();
    return saved == null
        ? Part.blank(
            needs.find(row.need()).map(need -> need.content().site()).orElse(Region.ASTANA))
        : saved;
  }

  private static boolean mayReplace(ApplicationRow row, SignedIn writer, Written written) {
    boolean own =
        row.savedBy().equals(writer.person())
            && row.savedAt().plusSeconds(OWN_SECONDS).isAfter(writer.at());
    return own
        || row.revision() == written.basedOn()
        || written.part().fingerprint(row.content()).equals(written.seen());
  }

  /// @return false when another revision came first
  private boolean isTaken(
      ApplicationId application, int basedOn, ApplicationContent content, SignedIn writer) {
    try {
      dispatch.send(
          new ApplicationCommand.EditApplication(application, basedOn, content, writer.acting()));
      return true;
    } catch (Refused refused) {
      if (refused.rule() == ApplicationRule.NEWEST_REVISION_EDITED) {
        return false;
      }
      throw refused;
    }
  }
}

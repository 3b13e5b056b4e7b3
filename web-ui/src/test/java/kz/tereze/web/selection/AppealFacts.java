package kz.tereze.web.selection;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Event;
import kz.tereze.api.appeal.AppealEvent;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.Outcome;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.council.Tally;
import kz.tereze.projections.identity.Vault;
import kz.tereze.web.WebTest;

/// Two decisions against one applicant: one appealed against, one not.
final class AppealFacts {

  static final ApplicationNumber NUMBER = new ApplicationNumber("AP26000005");
  static final AppealId FILED = AppealId.of(NUMBER, Decision.FORMAL_CHECK);
  static final AppealId POSSIBLE = AppealId.of(NUMBER, Decision.COUNCIL);
  static final String PLEADED = "Смета приложена на странице 12, проверяющий её не открыл.";

  /// What the formal check gave as its reason.
  static final Point BUDGET = new Point("REASON:BUDGET_UNFOUNDED");

  private AppealFacts() {}

  static Event notSupported() {
    Subject subject =
        new Subject(
            SubjectKind.AWARD,
            NUMBER.irn(),
            1,
            SelectionSite.CLOSED,
            SelectionSite.FAILED,
            List.of(SelectionSite.APPLICANT),
            List.of());
    return new BallotEvent.BallotClosed(
        BallotId.of(NUMBER.irn(), 1),
        new CouncilId("NTS-SUBSOIL"),
        subject,
        List.of(new CountedVote(SelectionSite.EXPERT_4.id(), Choice.AGAINST, "Смета завышена.")),
        List.of(),
        new Tally(1, 0, 0, 1, 0),
        Outcome.NOT_CARRIED,
        SelectionSite.OFFICIAL.id(),
        WebTest.NOW.minusSeconds(3_600));
  }

  static Event filed(Vault vault) {
    return new AppealEvent.AppealFiled(
        FILED,
        SelectionSite.CLOSED,
        SelectionSite.FAILED,
        SelectionSite.APPLICANT,
        SelectionSite.LEADER.id(),
        AppealGround.WRONG_FACTS,
        List.of(BUDGET),
        vault.seal(PLEADED, SelectionSite.LEADER.id()),
        List.of(SelectionSite.OFFICIAL.id()),
        LocalDate.of(2026, 12, 4),
        SelectionSite.LEADER.id(),
        SelectionSite.BEFORE.plusSeconds(60));
  }
}

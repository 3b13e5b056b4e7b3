package kz.tereze.web.appeal;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.appeal.AppealCommand;
import kz.tereze.api.appeal.AppealGround;
import kz.tereze.api.appeal.AppealId;
import kz.tereze.api.appeal.Point;
import kz.tereze.api.review.Conflicts;
import kz.tereze.projections.appeal.AppealRow;
import kz.tereze.projections.appeal.Appeals;
import kz.tereze.projections.appeal.Bar;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.registry.Standings;
import kz.tereze.web.Dispatch;
import kz.tereze.web.Missing;
import kz.tereze.web.Once;
import kz.tereze.web.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an applicant pleads goes into the vault before anything else; only the applicant and
/// whoever may answer read it.
@Component
class Pleading {

  private static final int AT_LEAST = 20;
  static final int AT_MOST = 4_000;

  private final Appeals appeals;
  private final Standings standings;
  private final Conflicts conflicts;
  private final Vault vault;
  private final Dispatch dispatch;

  Pleading(
      Appeals appeals, Standings standings, Conflicts conflicts, Vault vault, Dispatch dispatch) {
    this.appeals = appeals;
    this.standings = standings;
    this.conflicts = conflicts;
    this.vault = vault;
    this.dispatch = dispatch;
  }

  static boolean isLongEnough(String text) {
    int length = text.strip().length();
    return length >= AT_LEAST && length <= AT_MOST;
  }

  /// What the sentence about a wrong length mentions.
  static Object[] lengths() {
    return new Object[] {"least", AT_LEAST, "most", AT_MOST};
  }

  void file(
      AppealId appeal,
      AppealGround ground,
      List<Point> points,
      String text,
      Once once,
      SignedIn who) {
    dispatch.send(
        new AppealCommand.FileAppeal(
            appeal,
            ground,
            points,
            vault.seal(text.strip(), who.person(), once.key()),
            who.acting()));
  }

  /// @throws Missing for everybody but the leader and the head of the applicant
  void requireParty(AppealId appeal, SignedIn who) {
    boolean isParty =
        appeals
            .find(appeal)
            .map(row -> isParty(row.leader(), row.applicant(), who))
            .orElseGet(
                () ->
                    appeals
                        .against(appeal)
                        .map(decided -> isParty(decided.leader(), decided.applicant(), who))
                        .orElse(false));
    if (!isParty) {
      throw new Missing();
    }
  }

  private boolean isParty(PersonId leader, Bin applicant, SignedIn who) {
    return leader.equals(who.person())
        || applicant.equals(who.organisation())
            && standings.headOf(applicant).filter(who.person()::equals).isPresent();
  }

  /// Whether the reader may read the appeal and answer it.
  boolean isHeardBy(AppealRow row, SignedIn who) {
    return who.is(Role.OFFICIAL) && bar(row, who) == null;
  }

  /// What keeps an official from hearing it: nobody does who decided before, is of the applicant,
  /// or is tied to the application.
  @Nullable Bar bar(AppealRow row, SignedIn who) {
    Bar bar = row.bar(who.person(), who.organisation());
    return bar == null && conflicts.binds(row.application(), who.person()) ? Bar.TIED : bar;
  }

  /// @throws Missing for everybody but the parties and who may answer
  String text(AppealRow row, SignedIn who) {
    if (!isHeardBy(row, who) && !isParty(row.leader(), row.applicant(), who)) {
      throw new Missing();
    }
    return vault.open(row.text()).orElse("");
  }
}

package kz.tereze.domain.call;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Policy;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.review.Rubric;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/// The design of a call, version by version. Nothing of it is public before the announcement;
/// afterwards nothing of it changes without a reason for everybody.
final class Designing {

  private static final int CRITERIA_AT_MOST = 10;
  private static final int WEIGHT_AT_MOST = 100;
  private static final int POINTS_AT_MOST = 100;
  private static final int ANCHOR_AT_MOST = 500;

  private final Call call;
  private int version;
  private Design design = Design.PLAIN;
  private @Nullable PersonId lastDesigner;

  Designing(Call call) {
    this.call = call;
  }

  @CommandHandler
  void handle(CallCommand.DesignCall command) {
    Acting by = command.by();
    CallRule.DESIGNED_BY_OFFICIAL.require(by.is(Role.OFFICIAL));
    if (command.basedOn() == version - 1
        && command.design().equals(design)
        && by.person().equals(lastDesigner)) {
      return;
    }
    CallRule.CAN_BE_DESIGNED.require(call.isPlanned() || call.isAnnounced() && !call.isClosed(by));
    CallRule.NEWEST_DESIGN_EDITED.require(command.basedOn() == version, "newest", version);
    check(command.design(), by);
    if (call.isPlanned()) {
      apply(
          new CallEvent.CallDesigned(
              command.call(), version + 1, command.design(), by.person(), by.at()));
    } else {
      CallRule.PROCEDURE_STANDS.require(isJudgedAlike(command.design()));
      apply(published(command.call(), version + 1, command.design(), reason(command), by));
    }
  }

  /// Who drafted yesterday and who drafts tomorrow compete by one measure.
  private boolean isJudgedAlike(Design other) {
    return other.procedure() == design.procedure()
        && Objects.equals(other.rubric(), design.rubric())
        && Objects.equals(other.divergence(), design.divergence())
        && other.tie() == design.tie()
        && other.limits().equals(design.limits());
  }

  private static Text reason(CallCommand.DesignCall command) {
    Text reason = command.reason() == null ? new Text("", "", null) : command.reason();
    Planning.checkReason(reason);
    return reason;
  }

  /// With the announcement everybody reads what was designed.
  void publish(CallId announced, Acting by) {
    if (version > 0) {
      apply(published(announced, version, design, null, by));
    }
  }

  private static CallEvent.DesignPublished published(
      CallId call, int version, Design design, @Nullable Text reason, Acting by) {
    return new CallEvent.DesignPublished(
        call, version, design, design.hash(), reason, by.person(), by.at());
  }

  /// The greatest total an expert can give.
  private static int most(Design design, Acting by) {
    Rubric rubric =
        design.rubric() == null
            ? Rubric.standard(Policy.REVIEW_POINTS_PER_CRITERION.on(by.day()).value())
            : design.rubric();
    return rubric.most();
  }

  private void check(Design design, Acting by) {
    CallRule.CONDITIONS_ARE_SOUND.require(design.hasSoundConditions());
    for (Form form : List.of(design.form(), design.outline())) {
      CallRule.FORM_IS_WELL_FORMED.require(form.isWellFormed());
      CallRule.FORM_IN_STATE_LANGUAGES.require(form.isInStateLanguages());
    }
    CallRule.OUTLINE_IN_TWO_STAGES.require(
        design.procedure() == Procedure.TWO_STAGE || design.outline().equals(Form.EMPTY));
    CallRule.OUTLINE_ASKS_NO_DOCUMENTS.require(
        design.outline().questions().noneMatch(question -> question instanceof Question.File));
    CallRule.CRITERIA_ARE_SOUND.require(
        design.rubric() == null || isSound(design.rubric()), "most", CRITERIA_AT_MOST);
    int most = most(design, by);
    CallRule.DIVERGENCE_ON_THE_SCALE.require(
        design.divergence() == null || design.divergence() >= 1 && design.divergence() <= most,
        "most",
        most);
    CallRule.THRESHOLD_ON_THE_SCALE.require(
        design.rubric() == null || call.terms().threshold() <= design.rubric().most(),
        "most",
        design.rubric() == null ? 0 : design.rubric().most());
    CallRule.LIMITS_ARE_SOUND.require(design.hasSoundLimits());
  }

  private static boolean isSound(Rubric rubric) {
    Set<String> codes = new HashSet<>();
    return !rubric.lines().isEmpty()
        && rubric.lines().size() <= CRITERIA_AT_MOST
        && rubric.lines().stream()
            .allMatch(
                line ->
                    line.code().matches("[A-Z][A-Z0-9_]{0,39}")
                        && codes.add(line.code())
                        && line.weight() >= 1
                        && line.weight() <= WEIGHT_AT_MOST
                        && line.most() >= 1
                        && line.most() <= POINTS_AT_MOST
                        && areOnScale(line));
  }

  private static boolean areOnScale(Rubric.Line line) {
    int before = -1;
    for (Rubric.Anchor anchor : line.anchors()) {
      boolean said = anchor.meaning().isComplete() && anchor.meaning().isAtMost(ANCHOR_AT_MOST);
      if (!said || anchor.points() <= before || anchor.points() > line.most()) {
        return false;
      }
      before = anchor.points();
    }
    return true;
  }

  /// What an application that begins now stays bound to; null where nothing was designed.
  @Nullable Design binding() {
    return version == 0 ? null : design;
  }

  boolean isInTwoStages() {
    return design.procedure() == Procedure.TWO_STAGE;
  }

  Form firstStage() {
    return design.firstStage();
  }

  boolean isAlwaysOpen() {
    return design.procedure() == Procedure.ALWAYS_OPEN;
  }

  TieRule tie() {
    return design.tie();
  }

  int version() {
    return version;
  }

  boolean isNext(int following) {
    return following == version + 1;
  }

  boolean isNewest(int same) {
    return same == version;
  }

  void designed(int reached, Design now, PersonId by) {
    version = reached;
    design = now;
    lastDesigner = by;
  }
}

package kz.tereze.projections.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.appeal.Decided;
import kz.tereze.api.appeal.Decision;
import kz.tereze.api.appeal.Standstill;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.Procedure;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Story;
import kz.tereze.projections.application.ApplicationRegister;
import kz.tereze.projections.identity.Vaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom a decision makes wait: everybody of its call, but in a call that is always open only who
/// answers the same need.
class StandstillTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId WATER = new NeedId("N-2026-00001");
  private static final NeedId SAND = new NeedId("N-2026-00002");
  private static final Instant DAY = Instant.parse("2026-09-03T05:00:00Z");
  private static final PersonId LEADER = new PersonId(new UUID(7, 1));
  private static final Text TEXT = new Text("Су", "Вода", "Water");

  @Test
  void in_a_call_that_is_always_open_only_the_same_need_waits() {
    Appeals appeals = told(Design.PLAIN.with(Procedure.ALWAYS_OPEN));

    assertThat(appeals.standstill(CALL, number(1)).until()).isEqualTo(Decided.windowEnd(DAY));
    assertThat(appeals.standstill(CALL, number(2)).until()).isEqualTo(Decided.windowEnd(DAY));
    assertThat(appeals.standstill(CALL, number(3))).isEqualTo(Standstill.NONE);
    assertThat(appeals.standstill(CALL, Decision.values()).until())
        .as("the call itself is completed only after all of them")
        .isEqualTo(Decided.windowEnd(DAY));
  }

  @Test
  void in_any_other_call_everybody_waits() {
    Appeals appeals = told(null);

    for (int i = 1; i <= 3; i++) {
      assertThat(appeals.standstill(CALL, number(i)).until()).isEqualTo(Decided.windowEnd(DAY));
    }
  }

  @Test
  void what_the_register_does_not_know_holds_up() {
    Appeals appeals = told(Design.PLAIN.with(Procedure.ALWAYS_OPEN));

    assertThat(appeals.standstill(CALL, number(9)).until()).isEqualTo(Decided.windowEnd(DAY));
  }

  /// The first application fails its formal check; the second answers the same need, the third
  /// another one.
  private static Appeals told(@Nullable Design design) {
    Story telling = new Story();
    telling.heardBy(AppealRegister::new);
    telling.heardBy((writes, source) -> new ApplicationRegister(writes, source, Vaults.seal()));
    submit(telling, 1, WATER, design);
    submit(telling, 2, WATER, design);
    submit(telling, 3, SAND, design);
    telling.tell(
        new ApplicationEvent.FormalCheckFailed(
            id(1),
            number(1),
            CALL,
            List.of(FormalReason.BUDGET_UNFOUNDED),
            "No prices.",
            new PersonId(new UUID(7, 2)),
            DAY));
    return new Appeals(telling.source());
  }

  private static void submit(Story telling, int i, NeedId need, @Nullable Design design) {
    Bin applicant = new Bin("240140000001");
    telling.tell(
        new ApplicationEvent.ApplicationDrafted(
            id(i),
            CALL,
            need,
            applicant,
            LEADER,
            new CallTerms(
                TEXT,
                TEXT,
                List.of(WATER, SAND),
                Tiyn.ofTenge(100),
                Tiyn.ofTenge(50),
                DAY.minusSeconds(60),
                DAY.plusSeconds(60),
                3,
                20),
            design,
            design == null ? null : 1,
            LEADER,
            DAY),
        new ApplicationEvent.ApplicationSubmitted(
            id(i),
            number(i),
            CALL,
            need,
            applicant,
            List.of(LEADER),
            new ApplicationContent(
                TEXT, TEXT, TEXT, 24, Tiyn.ofTenge(1), Tiyn.ZERO, Region.KARAGANDA),
            null,
            null,
            LEADER,
            DAY));
  }

  private static ApplicationId id(int i) {
    return new ApplicationId(new UUID(0, i));
  }

  private static ApplicationNumber number(int i) {
    return new ApplicationNumber("AP2600000" + i);
  }
}

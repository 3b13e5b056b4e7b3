package kz.tereze.projections.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class NeedHistoryTest {

  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Hash HASH = new Hash("ab".repeat(32));
  private static final Bin OWNER = new Bin("240140000001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final CallId CALL = new CallId("C-2026-001");
  private static final BallotId BALLOT = BallotId.of("N-2026-00001-V2", 1);
  private static final Instant START = Instant.parse("2026-01-12T05:00:00Z");

  private final Telling<NeedHistory> history = new Telling<>(NeedHistory::new);

  @Test
  void every_step_and_every_version_is_kept() {
    history.tell(
        new NeedEvent.NeedPosted(NEED, OWNER, content("Вода"), SOMEBODY, day(0)),
        new NeedEvent.NeedRevised(NEED, 2, content("Вода в хвостах"), SOMEBODY, day(1)),
        new NeedEvent.NeedPutToCouncil(
            NEED, OWNER, 2, HASH, new CouncilId("NTS-ENERGY"), BALLOT, SOMEBODY, day(2)),
        new NeedEvent.NeedReturnedUndecided(NEED, BALLOT, PersonId.PLATFORM, day(3)),
        new NeedEvent.NeedApproved(NEED, 2, HASH, BALLOT, PersonId.PLATFORM, day(4)),
        new NeedEvent.NeedIncludedInCall(NEED, CALL, PersonId.PLATFORM, day(5)),
        new NeedEvent.NeedNotIncludedInCall(NEED, CALL, PersonId.PLATFORM, day(5)),
        new NeedEvent.NeedReleasedFromCall(NEED, CALL, PersonId.PLATFORM, day(6)),
        new NeedEvent.NeedRejected(NEED, 2, BALLOT, PersonId.PLATFORM, day(7)),
        new NeedEvent.NeedWithdrawn(NEED, "Решили сами", SOMEBODY, day(8)));

    assertThat(history.projection().steps(NEED))
        .extracting(NeedStep::kind)
        .containsExactly(
            NeedStep.Kind.POSTED,
            NeedStep.Kind.REVISED,
            NeedStep.Kind.PUT_TO_COUNCIL,
            NeedStep.Kind.RETURNED_UNDECIDED,
            NeedStep.Kind.APPROVED,
            NeedStep.Kind.INCLUDED_IN_CALL,
            NeedStep.Kind.RELEASED_FROM_CALL,
            NeedStep.Kind.REJECTED,
            NeedStep.Kind.WITHDRAWN);
    assertThat(history.projection().version(NEED, 1).orElseThrow().title().ru()).isEqualTo("Вода");
    assertThat(history.projection().version(NEED, 3)).isEmpty();
    history.rows_are_the_same_again_and_after_a_replay("need_step", "need_version");
  }

  private static Instant day(int day) {
    return START.plusSeconds(day * 86_400L);
  }

  private static NeedContent content(String title) {
    return new NeedContent(
        new Text("Су", title, null),
        new Text("Мәселе", "Проблема", null),
        new Text("Су үлесі, %", "Доля воды, %", null),
        "60",
        "40",
        new Text("Аяз", "Мороз", null),
        Region.KARAGANDA,
        4,
        7,
        Tiyn.ZERO,
        null,
        IpTerms.OWNED_JOINTLY,
        LocalDate.of(2026, 6, 1));
  }
}

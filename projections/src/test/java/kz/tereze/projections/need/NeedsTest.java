package kz.tereze.projections.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

class NeedsTest {

  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Hash HASH = new Hash("ab".repeat(32));
  private static final Bin OWNER = new Bin("240140000001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);
  private static final BallotId BALLOT = BallotId.of("N-2026-00001-V2", 1);

  private final Telling<Needs> needs = new Telling<>(Needs::new);

  @Test
  void a_need_is_shown_in_its_newest_version_with_its_way_through_the_council() {
    needs.tell(
        new NeedEvent.NeedPosted(NEED, OWNER, content("Су"), SOMEBODY, DAY_1),
        new NeedEvent.NeedRevised(NEED, 2, content("Қалдықтардағы су"), SOMEBODY, DAY_2),
        new NeedEvent.NeedPutToCouncil(
            NEED, OWNER, 2, HASH, new CouncilId("NTS-ENERGY"), BALLOT, SOMEBODY, DAY_2),
        new NeedEvent.NeedApproved(NEED, 2, HASH, BALLOT, PersonId.PLATFORM, DAY_2),
        new NeedEvent.NeedIncludedInCall(NEED, new CallId("C-2026-001"), PersonId.PLATFORM, DAY_2));

    NeedRow row = needs.projection().find(NEED).orElseThrow();
    assertThat(row.version()).isEqualTo(2);
    assertThat(row.status()).isEqualTo(NeedStatus.IN_CALL);
    assertThat(row.content().title().kk()).isEqualTo("Қалдықтардағы су");
    assertThat(row.call()).isEqualTo(new CallId("C-2026-001"));
    needs.rows_are_the_same_again_and_after_a_replay("need");
  }

  @Test
  void a_russian_keyboard_finds_a_kazakh_title() {
    needs.tell(new NeedEvent.NeedPosted(NEED, OWNER, content("Қалдықтар"), SOMEBODY, DAY_1));

    assertThat(needs.projection().published(NeedFilter.words("калдык"), 10, 0)).hasSize(1);
    assertThat(needs.projection().published(NeedFilter.words("100%"), 10, 0)).isEmpty();
  }

  @Test
  void needs_are_found_by_status_and_region_and_withdrawn_ones_by_number() {
    NeedId second = new NeedId("N-2026-00002");
    needs.tell(
        new NeedEvent.NeedPosted(NEED, OWNER, content("Су"), SOMEBODY, DAY_1),
        new NeedEvent.NeedPosted(second, OWNER, content("Шаң"), SOMEBODY, DAY_2),
        new NeedEvent.NeedWithdrawn(second, "Решили сами", SOMEBODY, DAY_2));

    assertThat(needs.projection().countPublished(NeedFilter.words(""))).isEqualTo(1);
    assertThat(
            needs
                .projection()
                .countPublished(new NeedFilter("", NeedStatus.WITHDRAWN, Region.KARAGANDA)))
        .isEqualTo(1);
    assertThat(needs.projection().countPublished(new NeedFilter("", null, Region.ASTANA))).isZero();
    assertThat(needs.projection().find(second)).isPresent();
    assertThat(needs.projection().list(List.of(second, NEED)))
        .extracting(NeedRow::need)
        .containsExactly(NEED, second);
  }

  private static NeedContent content(String title) {
    return new NeedContent(
        new Text(title, "Вода в хвостах", null),
        new Text("Мәселе", "Проблема", null),
        new Text("Су үлесі, %", "Доля воды, %", null),
        "60",
        "40",
        new Text("Аяз", "Мороз", null),
        Region.KARAGANDA,
        4,
        7,
        Tiyn.ofTenge(1_000_000),
        null,
        IpTerms.OWNED_JOINTLY,
        LocalDate.of(2026, 6, 1));
  }
}

package kz.tereze.projections.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.council.CouncilEvent.CouncilEstablished;
import kz.tereze.api.council.CouncilEvent.MemberAppointed;
import kz.tereze.api.council.CouncilEvent.MemberDismissed;
import kz.tereze.api.council.CouncilId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class CouncilsTest {

  private static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  private static final PersonId KEEPER = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId ASEL = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final PersonId DANA = PersonId.of("00000000-0000-0000-0000-000000000003");
  private static final Bin EMPLOYER = new Bin("240140000001");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Instant DAY_2 = DAY_1.plusSeconds(86_400);

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

  private final Telling<Councils> councils = new Telling<>(Councils::new);

  @Test
  void a_council_shows_who_sits_in_it_today() {
    councils.tell(
        new CouncilEstablished(COUNCIL, new Text("Кеңес", "Совет", null), KEEPER, DAY_1),
        new MemberAppointed(COUNCIL, ASEL, EMPLOYER, FROM, UNTIL, KEEPER, DAY_1),
        new MemberAppointed(COUNCIL, DANA, EMPLOYER, FROM, UNTIL, KEEPER, DAY_1),
        new MemberDismissed(COUNCIL, ASEL, KEEPER, DAY_2));

    assertThat(councils.projection().members(COUNCIL))
        .containsExactly(new MemberRow(DANA, EMPLOYER, FROM, UNTIL, DAY_1));
    assertThat(councils.projection().find(COUNCIL).orElseThrow().members()).isEqualTo(1);
    assertThat(councils.projection().of(ASEL)).isEmpty();
    assertThat(councils.projection().of(DANA)).hasSize(1);
    MemberRow dana = councils.projection().members(COUNCIL).getFirst();
    assertThat(dana.sitsOn(UNTIL)).isTrue();
    assertThat(dana.sitsOn(UNTIL.plusDays(1))).isFalse();
    councils.rows_are_the_same_again_and_after_a_replay("council", "council_member");
  }

  @Test
  void a_dismissed_member_can_come_back_for_another_employer() {
    Bin other = new Bin("190340901012");
    councils.tell(
        new CouncilEstablished(COUNCIL, new Text("Кеңес", "Совет", null), KEEPER, DAY_1),
        new MemberAppointed(COUNCIL, ASEL, EMPLOYER, FROM, UNTIL, KEEPER, DAY_1),
        new MemberDismissed(COUNCIL, ASEL, KEEPER, DAY_2),
        new MemberAppointed(COUNCIL, ASEL, other, FROM, UNTIL, KEEPER, DAY_2));

    assertThat(councils.projection().members(COUNCIL))
        .containsExactly(new MemberRow(ASEL, other, FROM, UNTIL, DAY_2));
  }
}

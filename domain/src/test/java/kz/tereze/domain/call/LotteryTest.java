package kz.tereze.domain.call;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.later;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CLOSED;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.admitted;
import static kz.tereze.domain.call.Planned.announced;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.funded;
import static kz.tereze.domain.call.Planned.included;
import static kz.tereze.domain.call.Planned.joined;
import static kz.tereze.domain.call.Planned.line;
import static kz.tereze.domain.call.Planned.planned;
import static kz.tereze.domain.call.Planned.ranked;
import static kz.tereze.domain.call.Planned.scored;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallCommand.DrawTies;
import kz.tereze.api.call.CallCommand.PublishTies;
import kz.tereze.api.call.CallCommand.PutApplicationToCouncil;
import kz.tereze.api.call.CallEvent.TiesDrawn;
import kz.tereze.api.call.CallEvent.TiesPublished;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Ranked;
import kz.tereze.api.call.TieRule;
import kz.tereze.api.call.Tied;
import kz.tereze.api.council.CouncilId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/// Two applications have one mean and the budget does not hold both: who is first is drawn, from a
/// seed that nobody could choose, and anybody can draw again.
class LotteryTest {

  private static final Acting BY = later(PLATFORM, CLOSED);
  private static final Acting OFFICIAL_AFTER = later(OFFICIAL, CLOSED);
  private static final Hash SECRET = new Hash("5e".repeat(32));
  private static final Hash ROOT = new Hash("0a".repeat(32));
  private static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  private static final Tied BOTH = new Tied(1, List.of(number(1), number(2)));

  private final FixtureConfiguration<Call> call = Fixtures.of(Call.class);

  @Test
  void the_tie_is_published_with_the_hash_of_a_secret_before_anything_is_drawn() throws Exception {
    call.given(tied()).when(publish()).expectEvents(published());
    call.given(joined(tied(), published()))
        .when(publish())
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    call.given(joined(tied(), published()))
        .when(new PublishTies(CALL, ROOT, BY))
        .expectException(refusedBy(CallRule.SECRET_FITS_THE_COMMITMENT));
    call.given(tied())
        .when(new DrawTies(CALL, SECRET, 41, ROOT, BY))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
    call.given(joined(tied(), published()))
        .when(new DrawTies(CALL, ROOT, 41, ROOT, BY))
        .expectException(refusedBy(CallRule.SECRET_FITS_THE_COMMITMENT));
    call.given(tied())
        .when(new PublishTies(CALL, commitment(), OFFICIAL_AFTER))
        .expectException(refusedBy(CallRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void what_is_drawn_is_what_anybody_computes_from_the_published_inputs() throws Exception {
    call.given(joined(tied(), published()))
        .when(new DrawTies(CALL, SECRET, 41, ROOT, BY))
        .expectEvents(drawn());
    call.given(joined(tied(), published(), drawn()))
        .when(new DrawTies(CALL, SECRET, 41, ROOT, BY))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void nobody_tied_goes_to_a_council_before_it_and_the_first_drawn_goes_first() throws Exception {
    call.given(tied()).when(put(1)).expectException(refusedBy(CallRule.TIES_ARE_DRAWN));
    int first = drawn().lots().getFirst().number().equals(number(1)) ? 1 : 2;
    call.given(joined(tied(), published(), drawn()))
        .when(put(3 - first))
        .expectException(refusedBy(CallRule.BETTER_RANKED_WENT_FIRST));
    call.given(joined(tied(), published(), drawn()))
        .when(put(first))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void only_the_tie_at_the_line_of_the_budget_is_drawn_unless_the_call_says_all() {
    List<Ranked> list =
        List.of(line(1, 1, 90, 20), line(1, 2, 90, 20), line(3, 3, 80, 40), line(3, 4, 80, 40));
    Tied second = new Tied(3, List.of(number(3), number(4)));
    Tiyn budget = Tiyn.ofTenge(100);
    assertThat(Lottery.tied(list, budget, TieRule.SHARED_RANK)).containsExactly(second);
    assertThat(Lottery.tied(list, budget, TieRule.LOTTERY)).containsExactly(BOTH, second);
    assertThat(Lottery.tied(list, Tiyn.ofTenge(120), TieRule.SMALLER_REQUEST)).isEmpty();
    assertThat(Lottery.tied(list, Tiyn.ofTenge(40), TieRule.SHARED_RANK))
        .as("the line runs between the groups")
        .isEmpty();
  }

  private static List<Object> tied() {
    Object[] facts = {
      admitted(1, SAND, 60),
      admitted(2, GAS, 60),
      scored(1, 90),
      scored(2, 90),
      ranked(line(1, 1, 90, 60), line(1, 2, 90, 60))
    };
    return joined(List.of(planned(), funded(), included(SAND), included(GAS), announced()), facts);
  }

  private static PublishTies publish() throws Exception {
    return new PublishTies(CALL, commitment(), BY);
  }

  private static PutApplicationToCouncil put(int i) {
    return new PutApplicationToCouncil(CALL, application(i), COUNCIL, OFFICIAL_AFTER);
  }

  private static ApplicationNumber number(int i) {
    return Planned.irn(i);
  }

  /// Written again from the published description, with nothing of the platform's.
  private static Hash sha256(String ascii) throws Exception {
    byte[] bytes = ascii.getBytes(StandardCharsets.UTF_8);
    return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  private static Hash commitment() throws Exception {
    return sha256("5e".repeat(32));
  }

  private static Hash inputs() throws Exception {
    return sha256(
        "{\"call\":\"%s\",\"tied\":[{\"numbers\":[\"%s\",\"%s\"],\"rank\":1}]}"
            .formatted(CALL.number(), number(1).irn(), number(2).irn()));
  }

  private static TiesPublished published() throws Exception {
    return new TiesPublished(
        CALL, List.of(BOTH), inputs(), commitment(), PLATFORM.person(), CLOSED);
  }

  private static TiesDrawn drawn() throws Exception {
    Hash seed = sha256("5e".repeat(32) + " " + "0a".repeat(32) + " " + inputs().hex());
    TreeMap<String, Integer> order = new TreeMap<>();
    for (int i = 1; i <= 2; i++) {
      order.put(sha256(seed.hex() + " " + number(i).irn()).hex(), i);
    }
    List<Lot> lots = new ArrayList<>();
    order.forEach(
        (ticket, i) ->
            lots.add(new Lot(lots.size() + 1, application(i), number(i), new Hash(ticket))));
    return new TiesDrawn(CALL, SECRET, 41, ROOT, seed, lots, PLATFORM.person(), CLOSED);
  }
}

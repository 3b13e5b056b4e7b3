package kz.tereze.domain.assignment;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.DrawCommand.AbandonDraw;
import kz.tereze.api.assignment.DrawCommand.FinishDraw;
import kz.tereze.api.assignment.DrawCommand.PublishInputs;
import kz.tereze.api.assignment.DrawCommand.RequestDraw;
import kz.tereze.api.assignment.DrawEvent.DrawAbandoned;
import kz.tereze.api.assignment.DrawEvent.DrawFinished;
import kz.tereze.api.assignment.DrawEvent.DrawRequested;
import kz.tereze.api.assignment.DrawEvent.InputsPublished;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.DrawRule;
import kz.tereze.api.assignment.Found;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.call.CallId;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final DrawId DRAW = DrawId.of(new CallId("C-2026-001"), 1);
  private static final Hash SECRET = hash("5e");
  private static final Hash INPUTS = hash("11");
  private static final Hash ROOT = hash("77");
  private static final Hash OUTCOME = hash("22");
  private static final Found FOUND = new Found(12_345, 2, 400, 900);

  private final FixtureConfiguration<Draw> draw = Fixtures.of(Draw.class);

  @Test
  void an_official_requests_a_draw_once() {
    draw.givenNoPriorActivity().when(request(OFFICIAL)).expectEvents(requested());
    draw.given(requested()).when(request(OFFICIAL)).expectNoEvents();
    draw.given(requested())
        .when(request(OTHER_OFFICIAL))
        .expectException(refusedBy(DrawRule.REQUESTED_ONCE));
    draw.givenNoPriorActivity()
        .when(request(PLATFORM))
        .expectEvents(new DrawRequested(DRAW, PersonId.PLATFORM, NOON));
    draw.givenNoPriorActivity()
        .when(request(RESEARCHER))
        .expectException(refusedBy(DrawRule.DRAWN_BY_OFFICIAL));
  }

  @Test
  void the_platform_publishes_the_inputs_and_nothing_changes_them() {
    draw.given(requested()).when(publish(INPUTS, PLATFORM)).expectEvents(published());
    draw.given(requested(), published()).when(publish(INPUTS, PLATFORM)).expectNoEvents();
    draw.given(requested(), published())
        .when(publish(OUTCOME, PLATFORM))
        .expectException(refusedBy(DrawRule.INPUTS_COME_FIRST));
    draw.given(requested())
        .when(publish(INPUTS, OFFICIAL))
        .expectException(refusedBy(DrawRule.FOLLOWS_FROM_A_FACT));
  }

  @Test
  void the_seed_follows_from_secret_root_and_inputs() {
    draw.given(requested(), published()).when(finish(SECRET)).expectEvents(finished());
    draw.given(requested(), published(), finished()).when(finish(SECRET)).expectNoEvents();
    draw.given(requested())
        .when(finish(SECRET))
        .expectException(refusedBy(DrawRule.INPUTS_COME_FIRST));
    draw.given(requested(), published())
        .when(finish(ROOT))
        .expectException(refusedBy(DrawRule.SECRET_FITS_THE_COMMITMENT));
    // Computed with sha256sum from the two texts.
    assertThat(Seed.commitment(SECRET).hex())
        .isEqualTo("8414cd6b08e92be7f34132d9f8fabaa0cf0f072bab807b434e7ff02efc918a1e");
    assertThat(Seed.of(SECRET, ROOT, INPUTS).hex())
        .isEqualTo("d27a40380e3461a0255298362d630605752919b6b35faa166d72ab1652d8c601");
  }

  @Test
  void a_draw_that_lacks_experts_is_abandoned_and_says_where() {
    List<ApplicationNumber> lacking = List.of(new ApplicationNumber("AP26000001"));
    DrawAbandoned abandoned = new DrawAbandoned(DRAW, lacking, PersonId.PLATFORM, NOON);
    draw.given(requested()).when(new AbandonDraw(DRAW, lacking, PLATFORM)).expectEvents(abandoned);
    draw.given(requested(), abandoned)
        .when(publish(INPUTS, PLATFORM))
        .expectException(refusedBy(DrawRule.FINISHED_ONCE));
    draw.given(requested(), published(), finished())
        .when(new AbandonDraw(DRAW, lacking, PLATFORM))
        .expectException(refusedBy(DrawRule.FINISHED_ONCE));
  }

  @Test
  void an_outcome_without_inputs_is_a_corrupt_history() {
    draw.given(requested(), finished()).when(finish(SECRET)).expectException(corruptHistory());
  }

  private static Hash hash(String pair) {
    return new Hash(pair.repeat(32));
  }

  private static RequestDraw request(Acting by) {
    return new RequestDraw(DRAW, by);
  }

  private static DrawRequested requested() {
    return new DrawRequested(DRAW, OFFICIAL.person(), NOON);
  }

  private static PublishInputs publish(Hash inputs, Acting by) {
    return new PublishInputs(DRAW, inputs, Seed.commitment(SECRET), 10, 20, 30, by);
  }

  private static InputsPublished published() {
    return new InputsPublished(
        DRAW, INPUTS, Seed.commitment(SECRET), 10, 20, 30, PersonId.PLATFORM, NOON);
  }

  private static FinishDraw finish(Hash secret) {
    return new FinishDraw(DRAW, secret, 77, ROOT, OUTCOME, FOUND, PLATFORM);
  }

  private static DrawFinished finished() {
    return new DrawFinished(
        DRAW,
        SECRET,
        77,
        ROOT,
        Seed.of(SECRET, ROOT, INPUTS),
        OUTCOME,
        FOUND,
        PersonId.PLATFORM,
        NOON);
  }
}

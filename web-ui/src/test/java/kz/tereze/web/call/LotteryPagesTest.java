package kz.tereze.web.call;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.Lot;
import kz.tereze.api.call.Lottery;
import kz.tereze.api.call.Tied;
import kz.tereze.projections.call.Outages;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.web.Facts;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Everybody reads how a tie was divided, from what, and how to compute it again; and when the site
/// did not work.
@Import({
  ReadModels.class,
  LotteryPagesTest.Log.class,
  LotteryChecking.class,
  LotteryPage.class,
  LotteryResource.class,
  OutagesPage.class,
  OutageResource.class
})
class LotteryPagesTest extends WebTest {

  private static final Hash SECRET = new Hash("5e".repeat(32));
  private static final Hash ROOT = new Hash("0a".repeat(32));
  private static final ApplicationNumber OTHER = new ApplicationNumber("AP26000002");
  private static final List<Tied> TIED = List.of(new Tied(1, List.of(Told.IRN, OTHER)));
  private static final String PAGE = "/ru/calls/C-2026-001/lottery";

  @Autowired private Facts facts;
  @Autowired private Outages outages;

  @TestConfiguration
  static class Log {

    @Bean
    Checkpoints checkpoints(Facts facts) {
      return new Checkpoints(facts.source());
    }
  }

  @BeforeEach
  void aCallIsRanked() {
    facts.forget();
    facts.tell(
        Told.needPosted(),
        Told.needApproved(),
        Told.fund(),
        Told.callPlanned(Told.TERMS),
        Told.callAnnounced(Told.TERMS));
  }

  @Test
  void inputs_and_commitment_stand_there_before_the_draw_and_everything_after_it()
      throws Exception {
    mvc.perform(get(PAGE)).andExpect(status().isNotFound());
    Hash inputs = Lottery.inputs(Told.CALL, TIED);
    facts.tell(
        new CallEvent.TiesPublished(
            Told.CALL, TIED, inputs, Seed.commitment(SECRET), PersonId.PLATFORM, WebTest.NOW));
    mvc.perform(get(PAGE))
        .andExpect(content().string(containsString(inputs.hex())))
        .andExpect(content().string(containsString(Seed.commitment(SECRET).hex())))
        .andExpect(content().string(not(containsString(SECRET.hex()))));

    Hash seed = Seed.of(SECRET, ROOT, inputs);
    List<ApplicationNumber> order = Lottery.order(TIED.getFirst(), seed);
    facts.tell(
        new CallEvent.TiesDrawn(
            Told.CALL,
            SECRET,
            41,
            ROOT,
            seed,
            List.of(lot(1, order.get(0), seed), lot(2, order.get(1), seed)),
            PersonId.PLATFORM,
            WebTest.NOW));
    mvc.perform(get(PAGE))
        .andExpect(content().string(containsString(SECRET.hex())))
        .andExpect(content().string(containsString(Lottery.ticket(seed, OTHER).hex())))
        .andExpect(content().string(containsString("sha256sum")));
    mvc.perform(get("/api/v1/calls/C-2026-001/lottery"))
        .andExpect(jsonPath("$.lottery.draw.seed").value(seed.hex()))
        .andExpect(jsonPath("$.lottery.draw.lots[0].number").value(order.getFirst().irn()))
        .andExpect(jsonPath("$.holds").value(false));
  }

  private static Lot lot(int rank, ApplicationNumber number, Hash seed) {
    return new Lot(rank, Told.APPLICATION, number, Lottery.ticket(seed, number));
  }

  @Test
  void an_outage_stands_on_its_page_with_its_measure_and_the_rule() throws Exception {
    outages.beat("one", WebTest.NOW);
    outages.beat("one", WebTest.NOW.plusSeconds(1_800));
    mvc.perform(get("/ru/outages"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("не короче 15 мин")));
    mvc.perform(get("/api/v1/outages")).andExpect(jsonPath("$.outages[0].minutes").value(30));
  }
}

package kz.tereze.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.assignment.DrawCommand;
import kz.tereze.api.assignment.DrawEvent;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.assignment.DrawRule;
import kz.tereze.api.assignment.Found;
import kz.tereze.api.assignment.Seed;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.Rubric;
import kz.tereze.projections.assignment.DrawFiles;
import kz.tereze.projections.assignment.DrawInputs;
import kz.tereze.projections.assignment.DrawOutcome;
import kz.tereze.projections.assignment.Draws;
import kz.tereze.projections.assignment.Floor;
import kz.tereze.projections.assignment.Pairs;
import kz.tereze.projections.assignment.Prices;
import kz.tereze.projections.assignment.Problem;
import kz.tereze.projections.assignment.Proof;
import kz.tereze.projections.assignment.Solution;
import kz.tereze.projections.assignment.Weights;
import kz.tereze.projections.log.Checkpoints;
import kz.tereze.projections.review.ReviewRegister;
import kz.tereze.projections.review.Reviews;
import kz.tereze.web.Facts;
import kz.tereze.web.Persona;
import kz.tereze.web.ReadModels;
import kz.tereze.web.Told;
import kz.tereze.web.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// One application needs one expert; of two in the pool one fits it better.
@Import({
  ReadModels.class,
  DrawPagesTest.ReadModelsOfDraws.class,
  DrawChecking.class,
  DrawDeskPage.class,
  DrawPage.class,
  DrawResource.class
})
class DrawPagesTest extends WebTest {

  private static final Persona OFFICIAL = Persona.as(Role.OFFICIAL);
  private static final Persona RESEARCHER = Persona.as(Role.RESEARCHER).of(Told.INSTITUTE);
  private static final DrawId DRAW = DrawId.of(Told.CALL, 1);
  private static final Hash SECRET = new Hash("5e".repeat(32));
  private static final Hash ROOT = new Hash("c0".repeat(32));
  private static final Instant THEN = Told.EARLIER;
  private static final Problem PROBLEM =
      new Problem(
          new int[] {1},
          new int[] {2, 2},
          new int[] {-1, -1},
          new Pairs(new int[] {0, 2}, new int[] {0, 1}, new int[] {900, 300}),
          new int[] {-1});

  @TestConfiguration
  static class ReadModelsOfDraws {

    @Bean
    Draws draws(Facts facts) {
      return facts.heardBy(new Draws(facts.writes(), facts.source()));
    }

    @Bean
    DrawFiles drawFiles(Facts facts) {
      return new DrawFiles(facts.source());
    }

    @Bean
    Checkpoints checkpoints(Facts facts) {
      return new Checkpoints(facts.source());
    }

    @Bean
    Reviews reviews(Facts facts) {
      facts.heardBy(new ReviewRegister(facts.writes(), facts.source()));
      return new Reviews(facts.source());
    }
  }

  @Autowired private Facts facts;
  @Autowired private DrawFiles files;

  @BeforeEach
  void an_application_lacks_an_expert() {
    facts.forget();
    facts.tell(
        Told.callPlanned(Told.TERMS),
        Told.callAnnounced(Told.TERMS),
        new ReviewEvent.ReviewOpened(
            Told.APPLICATION,
            Told.IRN,
            Told.CALL,
            Told.NEED,
            Told.INSTITUTE,
            List.of(Told.SOMEBODY),
            1,
            Rubric.standard(9),
            PersonId.PLATFORM,
            THEN),
        new ReviewEvent.TiesFound(Told.APPLICATION, Told.IRN, List.of(), PersonId.PLATFORM, THEN));
  }

  @Test
  void an_official_starts_a_draw_and_nobody_starts_another_meanwhile() throws Exception {
    mvc.perform(get("/ru/official/calls/C-2026-001/experts").with(OFFICIAL.session()))
        .andExpect(content().string(containsString("AP26000001")))
        .andExpect(content().string(containsString("value=\"C-2026-001-D1\"")));
    mvc.perform(start(DRAW.number()).with(OFFICIAL.session()))
        .andExpect(redirectedUrl("/ru/official/calls/C-2026-001/experts"));
    DrawCommand.RequestDraw asked = (DrawCommand.RequestDraw) commands.last();
    assertThat(asked.draw()).isEqualTo(DRAW);
    assertThat(asked.by().person()).isEqualTo(OFFICIAL.id());

    facts.tell(new DrawEvent.DrawRequested(DRAW, OFFICIAL.id(), THEN));
    mvc.perform(get("/ru/official/calls/C-2026-001/experts").with(OFFICIAL.session()))
        .andExpect(content().string(not(containsString("name=\"draw\""))));
  }

  @Test
  void a_refused_draw_is_told_in_the_words_of_its_rule() throws Exception {
    commands.failWith(new Refused(DrawRule.REQUESTED_ONCE));
    mvc.perform(start(DRAW.number()).with(OFFICIAL.session())).andExpect(status().is(422));
  }

  @Test
  void a_draw_of_another_call_is_not_started_from_here() throws Exception {
    mvc.perform(start("C-2026-002-D1").with(OFFICIAL.session())).andExpect(status().is(422));
    assertThat(commands.all()).isEmpty();
  }

  @Test
  void only_officials_start_draws() throws Exception {
    mvc.perform(get("/ru/official/calls/C-2026-001/experts").with(RESEARCHER.session()))
        .andExpect(status().isForbidden());
    mvc.perform(start(DRAW.number()).with(RESEARCHER.session())).andExpect(status().isForbidden());
    mvc.perform(put("/api/v1/draws/" + DRAW).with(RESEARCHER.bearer()))
        .andExpect(status().isForbidden());
    mvc.perform(put("/api/v1/draws/" + DRAW).with(OFFICIAL.bearer()))
        .andExpect(status().isAccepted());
    assertThat(commands.last()).isInstanceOf(DrawCommand.RequestDraw.class);
  }

  @Test
  void everybody_follows_a_draw_from_its_commitment_to_its_proof() throws Exception {
    Hash inputs = publish();
    mvc.perform(get("/ru/draws/" + DRAW))
        .andExpect(content().string(containsString(Seed.commitment(SECRET).hex())))
        .andExpect(content().string(containsString(inputs.hex())))
        .andExpect(content().string(not(containsString(SECRET.hex()))));
    mvc.perform(get("/ru/draws/" + DRAW + "/check"))
        .andExpect(content().string(containsString("Распределение ещё не завершено")));
    mvc.perform(get("/api/v1/draws/" + DRAW + "/check")).andExpect(status().isNotFound());

    finish(inputs, 0);
    for (String language : new String[] {"kk", "ru", "en"}) {
      mvc.perform(get("/" + language + "/calls/C-2026-001/draws"))
          .andExpect(content().string(containsString("/draws/C-2026-001-D1")));
      mvc.perform(get("/" + language + "/draws/" + DRAW))
          .andExpect(content().string(containsString(SECRET.hex())))
          .andExpect(content().string(containsString(ROOT.hex())));
      mvc.perform(get("/" + language + "/draws/" + DRAW + "/check")).andExpect(status().isOk());
    }
    mvc.perform(get("/api/v1/draws/" + DRAW + "/check"))
        .andExpect(jsonPath("$.failed").isEmpty())
        .andExpect(jsonPath("$.proof.similarity").value(900));
    mvc.perform(get("/api/v1/draws/" + DRAW + "/inputs"))
        .andExpect(header().string("ETag", "\"" + inputs.hex() + "\""))
        .andExpect(jsonPath("$.applications[0].number").value("AP26000001"));
  }

  @Test
  void a_worse_assignment_than_the_best_is_told_to_everybody() throws Exception {
    finish(publish(), 1);
    mvc.perform(get("/api/v1/draws/" + DRAW + "/check"))
        .andExpect(jsonPath("$.failed[0]").value("ASSIGNMENT_IS_PROVED"));
  }

  @Test
  void applications_that_cannot_get_their_experts_are_named() throws Exception {
    facts.tell(
        new DrawEvent.DrawRequested(DRAW, OFFICIAL.id(), THEN),
        new DrawEvent.DrawAbandoned(DRAW, List.of(Told.IRN), PersonId.PLATFORM, THEN));
    mvc.perform(get("/ru/draws/" + DRAW)).andExpect(content().string(containsString("AP26000001")));
    mvc.perform(get("/ru/draws/C-2026-001-D7")).andExpect(status().isNotFound());
  }

  private static MockHttpServletRequestBuilder start(String draw) {
    return post("/ru/official/calls/C-2026-001/experts").with(csrf()).param("draw", draw);
  }

  private Hash publish() {
    byte[] file = DrawInputs.of(DRAW.number(), PROBLEM, List.of(Told.IRN.irn())).bytes();
    Hash inputs = files.keep(file);
    facts.tell(
        new DrawEvent.DrawRequested(DRAW, OFFICIAL.id(), THEN),
        new DrawEvent.InputsPublished(
            DRAW, inputs, Seed.commitment(SECRET), 1, 2, 1, PersonId.PLATFORM, THEN));
    return inputs;
  }

  /// @param chosen place of the pair that is taken
  private void finish(Hash inputs, int chosen) {
    Hash seed = Seed.of(SECRET, ROOT, inputs);
    Weights weights = Weights.of(PROBLEM, seed);
    Prices prices =
        new Prices(new long[] {weights.of()[0]}, new long[] {0}, new long[] {0, 0}, Map.of());
    Solution solution = new Solution(Floor.NONE, new int[] {chosen}, prices);
    Proof proof = Proof.of(PROBLEM, weights, solution);
    DrawOutcome outcome =
        DrawOutcome.of(DRAW.number(), inputs.hex(), seed.hex(), PROBLEM, solution, proof);
    facts.tell(
        new DrawEvent.DrawFinished(
            DRAW,
            SECRET,
            7,
            ROOT,
            seed,
            files.keep(outcome.bytes()),
            new Found(proof.similarity(), 0, 0, proof.worst()),
            PersonId.PLATFORM,
            THEN));
  }
}

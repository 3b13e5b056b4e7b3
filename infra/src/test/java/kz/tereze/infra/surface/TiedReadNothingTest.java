package kz.tereze.infra.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Tie;
import kz.tereze.infra.launch.RunningSite;
import kz.tereze.infra.store.Competing;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.application.Applications;
import kz.tereze.projections.application.Reader;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.council.Ballots;
import kz.tereze.projections.review.Reviews;
import kz.tereze.projections.review.Ties;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.Test;

/// The call has closed and a ballot is open: every address of the site is asked in every role by
/// people of whom it became known that they are tied. None tells them a word of the application;
/// an hour before, those who judge it read it.
class TiedReadNothingTest {

  private static final String CANARY = "Canary7732";
  private static final CallId CALL = new CallId("C-2026-002");
  private static final NeedId NEED = new NeedId("N-2026-00003");
  private static final Bin APPLICANT = new Bin("980240903030");
  private static final PersonId LEADER = new PersonId(new UUID(7_732, 9));
  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(7_732, 1));
  private static final ApplicationNumber NUMBER = new ApplicationNumber("AP26007732");
  private static final BallotId BALLOT = BallotId.of(NUMBER.irn(), 1);
  private static final Instant CLOSED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.PLATFORM));
  private final RunningSite site = RunningSite.shared();
  private final Walk walk = new Walk(site);
  private final CommandGateway commands = site.get(CommandGateway.class);

  @Test
  void whoever_is_tied_reads_nothing_anywhere() throws Exception {
    tell();
    assertThat(walk.said("/ru/official/applications/" + APPLICATION, Role.OFFICIAL))
        .as("an official who is not tied reads it")
        .contains(CANARY);
    assertThat(walk.said("/api/v1/received-applications/" + APPLICATION, Role.OFFICIAL))
        .contains(CANARY);
    assertThat(walk.said("/api/v1/received-applications", Role.OFFICIAL)).contains(CANARY);
    assertThat(walk.said("/ru/council/desk/" + BALLOT, Role.COUNCIL_MEMBER)).contains(CANARY);

    commands.sendAndWait(
        new ReviewCommand.RecordTies(
            APPLICATION,
            ROLES.stream().map(role -> new Tie(Pretending.person(role), Ground.FAMILY)).toList(),
            Acting.platform(Instant.now())));
    site.get(Freshness.class)
        .await(
            () ->
                Optional.of(site.get(Ties.class))
                    .filter(ties -> ties.binds(APPLICATION, Pretending.person(Role.AUDITOR))),
            Duration.ofSeconds(60));

    assertThat(
            walk.saying(
                CANARY,
                ROLES.stream().map(Walk.Asking::as).toList(),
                List.of(APPLICATION.toString(), NUMBER.irn(), CALL.number(), BALLOT.key())))
        .isEmpty();
  }

  private void tell() {
    CallTerms terms = site.get(Calls.class).find(CALL).orElseThrow().terms().closingAt(CLOSED);
    Configuration axon = site.get(Configuration.class);
    Competing competing =
        new Competing(CALL, NEED, APPLICANT, LEADER, terms, Competing.saying(CANARY), CLOSED);
    Competing.happened(
        axon,
        "GrantApplication",
        "application-" + APPLICATION,
        0,
        competing.drafted(APPLICATION),
        new ApplicationEvent.ApplicationEdited(APPLICATION, 1, competing.content(), LEADER, CLOSED),
        competing.submitted(APPLICATION, NUMBER, List.of(LEADER)));
    commands.sendAndWait(
        new ReviewCommand.OpenReview(
            APPLICATION,
            NUMBER,
            CALL,
            NEED,
            APPLICANT,
            List.of(LEADER),
            2,
            Rubric.standard(9),
            null,
            Acting.platform(Instant.now())));
    Competing.happened(
        axon,
        "Ballot",
        "ballot-" + BALLOT,
        0,
        Competing.opened(
            BALLOT,
            new Subject(
                SubjectKind.AWARD,
                NUMBER.irn(),
                1,
                CALL,
                APPLICATION,
                List.of(APPLICANT),
                List.of(LEADER)),
            new Seat(Pretending.person(Role.COUNCIL_MEMBER), new Bin("240140000001")),
            Instant.parse("2099-01-01T00:00:00Z"),
            Instant.now()));
    Freshness freshness = site.get(Freshness.class);
    Reader reader = new Reader(PersonId.PLATFORM, null);
    Duration most = Duration.ofSeconds(60);
    assertThat(freshness.await(() -> site.get(Applications.class).find(NUMBER, reader), most))
        .isPresent();
    assertThat(freshness.await(() -> site.get(Ballots.class).find(BALLOT), most)).isPresent();
    assertThat(freshness.await(() -> site.get(Reviews.class).find(APPLICATION), most)).isPresent();
  }
}

package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Rule;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationRule;
import kz.tereze.api.application.FormalReason;
import kz.tereze.api.call.CallId;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.need.NeedId;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two people do the same thing at the same moment, each on another node: one of them did it, and
/// the other reads why not in the words of a rule, never that something broke.
class RacesTest {

  private static final int ROUNDS = 8;
  private static final Instant CLOSED = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant BEFORE = CLOSED.minusSeconds(86_400);
  private static final Instant AFTER = CLOSED.plusSeconds(60);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final Bin ELSEWHERE = new Bin("120340000044");
  private static final PersonId LEADER = new PersonId(new UUID(0, 1));
  private static final PersonId MEMBER = new PersonId(new UUID(0, 2));
  private static final Competing COMPETING =
      new Competing(
          CALL,
          NEED,
          APPLICANT,
          LEADER,
          Competing.terms(NEED, BEFORE, CLOSED),
          Competing.saying("Подана"),
          BEFORE);
  private static final Acting ONE = official(11);
  private static final Acting OTHER = official(12);

  private final DataSource database = Postgres.freshDatabase();
  private final Node here = Node.withoutProcessors(database);
  private final Node there = Node.withoutProcessors(database);

  /// Neither node tells read models anything; nobody here is tied to anything.
  @BeforeEach
  void no_read_model_lags_behind() {
    here.jdbc()
        .update(
            "insert into projection_position (name, position) values (?, ?)",
            ReadModel.GROUP,
            Long.MAX_VALUE);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void of_two_officials_at_the_formal_check_one_decides() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      ApplicationId application = submitted(round);
      race(
          new ApplicationCommand.PassFormalCheck(application, ONE),
          new ApplicationCommand.FailFormalCheck(
              application,
              List.of(FormalReason.TEXT_UNREADABLE),
              "Третья страница не читается.",
              OTHER),
          ApplicationRule.AWAITS_FORMAL_CHECK);
      assertThat(facts("application.formal-check-%")).isEqualTo(round);
    }
  }

  @Test
  void of_two_who_write_at_once_one_is_saved_and_nothing_is_overwritten() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      ApplicationId application = drafted(round);
      race(
          new ApplicationCommand.EditApplication(
              application, 0, Competing.saying("Первый"), writer(LEADER)),
          new ApplicationCommand.EditApplication(
              application, 0, Competing.saying("Второй"), writer(MEMBER)),
          ApplicationRule.NEWEST_REVISION_EDITED);
      assertThat(facts("application.edited")).isEqualTo(round);
    }
  }

  @Test
  void of_two_nodes_that_close_a_ballot_one_counts_the_votes() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      BallotId ballot = voted(round);
      race(
          new BallotCommand.CloseBallot(ballot, ONE),
          new BallotCommand.CloseBallot(ballot, OTHER),
          CouncilRule.BALLOT_IS_OPEN);
      assertThat(facts("council.ballot-closed")).isEqualTo(round);
    }
  }

  /// Both at once; exactly one is done, and the other refused by the rule.
  private void race(Command first, Command second, Rule kindly) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Rule> refusals = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<@Nullable Refused>> both =
          List.of(
              people.submit(() -> asked(here, first, start)),
              people.submit(() -> asked(there, second, start)));
      for (Future<@Nullable Refused> one : both) {
        Refused refused = one.get();
        if (refused != null) {
          refusals.add(refused.rule());
        }
      }
    }
    assertThat(refusals).containsExactly(kindly);
  }

  private static @Nullable Refused asked(Node node, Command command, CyclicBarrier start)
      throws Exception {
    start.await();
    try {
      node.commands().sendAndWait(command);
      return null;
    } catch (Refused refused) {
      return refused;
    }
  }

  private long facts(String type) {
    Long count =
        here.jdbc()
            .queryForObject(
                "select count(*) from domain_event_entry where payload_type like ?",
                Long.class,
                type);
    return count == null ? 0 : count;
  }

  private ApplicationId drafted(int round) {
    ApplicationId application = new ApplicationId(new UUID(7, round));
    happened(
        "GrantApplication",
        "application-" + application,
        0,
        COMPETING.drafted(application),
        new ApplicationEvent.MemberInvited(application, MEMBER, LEADER, BEFORE),
        new ApplicationEvent.MembershipConfirmed(application, MEMBER, BEFORE));
    return application;
  }

  private ApplicationId submitted(int round) {
    ApplicationId application = drafted(round);
    happened(
        "GrantApplication",
        "application-" + application,
        3,
        COMPETING.submitted(
            application, new ApplicationNumber("AP2600000" + round), List.of(LEADER, MEMBER)));
    return application;
  }

  private BallotId voted(int round) {
    BallotId ballot = BallotId.of("AP2600000" + round, 1);
    PersonId member = new PersonId(new UUID(0, 21));
    happened(
        "Ballot",
        BallotCommand.stream(ballot),
        0,
        Competing.opened(
            ballot,
            new Subject(
                SubjectKind.NEED, NEED.number(), 1, null, null, List.of(APPLICANT), List.of()),
            new Seat(member, ELSEWHERE),
            AFTER.plusSeconds(86_400),
            BEFORE),
        new BallotEvent.VoteCast(ballot, Choice.FOR, "", member, BEFORE));
    return ballot;
  }

  private void happened(String type, String stream, long from, Event... facts) {
    Competing.happened(here.get(Configuration.class), type, stream, from, facts);
  }

  private static Acting official(int number) {
    return new Acting(new PersonId(new UUID(0, number)), Set.of(Role.OFFICIAL), ELSEWHERE, AFTER);
  }

  private static Acting writer(PersonId person) {
    return new Acting(person, Set.of(Role.RESEARCHER), APPLICANT, BEFORE);
  }
}

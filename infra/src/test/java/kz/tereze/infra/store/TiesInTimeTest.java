package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.Rule;
import kz.tereze.api.Text;
import kz.tereze.api.appeal.Decisions;
import kz.tereze.api.application.ApplicationCommand.PassFormalCheck;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.EarlierProjects;
import kz.tereze.api.application.Projects;
import kz.tereze.api.application.Teams;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Deadlines;
import kz.tereze.api.call.RankedOrder;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Chairs;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.council.Seat;
import kz.tereze.api.council.Subject;
import kz.tereze.api.council.SubjectKind;
import kz.tereze.api.grant.ReportedEvidence;
import kz.tereze.api.levy.ReportedActs;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.HeldGrants;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.OpenWarnings;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestCommand.DeclareInterests;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Register;
import kz.tereze.api.registry.RegisterRule;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewCommand.ChooseExpert;
import kz.tereze.api.review.ReviewCommand.DeclareNoConflict;
import kz.tereze.api.review.ReviewCommand.DrawExpert;
import kz.tereze.api.review.ReviewCommand.ReadApplication;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.ReviewEvent.ExpertDrawn;
import kz.tereze.api.review.ReviewEvent.ReviewOpened;
import kz.tereze.api.review.ReviewEvent.TiesFound;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Rubric;
import kz.tereze.domain.review.SignedChoice;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A tie that was declared a moment ago binds at once, and while the register of ties is told again
/// nobody is taken for untied.
class TiesInTimeTest {

  private static final int ROUNDS = 12;
  private static final Instant CLOSED = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant BEFORE = CLOSED.minusSeconds(86_400);
  private static final Instant AFTER = CLOSED.plusSeconds(60);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final Bin ELSEWHERE = new Bin("120340000044");
  private static final PersonId LEADER = new PersonId(new UUID(0, 1));
  private static final Competing COMPETING =
      new Competing(
          CALL,
          NEED,
          APPLICANT,
          LEADER,
          Competing.terms(NEED, BEFORE, CLOSED),
          Competing.saying("Подана"),
          BEFORE);
  private static final Acting OFFICIAL = as(11, Role.OFFICIAL);
  private static final String REASON = "Nobody else in the pool knows this kind of pipe.";

  /// What command handlers ask read models, save who is tied.
  private static final List<Class<?>> REGISTERS =
      List.of(
          Register.class,
          Projects.class,
          Teams.class,
          Deadlines.class,
          Decisions.class,
          RankedOrder.class,
          Chairs.class,
          ListedPayees.class,
          OpenWarnings.class,
          HeldGrants.class,
          ReportedEvidence.class,
          ReportedActs.class,
          EarlierProjects.class);

  private final DataSource database = Postgres.freshDatabase();
  private final Node node = Node.on(database, Gate.class);

  @AfterEach
  void close() {
    Gate.SHUT.set(null);
    node.close();
  }

  /// Holds up the read models at the facts of reviews while a test wants it.
  @ReadModel
  static final class Gate {

    static final AtomicReference<@Nullable Shut> SHUT = new AtomicReference<>();

    record Shut(CountDownLatch reached, CountDownLatch opened) {}

    @EventHandler
    void on(ReviewEvent event) throws InterruptedException {
      Shut shut = SHUT.get();
      if (shut != null) {
        shut.reached.countDown();
        shut.opened.await();
      }
    }
  }

  @Test
  void whoever_declared_a_tie_a_moment_ago_is_neither_chosen_nor_lets_themselves_in() {
    for (int round = 1; round <= ROUNDS; round++) {
      ApplicationId application = reviewed(round);
      Acting expert = as(100 + round, Role.EXPERT);
      node.commands().sendAndWait(declares(expert));

      assertThat(refusal(choose(application, round, expert.person()))).isEqualTo(ReviewRule.UNTIED);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      Acting invited = as(200 + round, Role.EXPERT);
      ApplicationId application = application(round);
      invited(application, round, invited.person());
      node.commands().sendAndWait(declares(invited));

      assertThat(refusal(new DeclareNoConflict(application, invited))).isEqualTo(ReviewRule.UNTIED);
    }
  }

  @Test
  void a_member_who_declared_a_tie_a_moment_ago_does_not_vote() {
    for (int round = 1; round <= ROUNDS; round++) {
      ApplicationId application = reviewed(round);
      Acting member = as(300 + round, Role.COUNCIL_MEMBER);
      BallotId ballot = ballot(application, round, member.person());
      node.commands().sendAndWait(declares(member));

      assertThat(refusal(new BallotCommand.CastVote(ballot, Choice.FOR, "", member)))
          .isEqualTo(CouncilRule.VOTER_IS_NOT_RECUSED);
    }
  }

  @Test
  void while_ties_are_told_again_whoever_needs_them_is_asked_to_come_back() throws Exception {
    ApplicationId application = reviewed(1);
    Acting expert = as(101, Role.EXPERT);
    node.commands().sendAndWait(declares(expert));
    ApplicationId unchecked = submitted(2);
    CouncilId council = new CouncilId("NTS-WATER");
    Acting administrator = as(13, Role.ADMINISTRATOR);
    node.commands()
        .sendAndWait(
            new CouncilCommand.EstablishCouncil(
                council, new Text("Су кеңесі", "Совет по воде", null), administrator));
    Command appointment =
        new CouncilCommand.AppointMember(
            council,
            expert.person(),
            ELSEWHERE,
            administrator.day(),
            administrator.day().plusMonths(6),
            administrator);
    assertThat(refusal(choose(application, 1, expert.person()))).isEqualTo(ReviewRule.UNTIED);

    Gate.Shut shut = new Gate.Shut(new CountDownLatch(1), new CountDownLatch(1));
    Gate.SHUT.set(shut);
    try (ExecutorService operator = Executors.newSingleThreadExecutor()) {
      Future<?> replay = operator.submit(() -> node.get(Replay.class).run(told -> {}));
      shut.reached.await();

      try {
        for (Command needsTies :
            List.of(
                choose(application, 1, expert.person()),
                new DrawExpert(
                    application, expert.person(), new DrawId(CALL + "-D2"), Acting.platform(AFTER)),
                new ReadApplication(application, as(12, Role.OFFICIAL)),
                new PassFormalCheck(unchecked, OFFICIAL))) {
          assertThat(refusal(needsTies))
              .as("%s", needsTies)
              .isEqualTo(ReviewRule.TIES_ARE_UP_TO_DATE);
        }
        assertThat(REGISTERS)
            .flatMap(this::answered)
            .as("questions that are answered meanwhile")
            .isEmpty();
        assertThat(refusal(appointment))
            .as("whom the member leads is told again too")
            .isEqualTo(RegisterRule.ANSWERS_ARE_COMPLETE);
        assertThat(refusal(new DeclareInterests(LEADER, List.of(), List.of(), as(LEADER))))
            .as("what needs no ties is decided meanwhile")
            .isNull();
      } finally {
        shut.opened.countDown();
      }
      replay.get();
    }

    assertThat(refusal(choose(application, 1, expert.person()))).isEqualTo(ReviewRule.UNTIED);
    assertThat(refusal(choose(application, 1, as(102, Role.EXPERT).person()))).isNull();
    assertThat(refusal(appointment)).isNull();
  }

  /// Questions to a register that are not refused for now.
  private List<Method> answered(Class<?> port) {
    Object register = node.get(Configuration.class).getComponent(port);
    return Arrays.stream(port.getMethods())
        .filter(question -> !Modifier.isStatic(question.getModifiers()))
        .filter(question -> !isRefusedForNow(question, register))
        .toList();
  }

  private static boolean isRefusedForNow(Method question, Object register) {
    // Whatever is asked: the answer is not looked for.
    Object[] about =
        Arrays.stream(question.getParameterTypes())
            .map(type -> Array.get(Array.newInstance(type, 1), 0))
            .toArray();
    try {
      question.invoke(register, about);
      return false;
    } catch (InvocationTargetException answer) {
      return answer.getCause() instanceof Refused refused
          && refused.rule() == RegisterRule.ANSWERS_ARE_COMPLETE;
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(question.toString(), hidden);
    }
  }

  private @Nullable Rule refusal(Command command) {
    try {
      node.commands().sendAndWait(command);
      return null;
    } catch (Refused refused) {
      return refused.rule();
    }
  }

  private static DeclareInterests declares(Acting who) {
    return new DeclareInterests(
        who.person(), List.of(new Interest(InterestKind.FAMILY, null, LEADER)), List.of(), who);
  }

  private static ChooseExpert choose(ApplicationId application, int round, PersonId expert) {
    ChoiceText text = new ChoiceText(number(round), expert, ChoiceReason.SPECIAL_KNOWLEDGE, REASON);
    return new ChooseExpert(
        application,
        expert,
        ELSEWHERE,
        ChoiceReason.SPECIAL_KNOWLEDGE,
        REASON,
        SignedChoice.under(text),
        OFFICIAL);
  }

  private static ApplicationId application(int round) {
    return new ApplicationId(new UUID(7, round));
  }

  private static ApplicationNumber number(int round) {
    return new ApplicationNumber("AP260000%02d".formatted(round));
  }

  private ApplicationId submitted(int round) {
    ApplicationId application = application(round);
    happened(
        "GrantApplication",
        "application-" + application,
        0,
        COMPETING.drafted(application),
        COMPETING.submitted(application, number(round), List.of(LEADER)));
    return application;
  }

  private ApplicationId reviewed(int round) {
    ApplicationId application = submitted(round);
    happened(
        "Review",
        ReviewCommand.stream(application),
        0,
        new ReviewOpened(
            application,
            number(round),
            CALL,
            NEED,
            APPLICANT,
            List.of(LEADER),
            2,
            Rubric.standard(9),
            PersonId.PLATFORM,
            AFTER),
        new TiesFound(application, number(round), List.of(), PersonId.PLATFORM, AFTER));
    return application;
  }

  private void invited(ApplicationId application, int round, PersonId expert) {
    happened(
        "Review",
        ReviewCommand.stream(application),
        2,
        new ExpertDrawn(
            application,
            number(round),
            expert,
            new DrawId(CALL + "-D1"),
            AFTER.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(3),
            PersonId.PLATFORM,
            AFTER));
  }

  private BallotId ballot(ApplicationId application, int round, PersonId member) {
    BallotId ballot = BallotId.of(number(round).irn(), 1);
    happened(
        "Ballot",
        BallotCommand.stream(ballot),
        0,
        Competing.opened(
            ballot,
            new Subject(
                SubjectKind.AWARD,
                number(round).irn(),
                1,
                CALL,
                application,
                List.of(APPLICANT),
                List.of(LEADER)),
            new Seat(member, ELSEWHERE),
            AFTER.plusSeconds(86_400),
            BEFORE));
    return ballot;
  }

  private void happened(String type, String stream, long from, Event... facts) {
    Competing.happened(node.get(Configuration.class), type, stream, from, facts);
  }

  private static Acting as(int number, Role role) {
    return new Acting(new PersonId(new UUID(0, number)), Set.of(role), ELSEWHERE, AFTER);
  }

  private static Acting as(PersonId person) {
    return new Acting(person, Set.of(Role.RESEARCHER), APPLICANT, AFTER);
  }
}

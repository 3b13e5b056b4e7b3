package kz.tereze.domain.call;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.MINISTRY;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.bin;
import static kz.tereze.domain.People.person;
import static kz.tereze.domain.call.Planned.BUDGET;
import static kz.tereze.domain.call.Planned.CALL;
import static kz.tereze.domain.call.Planned.CLOSED;
import static kz.tereze.domain.call.Planned.COUNCIL;
import static kz.tereze.domain.call.Planned.FUND;
import static kz.tereze.domain.call.Planned.GAS;
import static kz.tereze.domain.call.Planned.OFFICIAL_AFTER;
import static kz.tereze.domain.call.Planned.PLATFORM_AFTER;
import static kz.tereze.domain.call.Planned.SAND;
import static kz.tereze.domain.call.Planned.TERMS;
import static kz.tereze.domain.call.Planned.applicant;
import static kz.tereze.domain.call.Planned.application;
import static kz.tereze.domain.call.Planned.ballot;
import static kz.tereze.domain.call.Planned.irn;
import static kz.tereze.domain.call.Planned.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilRule;
import kz.tereze.api.review.ChoiceReason;
import kz.tereze.api.review.ChoiceText;
import kz.tereze.api.review.Criterion;
import kz.tereze.api.review.Ground;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.api.review.ReviewEvent;
import kz.tereze.api.review.ReviewRule;
import kz.tereze.api.review.Rubric;
import kz.tereze.api.review.Tie;
import kz.tereze.domain.Rehearsal;
import kz.tereze.domain.award.Award;
import kz.tereze.domain.award.ProposeAwardOnAwardReserved;
import kz.tereze.domain.council.Ballot;
import kz.tereze.domain.council.CallBallotOnApplicationPutToCouncil;
import kz.tereze.domain.council.Council;
import kz.tereze.domain.review.Review;
import kz.tereze.domain.review.SignedChoice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// Whatever happens in whatever order: nobody of whom it is known that they are tied to an
/// application is assigned, reads, scores, puts it to the council, has a vote that counts, or
/// decides on the award. People here are experts, officials and members of the council at once, so
/// that roles keep nobody out.
class ConflictPropertiesTest {

  private static final int PEOPLE = 8;
  private static final String WORDS = "Nobody else in the pool knows this kind of pipe.";
  private static final SealedText SEALED = new SealedText(new UUID(0, 9), "commitment");
  private static final Duration LATER = Duration.ofDays(40);

  /// What refuses somebody because of a tie, of whichever part.
  private static final Set<Object> BY_A_TIE =
      Set.of(ReviewRule.UNTIED, CouncilRule.VOTER_IS_NOT_RECUSED);

  enum Ask {
    FIND_TIE,
    DECLARE_CONFLICT,
    DRAW,
    CHOOSE,
    ACCEPT,
    READ,
    SCORE,
    FINISH_REVIEW,
    PUT,
    VOTE,
    VOTE_ALL,
    CLOSE,
    APPROVE,
    RETURN
  }

  /// @param who acts
  /// @param whom they choose
  record Step(Ask ask, int who, int whom, Ground ground, Choice choice) {}

  @Property(tries = 150)
  void nobody_who_is_tied_takes_part(@ForAll("steps") List<Step> steps) {
    try (Rehearsal stage =
        new Rehearsal(Call.class, Review.class, Council.class, Ballot.class, Award.class)) {
      stage
          .with(RecordScoreOnReviewConsolidated::new)
          .with(CallBallotOnApplicationPutToCouncil::new)
          .with(RecordAwardBallotOnBallotClosed::new)
          .with(ProposeAwardOnAwardReserved::new);
      prepare(stage);
      for (Step step : steps) {
        ask(stage, step);
        learn(stage);
      }
      check(stage.facts());
    }
  }

  private static void prepare(Rehearsal stage) {
    stage.ask(new CallCommand.PlanCall(CALL, FUND, TERMS, OFFICIAL));
    stage.ask(new CallCommand.RecordAppropriation(CALL, BUDGET, PLATFORM));
    stage.ask(new CallCommand.RecordNeedAnswer(CALL, SAND, true, PLATFORM));
    stage.ask(new CallCommand.RecordNeedAnswer(CALL, GAS, true, PLATFORM));
    stage.ask(new CallCommand.AnnounceCall(CALL, OFFICIAL));
    stage.ask(
        new CallCommand.AdmitApplication(
            CALL,
            application(1),
            irn(1),
            SAND,
            applicant(1),
            team(1),
            Tiyn.ofTenge(50),
            PLATFORM_AFTER));
    stage.ask(
        new ReviewCommand.OpenReview(
            application(1),
            irn(1),
            CALL,
            SAND,
            applicant(1),
            team(1),
            1,
            Rubric.standard(9),
            null,
            PLATFORM_AFTER));
    stage.ask(new ReviewCommand.RecordTies(application(1), List.of(), PLATFORM_AFTER));
    stage.ask(
        new CouncilCommand.EstablishCouncil(
            COUNCIL, new Text("Кеңес", "Совет", null), ADMINISTRATOR));
    for (int number = 1; number <= PEOPLE; number++) {
      stage.ask(
          new CouncilCommand.AppointMember(
              COUNCIL,
              somebody(number),
              employer(number),
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2028, 12, 31),
              ADMINISTRATOR));
    }
  }

  private static PersonId somebody(int number) {
    return person(400 + number);
  }

  private static Bin employer(int number) {
    return bin(400 + number);
  }

  private static Acting acting(int number) {
    return new Acting(
        somebody(number),
        EnumSet.of(Role.EXPERT, Role.OFFICIAL, Role.COUNCIL_MEMBER),
        MINISTRY,
        CLOSED);
  }

  private static void ask(Rehearsal stage, Step step) {
    switch (step.ask()) {
      case FINISH_REVIEW -> {
        for (int number = 1; number <= PEOPLE; number++) {
          attempt(stage, number, draw(number));
          attempt(stage, number, accept(number));
          attempt(stage, number, score(number));
        }
        attempt(stage, 0, new CallCommand.PublishRanking(CALL, OFFICIAL_AFTER));
      }
      case VOTE_ALL -> {
        for (int number = 1; number <= PEOPLE; number++) {
          attempt(stage, number, vote(stage, number, Choice.FOR));
        }
      }
      case FIND_TIE, DRAW, CLOSE -> attempt(stage, 0, command(stage, step));
      case DECLARE_CONFLICT, CHOOSE, ACCEPT, READ, SCORE, PUT, VOTE, APPROVE, RETURN ->
          attempt(stage, step.who(), command(stage, step));
    }
  }

  /// @param who asks; 0 for the platform and for officials who are in no other part
  private static void attempt(Rehearsal stage, int who, Command command) {
    int before = stage.facts().size();
    boolean isTied = who > 0 && tied(stage.facts()).contains(somebody(who));
    try {
      stage.ask(command);
      if (isTied && !(command instanceof ReviewCommand.DeclareConflict)) {
        assertThat(stage.facts()).as("%s by somebody who is tied", command).hasSize(before);
      }
    } catch (AggregateNotFoundException tooEarly) {
      // There is no ballot or award yet.
    } catch (Refused refused) {
      // Whoever reads is kept by nothing but the tie.
      if (isTied && command instanceof ReviewCommand.ReadApplication) {
        assertThat(BY_A_TIE).contains(refused.rule());
      }
    }
  }

  private static ReviewCommand draw(int number) {
    return new ReviewCommand.DrawExpert(
        application(1), somebody(number), new DrawId("C-2026-001-D1"), PLATFORM_AFTER);
  }

  private static ReviewCommand accept(int number) {
    return new ReviewCommand.DeclareNoConflict(application(1), acting(number));
  }

  private static ReviewCommand score(int number) {
    List<Judgement> judgements =
        Arrays.stream(Criterion.values()).map(one -> new Judgement(one.name(), 8, SEALED)).toList();
    return new ReviewCommand.SubmitScores(application(1), judgements, acting(number));
  }

  private static BallotCommand vote(Rehearsal stage, int number, Choice choice) {
    return new BallotCommand.CastVote(
        ballot(1, Math.max(1, stage.facts(BallotEvent.BallotOpened.class).size())),
        choice,
        WORDS,
        acting(number));
  }

  private static Command command(Rehearsal stage, Step step) {
    Acting who = acting(step.who());
    return switch (step.ask()) {
      case FIND_TIE ->
          new ReviewCommand.RecordTies(
              application(1),
              List.of(new Tie(somebody(step.who()), step.ground())),
              PLATFORM_AFTER);
      case DECLARE_CONFLICT -> new ReviewCommand.DeclareConflict(application(1), SEALED, who);
      case DRAW -> draw(step.whom());
      case CHOOSE ->
          new ReviewCommand.ChooseExpert(
              application(1),
              somebody(step.whom()),
              employer(step.whom()),
              ChoiceReason.SPECIAL_KNOWLEDGE,
              WORDS,
              SignedChoice.under(
                  new ChoiceText(
                      irn(1), somebody(step.whom()), ChoiceReason.SPECIAL_KNOWLEDGE, WORDS)),
              who);
      case ACCEPT -> accept(step.who());
      case READ -> new ReviewCommand.ReadApplication(application(1), who);
      case SCORE -> score(step.who());
      case PUT -> new CallCommand.PutApplicationToCouncil(CALL, application(1), COUNCIL, who);
      case VOTE -> vote(stage, step.who(), step.choice());
      case CLOSE ->
          new BallotCommand.CloseBallot(
              ballot(1, Math.max(1, stage.facts(BallotEvent.BallotOpened.class).size())),
              Acting.platform(CLOSED.plus(LATER)));
      case APPROVE -> new AwardCommand.ApproveAward(irn(1), "1-k", who);
      case RETURN -> new AwardCommand.ReturnAward(irn(1), WORDS, who);
      case FINISH_REVIEW, VOTE_ALL -> throw new IllegalArgumentException(step.toString());
    };
  }

  /// The running system's read model follows the facts in this way.
  private static void learn(Rehearsal stage) {
    tied(stage.facts()).forEach(person -> stage.decisions().tie(application(1), person));
  }

  private static Set<PersonId> tied(List<Event> facts) {
    Set<PersonId> tied = new HashSet<>();
    facts.forEach(fact -> know(tied, fact));
    return tied;
  }

  private static void know(Set<PersonId> tied, Event fact) {
    if (fact instanceof ReviewEvent.TiesFound found) {
      found.ties().forEach(tie -> tied.add(tie.person()));
    } else if (fact instanceof ReviewEvent.ConflictDeclared declared) {
      tied.add(declared.by());
    }
  }

  /// Reads the whole history once more and asks of every act whether a tie was known before it.
  private static void check(List<Event> facts) {
    Set<PersonId> tied = new HashSet<>();
    for (Event fact : facts) {
      switch (fact) {
        case ReviewEvent.ExpertDrawn e -> assertThat(tied).doesNotContain(e.expert());
        case ReviewEvent.ExpertChosen e -> assertThat(tied).doesNotContain(e.expert(), e.by());
        case ReviewEvent.NoConflictDeclared e -> assertThat(tied).doesNotContain(e.by());
        case ReviewEvent.ApplicationRead e -> assertThat(tied).doesNotContain(e.by());
        case ReviewEvent.Scored e -> assertThat(tied).doesNotContain(e.by());
        case ReviewEvent.ReviewConsolidated e ->
            assertThat(tied).doesNotContainAnyElementsOf(e.experts());
        case CallEvent.ApplicationPutToCouncil e -> assertThat(tied).doesNotContain(e.by());
        case BallotEvent.VoteCast e -> assertThat(tied).doesNotContain(e.by());
        case BallotEvent.BallotClosed e -> {
          assertThat(e.votes()).noneMatch(vote -> tied.contains(vote.member()));
          assertThat(e.recused().stream().map(BallotEvent.CountedVote::member)).containsAll(tied);
          assertThat(e.tally().eligible()).isEqualTo(PEOPLE - e.recused().size());
          assertThat(e.tally().voted()).isEqualTo(e.votes().size());
        }
        case AwardEvent.AwardApproved e -> assertThat(tied).doesNotContain(e.by());
        case AwardEvent.AwardReturned e -> assertThat(tied).doesNotContain(e.by());
        default -> know(tied, fact);
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Ask.values()),
            Arbitraries.integers()
                .between(1, PEOPLE)
                .withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers()
                .between(1, PEOPLE)
                .withDistribution(RandomDistribution.uniform()),
            Arbitraries.of(Ground.values()),
            Arbitraries.of(Choice.values()))
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(60);
  }
}

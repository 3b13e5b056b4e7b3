package kz.tereze.domain;

import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.ENGINEER;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OIL_COMPANY;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.UNIVERSITY;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.People.bin;
import static kz.tereze.domain.People.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.Event;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Refused;
import kz.tereze.api.Role;
import kz.tereze.api.SealedText;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.assignment.DrawId;
import kz.tereze.api.award.AwardCommand;
import kz.tereze.api.award.AwardEvent;
import kz.tereze.api.call.CallCommand;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallRule;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotCommand;
import kz.tereze.api.council.BallotEvent;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.council.CouncilCommand;
import kz.tereze.api.council.CouncilId;
import kz.tereze.api.fund.FundCommand;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.levy.ObligationEvent.ReceiptRecorded;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.api.levy.Regime;
import kz.tereze.api.need.NeedCommand;
import kz.tereze.api.need.NeedEvent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.registry.Office;
import kz.tereze.api.review.Judgement;
import kz.tereze.api.review.ReviewCommand;
import kz.tereze.domain.application.Drafted;
import kz.tereze.domain.application.GrantApplication;
import kz.tereze.domain.award.Award;
import kz.tereze.domain.award.ProposeAwardOnAwardReserved;
import kz.tereze.domain.call.AdmitApplicationOnFormalCheckPassed;
import kz.tereze.domain.call.AwaitApplicationOnApplicationSubmitted;
import kz.tereze.domain.call.Call;
import kz.tereze.domain.call.ConfirmAwardOnAwardApproved;
import kz.tereze.domain.call.DropApplicationOnApplicationWithdrawn;
import kz.tereze.domain.call.DropApplicationOnFormalCheckFailed;
import kz.tereze.domain.call.RecordAppropriationOnAppropriatedToCall;
import kz.tereze.domain.call.RecordAppropriationRefusalOnAppropriationRefused;
import kz.tereze.domain.call.RecordAwardBallotOnBallotClosed;
import kz.tereze.domain.call.RecordNeedAnswerOnNeedIncludedInCall;
import kz.tereze.domain.call.RecordNeedAnswerOnNeedNotIncludedInCall;
import kz.tereze.domain.call.RecordScoreOnReviewConsolidated;
import kz.tereze.domain.call.ReleaseAwardOnAwardReturned;
import kz.tereze.domain.council.Ballot;
import kz.tereze.domain.council.CallBallotOnApplicationPutToCouncil;
import kz.tereze.domain.council.CallBallotOnNeedPutToCouncil;
import kz.tereze.domain.council.Council;
import kz.tereze.domain.fund.AppropriateToCallOnCallPlanned;
import kz.tereze.domain.fund.CreditReceiptOnReceiptRecorded;
import kz.tereze.domain.fund.Fund;
import kz.tereze.domain.fund.TakeBackFromCallOnCallCompleted;
import kz.tereze.domain.need.IncludeNeedInCallOnCallPlanned;
import kz.tereze.domain.need.Need;
import kz.tereze.domain.need.Posted;
import kz.tereze.domain.need.RecordNeedBallotOnBallotClosed;
import kz.tereze.domain.need.ReleaseNeedFromCallOnCallCompleted;
import kz.tereze.domain.review.OpenReviewOnFormalCheckPassed;
import kz.tereze.domain.review.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole way with every policy between: a need is approved, a call is funded and announced, a
/// team is chosen, the official sends the award back, and what is left returns to the fund.
class FromNeedToAwardTest {

  private static final FundId FUND = new FundId("KBK-401103-OIL");
  private static final CouncilId COUNCIL = new CouncilId("NTS-ENERGY");
  private static final NeedId NEED = Posted.NEED;
  private static final CallId CALL = new CallId("C-2026-001");
  private static final ApplicationId APPLICATION = Drafted.APPLICATION;
  private static final ApplicationNumber NUMBER = Drafted.NUMBER;
  private static final Tiyn BUDGET = Tiyn.ofTenge(100);
  private static final Tiyn ASKED = Tiyn.ofTenge(60);
  private static final Instant LONG_BEFORE = NOON.minus(Duration.ofDays(30));
  private static final Instant CLOSES = NOON.plusSeconds(3_600);
  private static final Instant AFTER = CLOSES.plusSeconds(60);
  private static final Text TITLE = new Text("Құмсыз ұңғыма", "Скважина без песка", null);

  private Rehearsal play;

  @BeforeEach
  void raise_the_curtain() {
    play =
        new Rehearsal(
                Fund.class,
                Need.class,
                Council.class,
                Ballot.class,
                Call.class,
                GrantApplication.class,
                Review.class,
                Award.class)
            .with(CreditReceiptOnReceiptRecorded::new)
            .with(AppropriateToCallOnCallPlanned::new)
            .with(TakeBackFromCallOnCallCompleted::new)
            .with(ProposeAwardOnAwardReserved::new)
            .with(CallBallotOnNeedPutToCouncil::new)
            .with(CallBallotOnApplicationPutToCouncil::new)
            .with(RecordNeedBallotOnBallotClosed::new)
            .with(RecordAwardBallotOnBallotClosed::new)
            .with(IncludeNeedInCallOnCallPlanned::new)
            .with(ReleaseNeedFromCallOnCallCompleted::new)
            .with(RecordNeedAnswerOnNeedIncludedInCall::new)
            .with(RecordNeedAnswerOnNeedNotIncludedInCall::new)
            .with(AdmitApplicationOnFormalCheckPassed::new)
            .with(OpenReviewOnFormalCheckPassed::new)
            .with(RecordScoreOnReviewConsolidated::new)
            .with(RecordAppropriationOnAppropriatedToCall::new)
            .with(RecordAppropriationRefusalOnAppropriationRefused::new)
            .with(ReleaseAwardOnAwardReturned::new)
            .with(ConfirmAwardOnAwardApproved::new)
            .with(AwaitApplicationOnApplicationSubmitted::new)
            .with(DropApplicationOnFormalCheckFailed::new)
            .with(DropApplicationOnApplicationWithdrawn::new);
  }

  @AfterEach
  void drop_the_curtain() {
    play.close();
  }

  @Test
  void an_award_is_proposed_for_the_team_the_council_supports() {
    awardIsProposed();
    AwardEvent.AwardProposed proposed = only(AwardEvent.AwardProposed.class);
    assertThat(proposed.amount()).isEqualTo(ASKED);
    assertThat(proposed.applicant()).isEqualTo(INSTITUTE);
    assertThat(proposed.involved())
        .contains(RESEARCHER.person(), expert(1).person(), member(1).person())
        // The third member works for the institute and was recused by rule.
        .doesNotContain(member(3).person());
  }

  @Test
  void what_the_official_sends_back_returns_to_the_fund_and_the_need_is_free() {
    awardIsProposed();
    awardIsReturned();
    assertThat(only(CallEvent.AwardReleased.class).amount()).isEqualTo(ASKED);

    play.ask(new CallCommand.CompleteCall(CALL, after(OFFICIAL)));

    assertThat(only(FundEvent.ReturnedFromCall.class).amount()).isEqualTo(BUDGET);
    assertThat(only(NeedEvent.NeedReleasedFromCall.class).need()).isEqualTo(NEED);
  }

  @Test
  void a_call_is_not_ranked_over_the_head_of_an_unchecked_application() {
    callIsOpen();
    submit(APPLICATION, NUMBER);
    ApplicationId second = ApplicationId.of("00000000-0000-4000-8000-000000000002");
    ApplicationNumber next = new ApplicationNumber("AP26000002");
    submit(second, next);
    pass(APPLICATION);
    assertThatThrownBy(() -> play.ask(new CallCommand.PublishRanking(CALL, after(OFFICIAL))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.rule()).isEqualTo(CallRule.EVERY_APPLICATION_IS_CHECKED));
    play.ask(
        new ApplicationCommand.WithdrawApplication(
            second, "Our partner withdrew its pilot site.", after(RESEARCHER)));
    play.ask(new CallCommand.PublishRanking(CALL, after(OFFICIAL)));
    assertThat(only(CallEvent.RankingPublished.class).ranking()).hasSize(1);
  }

  @Test
  void told_twice_policies_change_nothing() {
    awardIsProposed();
    awardIsReturned();
    putAndVote(2);
    play.ask(
        new AwardCommand.ApproveAward(
            NUMBER, "№ 112", later(OTHER_OFFICIAL, AFTER.plusSeconds(300))));
    play.ask(new CallCommand.CompleteCall(CALL, after(OFFICIAL)));
    List<Event> before = play.facts();

    play.redeliver();

    assertThat(play.facts()).isEqualTo(before);
  }

  @Test
  void without_such_a_council_a_need_returns_undecided() {
    needIsPutToCouncil();
    assertThat(only(NeedEvent.NeedReturnedUndecided.class).ballot()).isEqualTo(Posted.ballot(1, 1));
    play.redeliver();
    assertThat(play.facts(NeedEvent.NeedReturnedUndecided.class)).hasSize(1);
  }

  @Test
  void without_such_a_council_an_application_returns_undecided() {
    applicationIsRanked();
    play.ask(
        new CallCommand.PutApplicationToCouncil(
            CALL, APPLICATION, new CouncilId("NOBODY"), after(OFFICIAL)));
    only(CallEvent.ApplicationReturnedUndecided.class);
    putAndVote(2);
    only(CallEvent.AwardReserved.class);
  }

  @Test
  void a_call_learns_of_empty_funds_and_of_needs_nobody_approved() {
    fundHolds(Tiyn.ofTenge(99));
    play.ask(new NeedCommand.PostNeed(NEED, Posted.SAND, ENGINEER));
    play.ask(new CallCommand.PlanCall(CALL, FUND, terms(NEED, stranger()), OFFICIAL));
    assertThat(only(CallEvent.CallFundingRefused.class).available()).isEqualTo(Tiyn.ofTenge(99));
    assertThat(play.facts(CallEvent.CallNeedRefused.class))
        .extracting(CallEvent.CallNeedRefused::need)
        .containsExactlyInAnyOrder(NEED, stranger());
    play.ask(new CallCommand.CompleteCall(CALL, OFFICIAL));
    assertThat(play.facts(FundEvent.ReturnedFromCall.class)).isEmpty();
  }

  @Test
  void a_call_of_a_fund_nobody_established_is_refused_its_money() {
    play.ask(new CallCommand.PlanCall(CALL, FUND, terms(NEED), OFFICIAL));
    assertThat(only(CallEvent.CallFundingRefused.class).available()).isEqualTo(Tiyn.ZERO);
  }

  private void awardIsProposed() {
    applicationIsRanked();
    putAndVote(1);
  }

  private void awardIsReturned() {
    play.ask(
        new AwardCommand.ReturnAward(
            NUMBER,
            "The price of the filter is missing.",
            later(OTHER_OFFICIAL, AFTER.plusSeconds(150))));
  }

  private void applicationIsRanked() {
    callIsOpen();
    submit(APPLICATION, NUMBER);
    pass(APPLICATION);
    play.ask(new CallCommand.PublishRanking(CALL, after(OFFICIAL)));
  }

  private void callIsOpen() {
    fundHolds(BUDGET);
    councilSits();
    needIsPutToCouncil();
    vote(Posted.ballot(1, 1), NOON);
    play.ask(new CallCommand.PlanCall(CALL, FUND, terms(NEED), OFFICIAL));
    play.ask(new CallCommand.AnnounceCall(CALL, OFFICIAL));
  }

  private void submit(ApplicationId application, ApplicationNumber number) {
    play.ask(new CallCommand.DraftApplication(CALL, application, NEED, RESEARCHER));
    play.ask(
        new ApplicationCommand.EditApplication(
            application, 0, Drafted.asking(ASKED, 12), RESEARCHER));
    ApplicationText text =
        new ApplicationText(
            application,
            CALL,
            CanonicalJson.hash(terms(NEED)),
            NEED,
            INSTITUTE,
            List.of(RESEARCHER.person()),
            Drafted.asking(ASKED, 12));
    play.register().accredited(INSTITUTE).led(INSTITUTE, Drafted.HEAD.person(), Office.HEAD);
    play.ask(
        new ApplicationCommand.SignApplication(application, Drafted.leaders(text), RESEARCHER));
    play.ask(
        new ApplicationCommand.SubmitApplication(
            application, number, Drafted.heads(text), Drafted.HEAD));
  }

  private void pass(ApplicationId application) {
    play.ask(new ApplicationCommand.PassFormalCheck(application, after(OFFICIAL)));
    play.ask(
        new ReviewCommand.RecordTies(
            application, List.of(), Acting.platform(after(OFFICIAL).at())));
    for (int number = 1; number <= 3; number++) {
      expertScores(number);
    }
  }

  private void needIsPutToCouncil() {
    play.ask(new NeedCommand.PostNeed(NEED, Posted.SAND, later(ENGINEER, LONG_BEFORE)));
    play.ask(new NeedCommand.ScreenNeed(NEED, 1, List.of(), "", later(OFFICIAL, LONG_BEFORE)));
    play.ask(new NeedCommand.PutNeedToCouncil(NEED, COUNCIL, OFFICIAL));
  }

  private void fundHolds(Tiyn sum) {
    play.ask(new FundCommand.EstablishFund(FUND, TITLE, ADMINISTRATOR));
    play.happened(
        new ReceiptRecorded(
            ObligationId.of(OIL_COMPANY, 2026, Regime.CODE),
            FUND,
            null,
            sum,
            null,
            "REF-1",
            Kazakhstan.day(NOON),
            PersonId.PLATFORM,
            NOON));
  }

  private void councilSits() {
    play.ask(new CouncilCommand.EstablishCouncil(COUNCIL, TITLE, ADMINISTRATOR));
    play.ask(appoint(1, bin(101)));
    play.ask(appoint(2, bin(102)));
    play.ask(appoint(3, INSTITUTE));
  }

  private static CouncilCommand appoint(int number, Bin employer) {
    return new CouncilCommand.AppointMember(
        COUNCIL,
        member(number).person(),
        employer,
        Kazakhstan.day(LONG_BEFORE),
        Kazakhstan.day(LONG_BEFORE).plusYears(2),
        ADMINISTRATOR);
  }

  private void expertScores(int number) {
    Acting expert = after(expert(number));
    SealedText sealed = new SealedText(new UUID(0, number), "commitment");
    play.ask(
        new ReviewCommand.DrawExpert(
            APPLICATION, expert.person(), DrawId.of(CALL, 1), Acting.platform(expert.at())));
    play.ask(new ReviewCommand.DeclareNoConflict(APPLICATION, expert));
    play.ask(
        new ReviewCommand.SubmitScores(
            APPLICATION,
            List.of(
                new Judgement("RELEVANCE", 8, sealed),
                new Judgement("METHOD", 7, sealed),
                new Judgement("TEAM", 6, sealed),
                new Judgement("IMPACT", 7, sealed)),
            expert));
  }

  private void putAndVote(int attempt) {
    play.ask(new CallCommand.PutApplicationToCouncil(CALL, APPLICATION, COUNCIL, after(OFFICIAL)));
    vote(BallotId.of(NUMBER.irn(), attempt), AFTER.plusSeconds(100L * attempt));
  }

  private void vote(BallotId ballot, Instant at) {
    // The third member works for the institute and is recused where it applies.
    int voters = ballot.equals(Posted.ballot(1, 1)) ? 3 : 2;
    for (int number = 1; number <= voters; number++) {
      play.ask(new BallotCommand.CastVote(ballot, Choice.FOR, "", later(member(number), at)));
    }
    play.ask(new BallotCommand.CloseBallot(ballot, later(OFFICIAL, at)));
    assertThat(play.facts(BallotEvent.BallotClosed.class).getLast().ballot()).isEqualTo(ballot);
  }

  private <E extends Event> E only(Class<E> type) {
    List<E> found = play.facts(type);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static NeedId stranger() {
    return new NeedId("N-2026-99999");
  }

  private static CallTerms terms(NeedId... needs) {
    return new CallTerms(TITLE, TITLE, List.of(needs), BUDGET, BUDGET, NOON, CLOSES, 3, 25);
  }

  private static Acting member(int number) {
    return acting(100 + number, Role.COUNCIL_MEMBER, null);
  }

  private static Acting expert(int number) {
    return acting(200 + number, Role.EXPERT, UNIVERSITY);
  }

  private static Acting after(Acting acting) {
    return later(acting, AFTER);
  }
}

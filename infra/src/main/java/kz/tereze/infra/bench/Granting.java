package kz.tereze.infra.bench;

import static kz.tereze.infra.bench.InventedMoney.FUND;
import static kz.tereze.infra.bench.InventedMoney.TEXT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.CanonicalJson;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationCommand.EditApplication;
import kz.tereze.api.application.ApplicationCommand.PassFormalCheck;
import kz.tereze.api.application.ApplicationCommand.SignApplication;
import kz.tereze.api.application.ApplicationCommand.SubmitApplication;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.award.AwardCommand.ApproveAward;
import kz.tereze.api.call.CallCommand.AnnounceCall;
import kz.tereze.api.call.CallCommand.DraftApplication;
import kz.tereze.api.call.CallCommand.PlanCall;
import kz.tereze.api.call.CallCommand.PublishRanking;
import kz.tereze.api.call.CallCommand.PutApplicationToCouncil;
import kz.tereze.api.call.CallCommand.RecordScore;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.council.BallotCommand.CastVote;
import kz.tereze.api.council.BallotCommand.CloseBallot;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.Choice;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.SignContract;
import kz.tereze.api.need.IpTerms;
import kz.tereze.api.need.NeedCommand.PostNeed;
import kz.tereze.api.need.NeedCommand.PutNeedToCouncil;
import kz.tereze.api.need.NeedCommand.ScreenNeed;
import kz.tereze.api.need.NeedContent;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.signature.SigningPower;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// From needs to concluded contracts, by the commands people give. Reviews alone are left out:
/// what they come to is told to the call by the command that tells it in a real year.
final class Granting {

  private static final int POSTED = 120;
  private static final int VOTED = 60;
  private static final int PLANNED = 50;
  private static final int SUBMITTED = 30;
  private static final int CLOSED = 20;
  private static final int CHECKED = 19;
  private static final int DECIDED = 18;
  private static final int CONTRACTED = 10;
  private static final int POINTS = 90;
  private static final List<PersonId> EXPERTS =
      List.of(Cast.person("expert 1"), Cast.person("expert 2"), Cast.person("expert 3"));

  private final CommandGateway gateway;
  private final InventedMoney money;
  private final Crew crew;
  private final Instant closesAt;

  Granting(CommandGateway gateway, InventedMoney money, Crew crew) {
    this(gateway, money, crew, Cast.daysAgo(CLOSED));
  }

  /// @param closesAt the deadline of its calls
  Granting(CommandGateway gateway, InventedMoney money, Crew crew, Instant closesAt) {
    this.gateway = gateway;
    this.money = money;
    this.crew = crew;
    this.closesAt = closesAt;
  }

  /// From the needs to announced calls. The fund must hold what they take out of it.
  void announce() throws Exception {
    crew.share(money.calls(), this::post);
    crew.settle();
    crew.share(money.calls(), call -> vote(ballot(call), VOTED));
    crew.settle();
    crew.share(money.calls(), this::plan);
    crew.settle();
    crew.share(money.calls(), this::announce);
  }

  void play() throws Exception {
    announce();
    crew.share(money.grants(), this::submit);
    crew.settle();
    crew.share(money.grants(), this::check);
    crew.settle();
    crew.share(money.grants(), this::score);
    crew.share(money.calls(), this::rank);
    crew.share(money.grants(), this::put);
    crew.settle();
    crew.share(money.grants(), grant -> vote(awardBallot(grant), DECIDED));
    crew.settle();
    crew.share(money.grants(), this::approve);
    crew.settle();
    crew.share(money.grants(), this::contract);
    crew.settle();
  }

  private Acting company(int daysAgo) {
    return Cast.as("company", Role.SUBSOIL_USER, money.payers().getFirst(), daysAgo);
  }

  private void post(int call) {
    NeedId need = InventedMoney.need(call);
    gateway.sendAndWait(new PostNeed(need, content(), company(POSTED)));
    gateway.sendAndWait(new ScreenNeed(need, 1, List.of(), "", Cast.official(POSTED - 1)));
    gateway.sendAndWait(new PutNeedToCouncil(need, Founding.COUNCIL, Cast.official(VOTED)));
  }

  private static BallotId ballot(int call) {
    return BallotId.of(InventedMoney.need(call) + "-V1", 1);
  }

  private static NeedContent content() {
    return new NeedContent(
        TEXT,
        TEXT,
        TEXT,
        "62",
        "45",
        null,
        Region.ULYTAU,
        4,
        7,
        Tiyn.ZERO,
        null,
        IpTerms.OWNED_JOINTLY,
        InventedMoney.today().plusYears(1));
  }

  private void vote(BallotId ballot, int daysAgo) {
    for (String member : Founding.MEMBERS) {
      gateway.sendAndWait(
          new CastVote(
              ballot, Choice.FOR, "", Cast.as(member, Role.COUNCIL_MEMBER, null, daysAgo)));
    }
    gateway.sendAndWait(new CloseBallot(ballot, Cast.official(daysAgo)));
  }

  private void plan(int call) {
    gateway.sendAndWait(
        new PlanCall(InventedMoney.callId(call), FUND, terms(call), Cast.official(PLANNED)));
  }

  private void announce(int call) {
    gateway.sendAndWait(new AnnounceCall(InventedMoney.callId(call), Cast.otherOfficial(PLANNED)));
  }

  CallTerms terms(int call) {
    return new CallTerms(
        TEXT,
        TEXT,
        List.of(InventedMoney.need(call)),
        money.budget(call),
        money.budget(call),
        Cast.daysAgo(PLANNED).plus(Duration.ofHours(1)),
        closesAt,
        3,
        0);
  }

  private void submit(int grant) {
    Bin applicant = money.recipient(grant);
    Acting leader = Cast.as("leader " + grant, Role.RESEARCHER, applicant, SUBMITTED);
    Acting head = Cast.as(Founding.head(applicant), Role.RESEARCHER, applicant, SUBMITTED);
    var application = InventedMoney.application(grant);
    CallTerms terms = terms(money.call(grant));
    NeedId need = InventedMoney.need(money.call(grant));
    ApplicationContent content =
        new ApplicationContent(
            TEXT, TEXT, TEXT, 18, InventedMoney.award(grant), Tiyn.ZERO, Region.ULYTAU);
    gateway.sendAndWait(
        new DraftApplication(InventedMoney.callId(money.call(grant)), application, need, leader));
    gateway.sendAndWait(new EditApplication(application, 0, content, leader));
    ApplicationText text =
        new ApplicationText(
            application,
            InventedMoney.callId(money.call(grant)),
            CanonicalJson.hash(terms),
            need,
            applicant,
            List.of(leader.person()),
            content);
    gateway.sendAndWait(
        new SignApplication(
            application,
            InventedMoney.signed(
                ApplicationText.LEADER,
                application.toString(),
                content.requested(),
                text.hash(),
                SigningPower.PERSONAL),
            leader));
    gateway.sendAndWait(
        new SubmitApplication(
            application,
            InventedMoney.number(grant),
            InventedMoney.signed(
                ApplicationText.HEAD,
                application.toString(),
                content.requested(),
                text.hash(),
                SigningPower.RIGHT_TO_SIGN),
            head));
  }

  private void check(int grant) {
    gateway.sendAndWait(
        new PassFormalCheck(InventedMoney.application(grant), Cast.official(CHECKED)));
  }

  /// As experts would have scored: all alike, so that all are supported.
  private void score(int grant) {
    gateway.sendAndWait(
        new RecordScore(
            InventedMoney.callId(money.call(grant)),
            InventedMoney.application(grant),
            POINTS,
            EXPERTS,
            Cast.platform(CHECKED)));
  }

  private void rank(int call) {
    gateway.sendAndWait(new PublishRanking(InventedMoney.callId(call), Cast.official(CHECKED)));
  }

  private void put(int grant) {
    gateway.sendAndWait(
        new PutApplicationToCouncil(
            InventedMoney.callId(money.call(grant)),
            InventedMoney.application(grant),
            Founding.COUNCIL,
            Cast.official(DECIDED)));
  }

  private static BallotId awardBallot(int grant) {
    return BallotId.of(InventedMoney.number(grant).irn(), 1);
  }

  private void approve(int grant) {
    gateway.sendAndWait(
        new ApproveAward(InventedMoney.number(grant), "214-" + grant, Cast.otherOfficial(DECIDED)));
  }

  private void contract(int grant) {
    Bin recipient = money.recipient(grant);
    Acting head = Cast.as(Founding.head(recipient), Role.RESEARCHER, recipient, CONTRACTED);
    ContractTerms terms =
        new ContractTerms(
            InventedMoney.number(grant),
            InventedMoney.callId(money.call(grant)),
            InventedMoney.need(money.call(grant)),
            money.payers().getFirst(),
            recipient,
            InventedMoney.award(grant),
            InventedMoney.plan(grant),
            money.payee(grant));
    var signature =
        InventedMoney.signed(
            ContractTerms.ACT,
            terms.grant().irn(),
            terms.amount(),
            terms.hash(),
            SigningPower.RIGHT_TO_SIGN);
    Acting official = Cast.official(CONTRACTED);
    gateway.sendAndWait(new OfferContract(terms.grant(), terms.customer(), terms.plan(), official));
    gateway.sendAndWait(new AcceptContract(terms.grant(), terms.payee(), head));
    gateway.sendAndWait(new SignContract(terms.grant(), signature, head));
    gateway.sendAndWait(new ConcludeContract(terms.grant(), signature, official));
  }
}

package kz.tereze.domain.grant;

import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Iban;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.CloseGrant;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantCommand.SignContract;
import kz.tereze.api.grant.GrantCommand.SignReport;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.ContractAccepted;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.ContractSigned;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.PilotAccepted;
import kz.tereze.api.grant.GrantEvent.ReportAccepted;
import kz.tereze.api.grant.GrantEvent.ReportSigned;
import kz.tereze.api.grant.GrantEvent.ReportSubmitted;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.FixtureConfiguration;

/// The grant the tests speak of: ten million tenge in three tranches, and what may be asked of it
/// and may have happened to it.
final class Granted {

  static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  static final ApplicationId APPLICATION = ApplicationId.of("00000000-0000-0000-0000-000000000001");
  static final CallId CALL = new CallId("C-2026-001");
  static final NeedId NEED = new NeedId("N-2026-00001");
  static final Tiyn AMOUNT = Tiyn.ofTenge(10_000_000);
  static final Iban PAYEE = new Iban("KZ86125KZT5004100100");
  static final LocalDate TODAY = Kazakhstan.day(NOON);
  static final List<PersonId> INVOLVED =
      List.of(RESEARCHER.person(), EXPERT.person(), OFFICIAL.person());
  static final Bin CUSTOMER = new Bin("990140000017");
  static final Acting COMPANY = acting(77, CUSTOMER, Role.SUBSOIL_USER);
  static final Acting HEAD = acting(78, INSTITUTE, Role.RESEARCHER);
  static final List<Tranche> TRANCHES =
      List.of(tranche(1, 3_000_000), tranche(2, 5_000_000), tranche(3, 2_000_000));
  static final List<Milestone> MILESTONES = List.of(milestone(1, false), milestone(2, true));
  static final Plan PLAN = new Plan(MILESTONES, TRANCHES);
  static final Text WHY = new Text("Қысқаша түсіндірме", "Краткое объяснение", null);

  static final String RESULT = "The pilot runs at the field; the act is signed.";

  private Granted() {}

  static Tranche tranche(int number, long tenge) {
    return new Tranche(
        number,
        Tiyn.ofTenge(tenge),
        TODAY.plusMonths(6L * number),
        new Text("Кезең", "Этап", null),
        number == 1 ? null : Integer.valueOf(number - 1));
  }

  static Milestone milestone(int number, boolean pilot) {
    return new Milestone(
        number, TODAY.plusMonths(5L * number), new Text("Нәтиже", "Результат", null), pilot);
  }

  private static Acting acting(int id, Bin organisation, Role role) {
    return new Acting(new PersonId(new UUID(7, id)), Set.of(role), organisation, NOON);
  }

  static ContractTerms terms() {
    return new ContractTerms(GRANT, CALL, NEED, CUSTOMER, INSTITUTE, AMOUNT, PLAN, PAYEE);
  }

  static Signature signature(String act, String about, Hash content) {
    return new Signature(
        new Statement(act, about, AMOUNT, content, List.of(), "commitment"),
        new Hash("ab".repeat(32)),
        SigningPower.RIGHT_TO_SIGN,
        Authority.DEMONSTRATION);
  }

  static Signature signature() {
    return signature(ContractTerms.ACT, GRANT.irn(), terms().hash());
  }

  static OpenGrant open() {
    return new OpenGrant(
        GRANT,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        INSTITUTE,
        AMOUNT,
        INVOLVED,
        PLATFORM);
  }

  /// Of a recipient in good standing.
  static FixtureConfiguration<Grant> fixture() {
    return Fixtures.of(Grant.class)
        .registerInjectableResource(new KnownRegister().accredited(INSTITUTE));
  }

  /// The same, where it is known who is tied to the project.
  static FixtureConfiguration<Grant> fixture(KnownDecisions known) {
    return Fixtures.of(Grant.class, known)
        .registerInjectableResource(new KnownRegister().accredited(INSTITUTE));
  }

  static OfferContract offer(List<Tranche> tranches, Acting by) {
    return new OfferContract(GRANT, CUSTOMER, new Plan(MILESTONES, tranches), by);
  }

  static AcceptContract accept(Iban payee, Acting by) {
    return new AcceptContract(GRANT, payee, by);
  }

  static ConcludeContract conclude(Acting by) {
    return new ConcludeContract(GRANT, signature(), by);
  }

  static SignContract sign(Acting by) {
    return new SignContract(GRANT, signature(), by);
  }

  static PreparePayment prepare(int tranche, Acting by) {
    return new PreparePayment(GRANT, tranche, by);
  }

  static RecordTranchePaid recordPaid(int tranche, int attempt, Acting by) {
    return new RecordTranchePaid(GRANT, tranche, PaymentId.of(GRANT, tranche, attempt), by);
  }

  static ReinstateTranche reinstate(int tranche, int attempt, Acting by) {
    return new ReinstateTranche(GRANT, tranche, PaymentId.of(GRANT, tranche, attempt), by);
  }

  static CloseGrant close(String result, Acting by) {
    return new CloseGrant(GRANT, result, AMOUNT, Tiyn.ZERO, by);
  }

  static GrantEvent[] inForce() {
    return new GrantEvent[] {
      opened(), offered(), accepted(), signed(Side.RECIPIENT), signed(Side.STATE), concluded()
    };
  }

  static GrantEvent[] paidInFull() {
    List<GrantEvent> events = new ArrayList<>(List.of(inForce()));
    for (Tranche tranche : TRANCHES) {
      if (tranche.milestone() != null) {
        events.addAll(List.of(met(tranche.milestone())));
      }
      events.add(ordered(tranche.number(), 1));
      events.add(paid(tranche.number(), 1));
    }
    return events.toArray(GrantEvent[]::new);
  }

  static GrantEvent[] with(GrantEvent[] before, GrantEvent... more) {
    return Stream.concat(Stream.of(before), Stream.of(more)).toArray(GrantEvent[]::new);
  }

  static GrantOpened opened() {
    return new GrantOpened(
        GRANT,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        INSTITUTE,
        AMOUNT,
        INVOLVED,
        PersonId.PLATFORM,
        NOON);
  }

  static ContractOffered offered() {
    return new ContractOffered(GRANT, CUSTOMER, MILESTONES, TRANCHES, OFFICIAL.person(), NOON);
  }

  static ContractAccepted accepted() {
    return new ContractAccepted(GRANT, PAYEE, RESEARCHER.person(), NOON);
  }

  static ContractSigned signed(Side side) {
    return new ContractSigned(
        GRANT, side, signature(), side == Side.RECIPIENT ? HEAD.person() : OFFICIAL.person(), NOON);
  }

  static Report report(long spentTenge) {
    return new Report(WHY, Tiyn.ofTenge(spentTenge), List.of(new Hash("cd".repeat(32))));
  }

  static ReportSubmitted unsigned(int milestone, int attempt) {
    return new ReportSubmitted(
        GRANT, milestone, attempt, report(0), true, RESEARCHER.person(), NOON);
  }

  /// As it was before reports were signed.
  static ReportSubmitted submittedOfOld(int milestone, int attempt) {
    return new ReportSubmitted(
        GRANT, milestone, attempt, report(0), null, RESEARCHER.person(), NOON);
  }

  static Signature signature(int milestone, int attempt, Report report) {
    MilestoneReport signed = new MilestoneReport(GRANT, milestone, attempt, report);
    return signature(MilestoneReport.ACT, signed.about(), signed.hash());
  }

  static ReportSigned reportSigned(int milestone, int attempt) {
    return new ReportSigned(
        GRANT, milestone, attempt, signature(milestone, attempt, report(0)), HEAD.person(), NOON);
  }

  /// Submitted, and signed by the recipient's head.
  static GrantEvent[] submitted(int milestone, int attempt) {
    return new GrantEvent[] {unsigned(milestone, attempt), reportSigned(milestone, attempt)};
  }

  static SignReport signReport(int milestone, int attempt, Report report, Acting by) {
    return new SignReport(GRANT, milestone, signature(milestone, attempt, report), by);
  }

  /// A milestone reported, tried on site where it must be, and accepted.
  static GrantEvent[] met(int milestone) {
    List<GrantEvent> events = new ArrayList<>(List.of(submitted(milestone, 1)));
    if (MILESTONES.get(milestone - 1).pilot()) {
      events.add(new PilotAccepted(GRANT, milestone, CUSTOMER, WHY, COMPANY.person(), NOON));
    }
    events.add(new ReportAccepted(GRANT, milestone, 1, null, EXPERT.person(), NOON));
    return events.toArray(GrantEvent[]::new);
  }

  static ContractConcluded concluded() {
    return new ContractConcluded(GRANT, OFFICIAL.person(), NOON);
  }

  static PaymentOrdered ordered(int tranche, int attempt) {
    return new PaymentOrdered(
        GRANT,
        new FundId("KBK-401103"),
        tranche,
        PaymentId.of(GRANT, tranche, attempt),
        TRANCHES.get(tranche - 1).amount(),
        INSTITUTE,
        PAYEE,
        Stream.concat(INVOLVED.stream(), Stream.of(HEAD.person())).toList(),
        TREASURER.person(),
        NOON);
  }

  static TranchePaid paid(int tranche, int attempt) {
    return new TranchePaid(
        GRANT,
        tranche,
        PaymentId.of(GRANT, tranche, attempt),
        TRANCHES.get(tranche - 1).amount(),
        PersonId.PLATFORM,
        NOON);
  }

  static TrancheReinstated reinstated(int tranche, int attempt) {
    return new TrancheReinstated(
        GRANT, tranche, PaymentId.of(GRANT, tranche, attempt), PersonId.PLATFORM, NOON);
  }

  static GrantClosed closed() {
    return new GrantClosed(GRANT, AMOUNT, RESULT, OFFICIAL.person(), NOON);
  }
}

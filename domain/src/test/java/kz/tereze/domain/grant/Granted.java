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
import java.util.stream.Stream;
import kz.tereze.api.Acting;
import kz.tereze.api.Iban;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.CloseGrant;
import kz.tereze.api.grant.GrantCommand.ConcludeContract;
import kz.tereze.api.grant.GrantCommand.OfferContract;
import kz.tereze.api.grant.GrantCommand.OpenGrant;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.ContractAccepted;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.GrantOpened;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;

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
  static final List<Tranche> TRANCHES =
      List.of(tranche(1, 3_000_000), tranche(2, 5_000_000), tranche(3, 2_000_000));

  static final String RESULT = "The pilot runs at the field; the act is signed.";

  private Granted() {}

  static Tranche tranche(int number, long tenge) {
    return new Tranche(
        number,
        Tiyn.ofTenge(tenge),
        TODAY.plusMonths(6L * number),
        new Text("Кезең", "Этап", null));
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

  static OfferContract offer(List<Tranche> tranches, Acting by) {
    return new OfferContract(GRANT, tranches, by);
  }

  static AcceptContract accept(Iban payee, Acting by) {
    return new AcceptContract(GRANT, payee, by);
  }

  static ConcludeContract conclude(Acting by) {
    return new ConcludeContract(GRANT, by);
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
    return new CloseGrant(GRANT, result, by);
  }

  static GrantEvent[] inForce() {
    return new GrantEvent[] {opened(), offered(), accepted(), concluded()};
  }

  static GrantEvent[] paidInFull() {
    List<GrantEvent> events = new ArrayList<>(List.of(inForce()));
    for (Tranche tranche : TRANCHES) {
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
    return new ContractOffered(GRANT, TRANCHES, OFFICIAL.person(), NOON);
  }

  static ContractAccepted accepted() {
    return new ContractAccepted(GRANT, PAYEE, RESEARCHER.person(), NOON);
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
        INVOLVED,
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

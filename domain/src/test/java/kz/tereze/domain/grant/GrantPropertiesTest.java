package kz.tereze.domain.grant;

import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.PAYEE;
import static kz.tereze.domain.grant.Granted.RESULT;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.open;
import static kz.tereze.domain.grant.Granted.tranche;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.tereze.api.Acting;
import kz.tereze.api.Command;
import kz.tereze.api.Event;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.GrantCommand.AcceptContract;
import kz.tereze.api.grant.GrantCommand.AcceptPilot;
import kz.tereze.api.grant.GrantCommand.AcceptReport;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.RecordRefund;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantCommand.ResumeContract;
import kz.tereze.api.grant.GrantCommand.ReturnReport;
import kz.tereze.api.grant.GrantCommand.SubmitReport;
import kz.tereze.api.grant.GrantCommand.SuspendContract;
import kz.tereze.api.grant.GrantCommand.TerminateContract;
import kz.tereze.api.grant.GrantEvent.ContractTerminated;
import kz.tereze.api.grant.GrantEvent.GrantClosed;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.RefundDemanded;
import kz.tereze.api.grant.GrantEvent.RefundReceived;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentCommand.ApprovePayment;
import kz.tereze.api.payment.PaymentCommand.BookPayment;
import kz.tereze.api.payment.PaymentCommand.PutIntoBatch;
import kz.tereze.api.payment.PaymentCommand.RecordRejection;
import kz.tereze.api.payment.PaymentCommand.RecordReturn;
import kz.tereze.api.payment.PaymentCommand.RecordSending;
import kz.tereze.api.payment.PaymentCommand.RefusePayment;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Precedents;
import kz.tereze.api.statement.BankAccountId;
import kz.tereze.api.statement.BankLine;
import kz.tereze.api.statement.Direction;
import kz.tereze.api.statement.LineId;
import kz.tereze.domain.Rehearsal;
import kz.tereze.domain.payment.OpenPaymentOnPaymentOrdered;
import kz.tereze.domain.payment.PaymentOrder;
import kz.tereze.domain.payment.ScreenPaymentOnPaymentPrepared;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.axonframework.modelling.command.AggregateNotFoundException;

/// Whatever is asked of a grant and its payments, in whatever order.
class GrantPropertiesTest {

  private static final BankAccountId ACCOUNT = new BankAccountId("OIL-MAIN");
  private static final BatchId BATCH = new BatchId("B-2026-000001");
  private static final Precedents NO_PRECEDENTS = order -> new Precedents.Found(List.of(), null);

  @Property
  void a_grant_never_orders_more_than_its_award(@ForAll("wishes") List<Command> wishes) {
    try (Rehearsal rehearsal = rehearsal()) {
      rehearsal.ask(open());
      rehearsal.ask(Granted.offer(TRANCHES, OFFICIAL));
      wishes.forEach(wish -> askOrBeRefused(rehearsal, wish));
      Sums sums = new Sums();
      rehearsal.facts().forEach(sums::follow);
    }
  }

  @Property
  void hearing_everything_twice_changes_nothing(@ForAll("wishes") List<Command> wishes) {
    try (Rehearsal rehearsal = rehearsal()) {
      rehearsal.ask(open());
      rehearsal.ask(Granted.offer(TRANCHES, OFFICIAL));
      rehearsal.ask(new AcceptContract(GRANT, PAYEE, RESEARCHER));
      rehearsal.ask(Granted.sign(Granted.HEAD));
      rehearsal.ask(Granted.conclude(OFFICIAL));
      wishes.forEach(wish -> askOrBeRefused(rehearsal, wish));
      List<Event> once = rehearsal.facts();
      rehearsal.redeliver();
      assertThat(rehearsal.facts()).isEqualTo(once);
    }
  }

  @Property
  void only_tranches_that_add_up_are_offered(@ForAll("plans") List<Tranche> plan) {
    try (Rehearsal rehearsal = rehearsal()) {
      rehearsal.ask(open());
      askOrBeRefused(rehearsal, Granted.offer(plan, OFFICIAL));
      boolean addsUp =
          plan.stream().map(Tranche::amount).reduce(Tiyn.ZERO, Tiyn::plus).equals(AMOUNT);
      boolean offered = rehearsal.facts().size() == 2;
      assertThat(offered)
          .isEqualTo(
              addsUp
                  && (plan.size() == 1
                      || plan.getFirst().amount().compareTo(AMOUNT.share(3_000)) <= 0));
    }
  }

  private static Rehearsal rehearsal() {
    Rehearsal rehearsal = new Rehearsal(Grant.class, PaymentOrder.class);
    rehearsal.register().accredited(INSTITUTE);
    return rehearsal
        .with(OpenPaymentOnPaymentOrdered::new)
        .with(commands -> new ScreenPaymentOnPaymentPrepared(commands, NO_PRECEDENTS))
        .with(RecordTranchePaidOnPaymentBooked::new)
        .with(ReinstateTrancheOnPaymentRefused::new)
        .with(ReinstateTrancheOnPaymentRejected::new)
        .with(ReinstateTrancheOnPaymentReturned::new);
  }

  private static void askOrBeRefused(Rehearsal rehearsal, Command wish) {
    try {
      rehearsal.ask(wish);
    } catch (Refused refused) {
      assertThat(refused.rule()).isNotNull();
    } catch (AggregateNotFoundException noSuchPayment) {
      assertThat(wish.target()).startsWith("payment-");
    }
  }

  @Provide
  static Arbitrary<List<Command>> wishes() {
    Arbitrary<Integer> tranches = Arbitraries.integers().between(0, 4);
    Arbitrary<Acting> people =
        Arbitraries.of(TREASURER, OTHER_TREASURER, ACCOUNTANT, OFFICIAL, RESEARCHER);
    Arbitrary<PaymentId> payments =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 3))
            .as((tranche, attempt) -> PaymentId.of(GRANT, tranche, attempt));
    Arbitrary<Command> contracts =
        Arbitraries.of(
            new AcceptContract(GRANT, PAYEE, RESEARCHER),
            Granted.sign(Granted.HEAD),
            Granted.conclude(OFFICIAL),
            Granted.close(RESULT, OFFICIAL));
    Arbitrary<Command> reports =
        Arbitraries.of(
            new SubmitReport(GRANT, 1, Granted.report(0), RESEARCHER),
            new SubmitReport(GRANT, 2, Granted.report(10_000_000), RESEARCHER),
            Granted.signReport(1, 1, Granted.report(0), Granted.HEAD),
            Granted.signReport(1, 2, Granted.report(0), Granted.HEAD),
            Granted.signReport(2, 1, Granted.report(10_000_000), Granted.HEAD),
            new AcceptPilot(GRANT, 2, Granted.WHY, Granted.COMPANY),
            new AcceptReport(GRANT, 1, null, OFFICIAL),
            new AcceptReport(GRANT, 2, null, OFFICIAL),
            new ReturnReport(GRANT, 1, Granted.WHY, OFFICIAL));
    Arbitrary<Command> ends =
        Arbitraries.of(
            new TerminateContract(
                GRANT, EndReason.BREACH, Granted.WHY, Tiyn.ZERO, Tiyn.ZERO, OFFICIAL),
            new RecordRefund(GRANT, line(Direction.CREDIT, "R-1", 1_000_000), PLATFORM),
            new RecordRefund(GRANT, line(Direction.CREDIT, "R-2", 2_000_000), PLATFORM),
            new SuspendContract(GRANT, HoldReason.SITE_NOT_AVAILABLE, Granted.WHY, OFFICIAL),
            new ResumeContract(GRANT, Granted.WHY, OFFICIAL));
    Arbitrary<Command> prepared =
        Combinators.combine(tranches, people)
            .as((tranche, by) -> new PreparePayment(GRANT, tranche, by));
    Arbitrary<Command> approved =
        Combinators.combine(payments, people)
            .as((payment, by) -> new ApprovePayment(payment, amountOf(payment), by));
    Arbitrary<Command> refused =
        Combinators.combine(payments, people)
            .as((payment, by) -> new RefusePayment(payment, "Wrong account named here.", by));
    Arbitrary<Command> batched =
        payments.map(payment -> new PutIntoBatch(payment, BATCH, OTHER_TREASURER));
    Arbitrary<Command> handedOver = payments.map(GrantPropertiesTest::handedOver);
    Arbitrary<Command> carriedOut =
        Combinators.combine(payments, Arbitraries.integers().between(0, 9))
            .as(GrantPropertiesTest::carriedOut);
    Arbitrary<Command> forged =
        Combinators.combine(tranches, payments, Arbitraries.of(true, false))
            .as(
                (tranche, payment, paid) ->
                    paid
                        ? new RecordTranchePaid(GRANT, tranche, payment, TREASURER)
                        : new ReinstateTranche(GRANT, tranche, payment, TREASURER));
    return Arbitraries.frequencyOf(
            Tuple.of(3, contracts),
            Tuple.of(6, reports),
            Tuple.of(1, ends),
            Tuple.of(6, prepared),
            Tuple.of(6, approved),
            Tuple.of(2, refused),
            Tuple.of(6, batched),
            Tuple.of(6, handedOver),
            Tuple.of(6, carriedOut),
            Tuple.of(1, forged))
        .list()
        .ofMinSize(10)
        .ofMaxSize(80);
  }

  /// A contract, and its first tranche all the way to the bank's booking.
  static List<Command> firstTranchePaid() {
    PaymentId first = PaymentId.of(GRANT, 1, 1);
    return List.of(
        new AcceptContract(GRANT, PAYEE, RESEARCHER),
        Granted.sign(Granted.HEAD),
        Granted.conclude(OFFICIAL),
        new PreparePayment(GRANT, 1, TREASURER),
        new ApprovePayment(first, amountOf(first), ACCOUNTANT),
        new PutIntoBatch(first, BATCH, OTHER_TREASURER),
        handedOver(first),
        carriedOut(first, 9));
  }

  private static Command handedOver(PaymentId payment) {
    return new RecordSending(payment, BATCH, ACCOUNT, Channel.BANK_FILE, PLATFORM);
  }

  /// Booked mostly, sometimes rejected before or returned after.
  private static Command carriedOut(PaymentId payment, int luck) {
    long tenge = amountOf(payment).amount() / 100;
    return switch (luck) {
      case 0 -> new RecordRejection(payment, "AC01", PLATFORM);
      case 1, 2 ->
          new RecordReturn(payment, line(Direction.CREDIT, "C-" + payment, tenge), PLATFORM);
      default -> new BookPayment(payment, line(Direction.DEBIT, "D-" + payment, tenge), PLATFORM);
    };
  }

  private static Tiyn amountOf(PaymentId payment) {
    return TRANCHES.get(Character.digit(payment.key().charAt(12), 10) - 1).amount();
  }

  private static BankLine line(Direction direction, String reference, long tenge) {
    return new BankLine(
        LineId.of(ACCOUNT, reference),
        direction,
        Tiyn.ofTenge(tenge),
        TODAY,
        null,
        null,
        null,
        null);
  }

  @Provide
  static Arbitrary<List<Tranche>> plans() {
    return Arbitraries.longs()
        .between(1, 4)
        .map(millions -> millions * 1_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(amounts -> plan(amounts.stream().mapToLong(Long::longValue)));
  }

  /// Every tranche but the first waits for the first milestone, the last for the last.
  private static List<Tranche> plan(LongStream tenge) {
    long[] amounts = tenge.toArray();
    return IntStream.range(0, amounts.length)
        .mapToObj(
            i -> {
              Tranche plain = tranche(i + 1, amounts[i]);
              Integer milestone = i == amounts.length - 1 ? Integer.valueOf(2) : i == 0 ? null : 1;
              return new Tranche(
                  plain.number(), plain.amount(), plain.dueOn(), plain.purpose(), milestone);
            })
        .toList();
  }

  /// The books an auditor would keep from the facts alone.
  private static final class Sums {
    private final Map<Integer, Tiyn> ordered = new HashMap<>();
    private final Map<Integer, Tiyn> paid = new HashMap<>();
    private final Set<PaymentId> payments = new HashSet<>();
    private Tiyn due = Tiyn.ZERO;

    void follow(Event fact) {
      if (fact instanceof PaymentOrdered order) {
        assertThat(payments.add(order.payment())).isTrue();
        assertThat(ordered.put(order.tranche(), order.amount())).isNull();
      } else if (fact instanceof TranchePaid done) {
        assertThat(ordered.get(done.tranche())).isEqualTo(done.amount());
        assertThat(paid.put(done.tranche(), done.amount())).isNull();
      } else if (fact instanceof TrancheReinstated back) {
        assertThat(ordered.remove(back.tranche())).isNotNull();
        paid.remove(back.tranche());
      } else if (fact instanceof ContractTerminated ended) {
        assertThat(ended.paid()).isEqualTo(sum(paid));
        assertThat(ended.paid().plus(ended.released())).isEqualTo(AMOUNT);
      } else if (fact instanceof RefundDemanded demanded) {
        assertThat(demanded.amount()).isEqualTo(demanded.unspent().plus(demanded.disallowed()));
        assertThat(demanded.amount().exceeds(sum(paid))).isFalse();
        due = demanded.amount();
      } else if (fact instanceof RefundReceived back) {
        due = due.minus(back.amount());
        assertThat(back.left()).isEqualTo(due);
        assertThat(due.isNegative()).isFalse();
      } else if (fact instanceof GrantClosed closed) {
        assertThat(closed.paid()).isEqualTo(AMOUNT).isEqualTo(sum(paid));
      }
      assertThat(sum(ordered).exceeds(AMOUNT)).isFalse();
    }

    private static Tiyn sum(Map<Integer, Tiyn> amounts) {
      return amounts.values().stream().reduce(Tiyn.ZERO, Tiyn::plus);
    }
  }
}

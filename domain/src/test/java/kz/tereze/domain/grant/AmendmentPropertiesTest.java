package kz.tereze.domain.grant;

import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.grant.Granted.AMOUNT;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.HEAD;
import static kz.tereze.domain.grant.Granted.MILESTONES;
import static kz.tereze.domain.grant.Granted.PAYEE;
import static kz.tereze.domain.grant.Granted.TRANCHES;
import static kz.tereze.domain.grant.Granted.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tereze.api.Acting;
import kz.tereze.api.Event;
import kz.tereze.api.Iban;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantCommand.AcceptPilot;
import kz.tereze.api.grant.GrantCommand.AcceptReport;
import kz.tereze.api.grant.GrantCommand.ConcludeAmendment;
import kz.tereze.api.grant.GrantCommand.PreparePayment;
import kz.tereze.api.grant.GrantCommand.ProposeAmendment;
import kz.tereze.api.grant.GrantCommand.RecordTranchePaid;
import kz.tereze.api.grant.GrantCommand.ReinstateTranche;
import kz.tereze.api.grant.GrantCommand.SignAmendment;
import kz.tereze.api.grant.GrantCommand.SubmitReport;
import kz.tereze.api.grant.GrantCommand.WithdrawAmendment;
import kz.tereze.api.grant.GrantEvent.AmendmentProposed;
import kz.tereze.api.grant.GrantEvent.ContractAmended;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantEvent.TranchePaid;
import kz.tereze.api.grant.GrantEvent.TrancheReinstated;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.signature.Signature;
import kz.tereze.domain.People;
import kz.tereze.domain.Rehearsal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// However often a contract is changed, and whatever is paid in between.
class AmendmentPropertiesTest {

  private static final Iban OTHER = new Iban("KZ50601A861000123451");

  /// What somebody tries next; what fits it is looked up when its turn comes.
  enum Try {
    PROPOSE,
    WITHDRAW,
    SIGN,
    CONCLUDE,
    AGREE,
    ORDER,
    BOOK,
    REINSTATE,
    REPORT,
    ACCEPT
  }

  /// @param parts of the award in ten thousandths, as weights
  record Step(Try what, List<Integer> parts, boolean moved) {}

  @Property(tries = 300)
  void no_sequence_of_changes_pays_more_than_the_award(@ForAll("steps") List<Step> steps) {
    try (Rehearsal rehearsal = new Rehearsal(Grant.class)) {
      rehearsal.ask(Granted.open());
      rehearsal.ask(Granted.offer(TRANCHES, OFFICIAL));
      rehearsal.ask(Granted.accept(PAYEE, RESEARCHER));
      rehearsal.ask(Granted.sign(HEAD));
      rehearsal.ask(Granted.conclude(OFFICIAL));
      Play play = new Play(rehearsal);
      steps.forEach(play::step);
      play.check();
    }
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Try.class),
            Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.of(true, false, false))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  private static final class Play {

    private final Rehearsal rehearsal;
    private int day;

    Play(Rehearsal rehearsal) {
      this.rehearsal = rehearsal;
    }

    void step(Step step) {
      day += 3;
      try {
        tries(step);
      } catch (Refused refused) {
        assertThat(refused.rule()).isNotNull();
      }
    }

    private void tries(Step step) {
      Amendment open = open();
      PaymentOrdered last = last();
      switch (step.what()) {
        case PROPOSE -> rehearsal.ask(propose(step));
        case WITHDRAW -> rehearsal.ask(new WithdrawAmendment(GRANT, next() - 1, now(OFFICIAL)));
        case SIGN -> sign(open);
        case CONCLUDE -> conclude(open);
        case AGREE -> {
          rehearsal.ask(propose(step));
          sign(open());
          conclude(open());
        }
        case ORDER -> rehearsal.ask(new PreparePayment(GRANT, orders() + 1, now(TREASURER)));
        case BOOK -> {
          if (last != null) {
            rehearsal.ask(
                new RecordTranchePaid(GRANT, last.tranche(), last.payment(), now(People.PLATFORM)));
          }
        }
        case REINSTATE -> {
          if (last != null) {
            rehearsal.ask(
                new ReinstateTranche(GRANT, last.tranche(), last.payment(), now(People.PLATFORM)));
          }
        }
        case REPORT -> {
          for (int milestone = 1; milestone <= 2; milestone++) {
            rehearsal.ask(new SubmitReport(GRANT, milestone, Granted.report(0), now(RESEARCHER)));
            rehearsal.ask(Granted.signReport(milestone, 1, Granted.report(0), now(HEAD)));
          }
        }
        case ACCEPT -> {
          rehearsal.ask(new AcceptReport(GRANT, 1, null, now(OFFICIAL)));
          rehearsal.ask(new AcceptPilot(GRANT, 2, WHY, now(Granted.COMPANY)));
          rehearsal.ask(new AcceptReport(GRANT, 2, null, now(OFFICIAL)));
        }
      }
    }

    private ProposeAmendment propose(Step step) {
      Amendment change =
          new Amendment(
              GRANT,
              next(),
              plan(step.parts()),
              step.moved() ? OTHER : null,
              ChangeReason.LATE_PAYMENT,
              WHY);
      return new ProposeAmendment(GRANT, change, now(OFFICIAL));
    }

    /// What was ordered stays, the rest is split anew.
    private Plan plan(List<Integer> parts) {
      List<Tranche> current = current().tranches();
      List<Tranche> planned =
          new ArrayList<>(current.subList(0, Math.min(orders(), current.size())));
      Tiyn left =
          planned.stream().map(Tranche::amount).reduce(AMOUNT, (rest, paid) -> rest.minus(paid));
      for (int i = 0; i < parts.size() && left.isPositive(); i++) {
        boolean isLast = i == parts.size() - 1;
        Tiyn part = isLast ? left : new Tiyn(AMOUNT.amount() * parts.get(i) / 100);
        int number = planned.size() + 1;
        Tranche plain = Granted.tranche(number, 1);
        planned.add(
            new Tranche(
                number,
                part,
                plain.dueOn(),
                plain.purpose(),
                isLast ? Integer.valueOf(2) : number == 1 ? null : Integer.valueOf(1)));
        left = part.exceeds(left) ? Tiyn.ZERO : left.minus(part);
      }
      return new Plan(MILESTONES, planned);
    }

    private void sign(@Nullable Amendment open) {
      if (open != null) {
        rehearsal.ask(new SignAmendment(GRANT, open.number(), under(open), now(HEAD)));
      }
    }

    private void conclude(@Nullable Amendment open) {
      if (open != null) {
        rehearsal.ask(new ConcludeAmendment(GRANT, open.number(), under(open), now(OFFICIAL)));
      }
    }

    private static Signature under(Amendment change) {
      return Granted.signature(Amendment.ACT, change.about(), change.hash());
    }

    private Acting now(Acting who) {
      return new Acting(
          who.person(),
          who.roles(),
          who.organisation(),
          People.NOON.plus(java.time.Duration.ofDays(day)));
    }

    private @Nullable Amendment open() {
      return rehearsal.facts().stream()
          .filter(AmendmentProposed.class::isInstance)
          .map(fact -> ((AmendmentProposed) fact).amendment())
          .reduce((before, after) -> after)
          .orElse(null);
    }

    private int next() {
      return (int) rehearsal.facts().stream().filter(ContractAmended.class::isInstance).count() + 1;
    }

    private Plan current() {
      return rehearsal.facts().stream()
          .filter(ContractAmended.class::isInstance)
          .map(fact -> ((ContractAmended) fact).amendment().plan())
          .reduce((before, after) -> after)
          .orElse(Granted.PLAN);
    }

    private @Nullable PaymentOrdered last() {
      return rehearsal.facts().stream()
          .filter(PaymentOrdered.class::isInstance)
          .map(PaymentOrdered.class::cast)
          .reduce((before, after) -> after)
          .orElse(null);
    }

    private int orders() {
      return ordered(rehearsal.facts()).size();
    }

    private static Map<Integer, Tiyn> ordered(List<Event> facts) {
      Map<Integer, Tiyn> ordered = new HashMap<>();
      for (Event fact : facts) {
        if (fact instanceof PaymentOrdered order) {
          assertThat(ordered.put(order.tranche(), order.amount())).isNull();
        } else if (fact instanceof TrancheReinstated back) {
          ordered.remove(back.tranche());
        }
        assertThat(sum(ordered).exceeds(AMOUNT)).isFalse();
      }
      return ordered;
    }

    /// After every fact: nothing above the award is ordered or paid, every plan in force is the
    /// award to the tiyn, and what was ordered stands in it unchanged.
    void check() {
      Map<Integer, Tiyn> ordered = new HashMap<>();
      Map<Integer, Tiyn> paid = new HashMap<>();
      for (Event fact : rehearsal.facts()) {
        if (fact instanceof PaymentOrdered order) {
          assertThat(ordered.put(order.tranche(), order.amount())).isNull();
        } else if (fact instanceof TrancheReinstated back) {
          // The bank may send back what it had booked.
          assertThat(ordered.remove(back.tranche())).isNotNull();
          paid.remove(back.tranche());
        } else if (fact instanceof TranchePaid done) {
          assertThat(paid.put(done.tranche(), done.amount())).isNull();
        } else if (fact instanceof ContractAmended amended) {
          List<Tranche> tranches = amended.amendment().plan().tranches();
          assertThat(tranches.stream().map(Tranche::amount).reduce(Tiyn.ZERO, Tiyn::plus))
              .isEqualTo(AMOUNT);
          ordered.forEach(
              (number, amount) -> assertThat(tranches.get(number - 1).amount()).isEqualTo(amount));
        }
        assertThat(sum(ordered).exceeds(AMOUNT)).isFalse();
        assertThat(sum(paid).exceeds(sum(ordered))).isFalse();
      }
    }

    private static Tiyn sum(Map<Integer, Tiyn> amounts) {
      return amounts.values().stream().filter(Objects::nonNull).reduce(Tiyn.ZERO, Tiyn::plus);
    }
  }
}

package kz.tereze.domain.grant;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ACCOUNTANT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.OTHER_OFFICIAL;
import static kz.tereze.domain.People.OTHER_TREASURER;
import static kz.tereze.domain.People.PLATFORM;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.INVOLVED;
import static kz.tereze.domain.grant.Granted.PAYEE;
import static kz.tereze.domain.grant.Granted.TODAY;
import static kz.tereze.domain.grant.Granted.WHY;
import static kz.tereze.domain.grant.Granted.accepted;
import static kz.tereze.domain.grant.Granted.closed;
import static kz.tereze.domain.grant.Granted.concluded;
import static kz.tereze.domain.grant.Granted.inForce;
import static kz.tereze.domain.grant.Granted.met;
import static kz.tereze.domain.grant.Granted.offered;
import static kz.tereze.domain.grant.Granted.opened;
import static kz.tereze.domain.grant.Granted.ordered;
import static kz.tereze.domain.grant.Granted.paid;
import static kz.tereze.domain.grant.Granted.paidInFull;
import static kz.tereze.domain.grant.Granted.prepare;
import static kz.tereze.domain.grant.Granted.recordPaid;
import static kz.tereze.domain.grant.Granted.reinstate;
import static kz.tereze.domain.grant.Granted.reinstated;
import static kz.tereze.domain.grant.Granted.submitted;
import static kz.tereze.domain.grant.Granted.with;

import java.util.List;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.ContractConcluded;
import kz.tereze.api.grant.GrantEvent.ContractOffered;
import kz.tereze.api.grant.GrantEvent.PaymentOrdered;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.payment.PaymentId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class TrancheTest {

  private final FixtureConfiguration<Grant> grant = Granted.fixture();

  @Test
  void a_treasurer_orders_the_next_tranche() {
    after(inForce()).when(prepare(1, TREASURER)).expectEvents(ordered(1, 1));
    refuses(GrantRule.PREPARED_BY_TREASURER, after(inForce()).when(prepare(1, ACCOUNTANT)));
  }

  @Test
  void who_took_part_does_not_pay() {
    for (PersonId person : INVOLVED) {
      Acting treasurer = new Acting(person, Set.of(Role.TREASURER), null, NOON);
      refuses(GrantRule.PAYER_TOOK_NO_PART, after(inForce()).when(prepare(1, treasurer)));
    }
    refuses(
        GrantRule.PAYER_TOOK_NO_PART,
        after(inForce()).when(prepare(1, acting(21, Role.TREASURER, INSTITUTE))));
  }

  @Test
  void who_concluded_the_contract_does_not_pay_it() {
    Acting both =
        new Acting(OTHER_OFFICIAL.person(), Set.of(Role.OFFICIAL, Role.TREASURER), null, NOON);
    refuses(
        GrantRule.PAYER_TOOK_NO_PART,
        after(
                opened(),
                offered(),
                accepted(),
                new ContractConcluded(GRANT, OTHER_OFFICIAL.person(), NOON))
            .when(prepare(1, both)));
  }

  @Test
  void nothing_is_paid_before_the_contract_or_after_the_grant() {
    refuses(
        GrantRule.CONTRACT_IS_IN_FORCE,
        after(opened(), offered(), accepted()).when(prepare(1, TREASURER)));
    refuses(
        GrantRule.CONTRACT_IS_IN_FORCE,
        after(with(paidInFull(), closed())).when(prepare(1, TREASURER)));
  }

  @Test
  void a_tranche_nobody_planned_is_not_paid() {
    refuses(GrantRule.TRANCHE_EXISTS, after(inForce()).when(prepare(4, TREASURER)));
    refuses(GrantRule.TRANCHE_EXISTS, after(inForce()).when(prepare(0, TREASURER)));
  }

  @Test
  void a_tranche_waits_until_the_one_before_is_paid() {
    refuses(GrantRule.EARLIER_TRANCHES_ARE_PAID, after(inForce()).when(prepare(2, TREASURER)));
    refuses(
        GrantRule.EARLIER_TRANCHES_ARE_PAID,
        after(with(inForce(), ordered(1, 1))).when(prepare(2, TREASURER)));
    after(with(with(inForce(), ordered(1, 1), paid(1, 1)), met(1)))
        .when(prepare(2, TREASURER))
        .expectEvents(ordered(2, 1));
  }

  @Test
  void a_tranche_waits_for_its_milestone() {
    refuses(
        GrantRule.CONDITION_OF_TRANCHE_HOLDS,
        after(with(inForce(), ordered(1, 1), paid(1, 1))).when(prepare(2, TREASURER)));
    refuses(
        GrantRule.CONDITION_OF_TRANCHE_HOLDS,
        after(with(with(inForce(), ordered(1, 1), paid(1, 1)), submitted(1, 1)))
            .when(prepare(2, TREASURER)));
  }

  @Test
  void a_tranche_is_ordered_once() {
    after(with(inForce(), ordered(1, 1)))
        .when(prepare(1, TREASURER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.TRANCHE_NOT_ORDERED_YET,
        after(with(inForce(), ordered(1, 1))).when(prepare(1, OTHER_TREASURER)));
    refuses(
        GrantRule.TRANCHE_NOT_ORDERED_YET,
        after(with(inForce(), ordered(1, 1), paid(1, 1))).when(prepare(1, TREASURER)));
  }

  @Test
  void what_is_paid_stays_within_the_award() {
    // A schedule above the award can come only from a damaged or older stream; money still stops.
    ContractOffered tooMuch =
        new ContractOffered(
            GRANT,
            null,
            List.of(),
            List.of(
                new Tranche(1, Tiyn.ofTenge(9_000_000), TODAY, WHY),
                new Tranche(2, Tiyn.ofTenge(9_000_000), TODAY, WHY)),
            OFFICIAL.person(),
            NOON);
    PaymentOrdered first =
        new PaymentOrdered(
            GRANT,
            new FundId("KBK-401103"),
            1,
            PaymentId.of(GRANT, 1, 1),
            Tiyn.ofTenge(9_000_000),
            INSTITUTE,
            PAYEE,
            INVOLVED,
            TREASURER.person(),
            NOON);
    refuses(
        GrantRule.PAID_WITHIN_AWARD,
        after(opened(), tooMuch, accepted(), concluded(), first, paid(1, 1))
            .when(prepare(2, TREASURER)));
  }

  @Test
  void a_booked_payment_makes_its_tranche_paid_once() {
    after(with(inForce(), ordered(1, 1))).when(recordPaid(1, 1, PLATFORM)).expectEvents(paid(1, 1));
    after(with(inForce(), ordered(1, 1), paid(1, 1)))
        .when(recordPaid(1, 1, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_refused_payment_is_ordered_again_as_another_attempt() {
    after(with(inForce(), ordered(1, 1)))
        .when(reinstate(1, 1, PLATFORM))
        .expectEvents(reinstated(1, 1));
    after(with(inForce(), ordered(1, 1), reinstated(1, 1)))
        .when(prepare(1, TREASURER))
        .expectEvents(ordered(1, 2));
    after(with(inForce(), ordered(1, 1), reinstated(1, 1), ordered(1, 2)))
        .when(reinstate(1, 1, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_payment_that_came_back_is_ordered_again() {
    after(with(inForce(), ordered(1, 1), paid(1, 1)))
        .when(reinstate(1, 1, PLATFORM))
        .expectEvents(reinstated(1, 1));
    after(with(inForce(), ordered(1, 1), paid(1, 1), reinstated(1, 1)))
        .when(prepare(1, TREASURER))
        .expectEvents(ordered(1, 2));
  }

  @Test
  void only_the_payment_under_way_is_paid_or_reinstated() {
    for (Object command :
        List.of(
            recordPaid(1, 1, TREASURER),
            reinstate(1, 1, OFFICIAL),
            recordPaid(1, 2, PLATFORM),
            reinstate(1, 2, PLATFORM),
            recordPaid(2, 1, PLATFORM))) {
      refuses(GrantRule.FOLLOWS_FROM_A_FACT, after(with(inForce(), ordered(1, 1))).when(command));
    }
    after(with(inForce(), ordered(1, 1), reinstated(1, 1)))
        .when(recordPaid(1, 1, PLATFORM))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  private TestExecutor<Grant> after(GrantEvent... events) {
    return grant.given((Object[]) events);
  }

  private static void refuses(GrantRule rule, ResultValidator<Grant> result) {
    result.expectNoEvents().expectException(refusedBy(rule));
  }
}

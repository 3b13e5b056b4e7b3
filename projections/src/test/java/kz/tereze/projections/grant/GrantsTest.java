package kz.tereze.projections.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class GrantsTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 7));
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin RECIPIENT = new Bin("240140000001");
  private static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Iban PAYEE = new Iban("KZ241251234567890ABC");
  private static final Instant DAY_1 = Instant.parse("2026-01-12T05:00:00Z");
  private static final Text TITLE = new Text("Су", "Вода", "Water");
  private static final PaymentId FIRST = PaymentId.of(GRANT, 1, 1);

  private final Telling<Grants> grants = new Telling<>(Grants::new);

  @Test
  void a_grant_is_shown_from_its_award_to_its_closing() {
    grants.tell(submitted(), opened());
    assertThat(row().state()).isEqualTo(GrantState.OPENED);
    assertThat(row().title()).isEqualTo(TITLE);
    assertThat(row().involved()).containsExactly(SOMEBODY);

    grants.tell(offered(), accepted());
    assertThat(row().state()).isEqualTo(GrantState.ACCEPTED);
    assertThat(row().payee()).isEqualTo(PAYEE);

    grants.tell(concluded(), ordered(1), paid(1), ordered(2), paid(2));
    assertThat(row().state()).isEqualTo(GrantState.IN_FORCE);
    assertThat(row().paid()).isEqualTo(new Tiyn(1_000));
    assertThat(row().isPaidInFull()).isTrue();

    grants.tell(new GrantEvent.GrantClosed(GRANT, new Tiyn(1_000), "Су тазарды", SOMEBODY, DAY_1));
    assertThat(row().state()).isEqualTo(GrantState.CLOSED);
    assertThat(row().result()).isEqualTo("Су тазарды");
    assertThat(grants.projection().ofRecipient(RECIPIENT)).hasSize(1);
    assertThat(grants.projection().standing(GrantState.CLOSED, 10, 0)).hasSize(1);
    assertThat(grants.projection().count(GrantState.IN_FORCE)).isZero();
    grants.rows_are_the_same_again_and_after_a_replay(
        "research_grant", "tranche", "submitted_title");
  }

  @Test
  void one_tranche_is_payable_at_a_time() {
    grants.tell(submitted(), opened(), offered(), accepted());
    assertThat(grants.projection().payable(10)).isEmpty();

    grants.tell(concluded());
    assertThat(grants.projection().payable(10))
        .extracting(payable -> payable.tranche().number())
        .containsExactly(1);
    assertThat(grants.projection().payable(10).getFirst().tranche().amount())
        .isEqualTo(new Tiyn(300));

    grants.tell(ordered(1));
    assertThat(grants.projection().payable(10)).isEmpty();

    grants.tell(paid(1));
    assertThat(grants.projection().payable(10))
        .extracting(payable -> payable.tranche().number())
        .containsExactly(2);
  }

  @Test
  void a_refused_payment_leaves_its_tranche_to_be_ordered_again() {
    grants.tell(submitted(), opened(), offered(), accepted(), concluded(), ordered(1));
    assertThat(grants.projection().tranches(GRANT).getFirst().payment()).isEqualTo(FIRST);

    grants.tell(new GrantEvent.TrancheReinstated(GRANT, 1, FIRST, PersonId.PLATFORM, DAY_1));

    assertThat(grants.projection().tranches(GRANT))
        .extracting(TrancheRow::state)
        .containsExactly(TrancheState.PLANNED, TrancheState.PLANNED);
    assertThat(grants.projection().payable(10)).hasSize(1);
    grants.rows_are_the_same_again_and_after_a_replay("research_grant", "tranche");
  }

  private GrantRow row() {
    return grants.projection().find(GRANT).orElseThrow();
  }

  private static ApplicationEvent submitted() {
    return new ApplicationEvent.FormalCheckPassed(
        APPLICATION,
        GRANT,
        CALL,
        NEED,
        RECIPIENT,
        List.of(SOMEBODY),
        new ApplicationContent(
            TITLE, TITLE, TITLE, 24, new Tiyn(1_000), Tiyn.ZERO, Region.KARAGANDA),
        3,
        SOMEBODY,
        DAY_1);
  }

  private static GrantEvent opened() {
    return new GrantEvent.GrantOpened(
        GRANT,
        CALL,
        new FundId("KBK-401103"),
        APPLICATION,
        NEED,
        RECIPIENT,
        new Tiyn(1_000),
        List.of(SOMEBODY),
        PersonId.PLATFORM,
        DAY_1);
  }

  private static GrantEvent offered() {
    return new GrantEvent.ContractOffered(
        GRANT,
        null,
        List.of(),
        List.of(
            new Tranche(1, new Tiyn(300), LocalDate.of(2026, 2, 1), TITLE),
            new Tranche(2, new Tiyn(700), LocalDate.of(2026, 8, 1), TITLE)),
        SOMEBODY,
        DAY_1);
  }

  private static GrantEvent accepted() {
    return new GrantEvent.ContractAccepted(GRANT, PAYEE, SOMEBODY, DAY_1);
  }

  private static GrantEvent concluded() {
    return new GrantEvent.ContractConcluded(GRANT, SOMEBODY, DAY_1);
  }

  private static GrantEvent ordered(int tranche) {
    return new GrantEvent.PaymentOrdered(
        GRANT,
        new FundId("KBK-401103"),
        tranche,
        PaymentId.of(GRANT, tranche, 1),
        new Tiyn(tranche == 1 ? 300 : 700),
        RECIPIENT,
        PAYEE,
        List.of(SOMEBODY),
        SOMEBODY,
        DAY_1);
  }

  private static GrantEvent paid(int tranche) {
    return new GrantEvent.TranchePaid(
        GRANT,
        tranche,
        PaymentId.of(GRANT, tranche, 1),
        new Tiyn(tranche == 1 ? 300 : 700),
        PersonId.PLATFORM,
        DAY_1);
  }
}

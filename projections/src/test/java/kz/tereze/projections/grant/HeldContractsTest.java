package kz.tereze.projections.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ChangeReason;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.ListedPayees;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.projections.Story;
import kz.tereze.projections.payment.UnclearedPayments;
import org.junit.jupiter.api.Test;

/// Nothing is paid while a contract is suspended or another account is proposed.
class HeldContractsTest {

  private static final ApplicationNumber GRANT = new ApplicationNumber("AP26000001");
  private static final ApplicationNumber OTHER = new ApplicationNumber("AP26000002");
  private static final Bin RECIPIENT = new Bin("240140000001");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Iban ACCOUNT = new Iban("KZ241251234567890ABC");
  private static final Instant NOW = Instant.parse("2026-01-12T05:00:00Z");
  private static final Text WHY = new Text("Себебі", "Причина", "The reason");

  private final Story story = new Story();
  private final HeldContracts held = new HeldContracts(story.source());
  private final UnclearedPayments payments =
      new UnclearedPayments(
          payee -> new ListedPayees.Comparison(null, List.of()), held, story.source());

  HeldContractsTest() {
    story.heardBy(Grants::new);
    story.heardBy(ContractPapers::new);
    story.tell(opened(GRANT), opened(OTHER));
  }

  @Test
  void a_suspended_contract_is_held_until_it_resumes() {
    assertThat(held.among(List.of(GRANT, OTHER))).isEmpty();
    story.tell(
        new GrantEvent.ContractSuspended(
            GRANT, HoldReason.AUDIT_UNDER_WAY, "Art. 1", WHY, OFFICIAL, NOW));

    assertThat(held.among(List.of(GRANT, OTHER))).containsExactly(GRANT);
    assertThat(unclear()).containsExactly(PaymentId.of(GRANT, 1, 1));
    story.tell(new GrantEvent.ContractResumed(GRANT, WHY, OFFICIAL, NOW));
    assertThat(held.among(List.of(GRANT, OTHER))).isEmpty();
    assertThat(unclear()).isEmpty();
  }

  @Test
  void another_account_holds_a_grant_until_it_is_decided() {
    story.tell(new GrantEvent.AmendmentProposed(OTHER, change(1, null), OFFICIAL, NOW));
    assertThat(held.among(List.of(GRANT, OTHER))).isEmpty();

    story.tell(new GrantEvent.AmendmentProposed(GRANT, change(1, ACCOUNT), OFFICIAL, NOW));
    assertThat(held.among(List.of(GRANT, OTHER))).containsExactly(GRANT);
    assertThat(held.among(List.of(OTHER))).isEmpty();
    story.tell(new GrantEvent.AmendmentWithdrawn(GRANT, 1, OFFICIAL, NOW));
    assertThat(held.among(List.of(GRANT, OTHER))).isEmpty();

    story.tell(new GrantEvent.AmendmentProposed(GRANT, change(1, ACCOUNT), OFFICIAL, NOW));
    story.tell(new GrantEvent.ContractAmended(GRANT, change(1, ACCOUNT), OFFICIAL, NOW));
    assertThat(held.among(List.of(GRANT, OTHER))).isEmpty();
  }

  private List<PaymentId> unclear() {
    return payments.among(
        Map.of(PaymentId.of(GRANT, 1, 1), RECIPIENT, PaymentId.of(OTHER, 1, 1), RECIPIENT));
  }

  private static Amendment change(int number, Iban account) {
    return new Amendment(
        GRANT,
        number,
        new Plan(List.of(), List.of()),
        account,
        ChangeReason.EQUIPMENT_DELAYED,
        WHY);
  }

  private static GrantEvent opened(ApplicationNumber grant) {
    return new GrantEvent.GrantOpened(
        grant,
        new CallId("C-2026-001"),
        new FundId("KBK-401103"),
        new ApplicationId(new UUID(0, 7)),
        new NeedId("N-2026-00001"),
        RECIPIENT,
        new Tiyn(1_000),
        List.of(OFFICIAL),
        PersonId.PLATFORM,
        NOW);
  }
}

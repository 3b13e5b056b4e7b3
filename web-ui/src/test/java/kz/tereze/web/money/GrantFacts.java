package kz.tereze.web.money;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.Event;
import kz.tereze.api.Hash;
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
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.EndReason;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.HoldReason;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.Side;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.payment.Channel;
import kz.tereze.api.payment.PaymentEvent;
import kz.tereze.api.payment.PaymentId;
import kz.tereze.api.payment.Warning;
import kz.tereze.api.signature.Authority;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.api.statement.BankAccountId;
import org.jspecify.annotations.Nullable;

/// What happened to one grant, fact by fact.
public final class GrantFacts {

  static final Tiyn AWARD = Tiyn.ofTenge(1_000_000);
  static final Tiyn ADVANCE = Tiyn.ofTenge(300_000);
  static final PersonId SOMEBODY = PersonId.of("00000000-0000-0000-0000-000000000009");
  public static final Instant BEFORE = Instant.parse("2026-10-01T05:00:00Z");

  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Text PURPOSE = new Text("Жабдық", "Оборудование", null);
  private static final Report REPORT =
      new Report(PURPOSE, Tiyn.ZERO, List.of(new Hash("ab".repeat(32))));

  private final ApplicationNumber grant;
  private final Bin recipient;
  private final List<Event> facts = new ArrayList<>();

  GrantFacts(ApplicationNumber grant, Bin recipient) {
    this.grant = grant;
    this.recipient = recipient;
    ApplicationId application =
        new ApplicationId(UUID.nameUUIDFromBytes(grant.irn().getBytes(StandardCharsets.UTF_8)));
    Text title = new Text("Суды тазарту " + grant, "Очистка воды " + grant, "Water " + grant);
    facts.add(
        new ApplicationEvent.FormalCheckPassed(
            application,
            grant,
            CALL,
            NEED,
            recipient,
            List.of(SOMEBODY),
            new ApplicationContent(title, title, title, 24, AWARD, Tiyn.ZERO, Region.KARAGANDA),
            3,
            SOMEBODY,
            BEFORE));
    facts.add(
        new GrantEvent.GrantOpened(
            grant,
            CALL,
            new FundId("KBK-401103"),
            application,
            NEED,
            recipient,
            AWARD,
            List.of(SOMEBODY),
            PersonId.PLATFORM,
            BEFORE));
  }

  GrantFacts offered() {
    facts.add(
        new GrantEvent.ContractOffered(
            grant,
            MoneySite.PAYER,
            List.of(new Milestone(1, LocalDate.of(2027, 4, 1), PURPOSE, true)),
            List.of(
                new Tranche(1, ADVANCE, LocalDate.of(2026, 11, 1), PURPOSE),
                new Tranche(2, AWARD.minus(ADVANCE), LocalDate.of(2027, 5, 1), PURPOSE, 1)),
            SOMEBODY,
            BEFORE));
    return this;
  }

  GrantFacts inForce(Iban payee) {
    facts.add(new GrantEvent.ContractAccepted(grant, payee, SOMEBODY, BEFORE));
    facts.add(new GrantEvent.ContractConcluded(grant, SOMEBODY, BEFORE));
    return this;
  }

  GrantFacts signed(Hash cms) {
    Statement statement =
        new Statement(ContractTerms.ACT, grant.irn(), null, cms, List.of(), "commitment");
    facts.add(
        new GrantEvent.ContractSigned(
            grant,
            Side.RECIPIENT,
            new Signature(statement, cms, SigningPower.RIGHT_TO_SIGN, Authority.DEMONSTRATION),
            SOMEBODY,
            BEFORE));
    return this;
  }

  GrantFacts unsigned() {
    facts.add(
        new GrantEvent.ReportSubmitted(grant, 1, 1, REPORT, true, MoneySite.TEAM.id(), BEFORE));
    return this;
  }

  GrantFacts reported() {
    unsigned();
    facts.add(new GrantEvent.ReportSigned(grant, 1, 1, reportSignature(grant), SOMEBODY, BEFORE));
    return this;
  }

  /// Under the report on a grant's first milestone.
  public static Signature reportSignature(ApplicationNumber grant) {
    MilestoneReport report = new MilestoneReport(grant, 1, 1, REPORT);
    Statement statement =
        new Statement(
            MilestoneReport.ACT, report.about(), null, report.hash(), List.of(), "commitment");
    return new Signature(
        statement, report.hash(), SigningPower.RIGHT_TO_SIGN, Authority.DEMONSTRATION);
  }

  GrantFacts suspended(HoldReason code, @Nullable String legalReference) {
    facts.add(
        new GrantEvent.ContractSuspended(grant, code, legalReference, PURPOSE, SOMEBODY, BEFORE));
    return this;
  }

  GrantFacts terminated() {
    facts.add(
        new GrantEvent.RefundDemanded(
            grant,
            new FundId("KBK-401103"),
            recipient,
            ADVANCE,
            ADVANCE,
            Tiyn.ZERO,
            LocalDate.of(2026, 12, 1),
            SOMEBODY,
            BEFORE));
    facts.add(
        new GrantEvent.ContractTerminated(
            grant,
            new FundId("KBK-401103"),
            EndReason.BREACH,
            PURPOSE,
            ADVANCE,
            AWARD.minus(ADVANCE),
            SOMEBODY,
            BEFORE));
    return this;
  }

  GrantFacts accepted(Iban payee) {
    facts.add(new GrantEvent.ContractAccepted(grant, payee, SOMEBODY, BEFORE));
    return this;
  }

  GrantFacts prepared(int tranche, Iban payee, PersonId maker) {
    Tiyn amount = tranche == 1 ? ADVANCE : AWARD.minus(ADVANCE);
    PaymentId payment = PaymentId.of(grant, tranche, 1);
    facts.add(
        new GrantEvent.PaymentOrdered(
            grant,
            new FundId("KBK-401103"),
            tranche,
            payment,
            amount,
            recipient,
            payee,
            List.of(SOMEBODY),
            maker,
            BEFORE));
    facts.add(
        new PaymentEvent.PaymentPrepared(
            payment,
            grant,
            new FundId("KBK-401103"),
            tranche,
            amount,
            recipient,
            payee,
            maker,
            List.of(SOMEBODY),
            PersonId.PLATFORM,
            BEFORE));
    return this;
  }

  GrantFacts approved(int tranche, PersonId checker) {
    Tiyn amount = tranche == 1 ? ADVANCE : AWARD.minus(ADVANCE);
    facts.add(
        new PaymentEvent.PaymentApproved(
            PaymentId.of(grant, tranche, 1), grant, amount, checker, BEFORE));
    return this;
  }

  GrantFacts screened(Warning... warnings) {
    facts.add(
        new PaymentEvent.PaymentScreened(
            PaymentId.of(grant, 1, 1),
            grant,
            List.of(warnings),
            "2026-11",
            PersonId.PLATFORM,
            BEFORE));
    return this;
  }

  GrantFacts batched(BatchId batch, PersonId by) {
    facts.add(
        new PaymentEvent.PaymentBatched(
            PaymentId.of(grant, 1, 1),
            grant,
            new FundId("KBK-401103"),
            batch,
            ADVANCE,
            recipient,
            List.of(SOMEBODY),
            by,
            BEFORE));
    return this;
  }

  /// Put into a batch that is carried by the treasury.
  GrantFacts sent(BatchId batch, BankAccountId account, PersonId by) {
    PaymentId payment = PaymentId.of(grant, 1, 1);
    FundId fund = new FundId("KBK-401103");
    batched(batch, by);
    facts.add(
        new PaymentEvent.PaymentSent(
            payment,
            grant,
            fund,
            batch,
            account,
            Channel.TREASURY_REGISTER,
            1,
            ADVANCE,
            PersonId.PLATFORM,
            BEFORE));
    return this;
  }

  GrantFacts refused(int tranche, PersonId checker) {
    PaymentId payment = PaymentId.of(grant, tranche, 1);
    facts.add(
        new PaymentEvent.PaymentRefused(
            payment, grant, tranche, "Шот дұрыс емес", checker, BEFORE));
    facts.add(new GrantEvent.TrancheReinstated(grant, tranche, payment, PersonId.PLATFORM, BEFORE));
    return this;
  }

  GrantFacts booked(int tranche, PersonId checker) {
    Tiyn amount = tranche == 1 ? ADVANCE : AWARD.minus(ADVANCE);
    PaymentId payment = PaymentId.of(grant, tranche, 1);
    facts.add(
        new PaymentEvent.PaymentBooked(
            payment,
            grant,
            new FundId("KBK-401103"),
            null,
            tranche,
            amount,
            "PAID-" + tranche,
            LocalDate.of(2026, 10, 1),
            checker,
            BEFORE));
    facts.add(
        new GrantEvent.TranchePaid(grant, tranche, payment, amount, PersonId.PLATFORM, BEFORE));
    return this;
  }

  Event[] facts() {
    return facts.toArray(Event[]::new);
  }
}

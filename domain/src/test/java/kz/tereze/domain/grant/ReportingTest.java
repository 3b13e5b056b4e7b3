package kz.tereze.domain.grant;

import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.EXPERT;
import static kz.tereze.domain.People.INSTITUTE;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;
import static kz.tereze.domain.People.RESEARCHER;
import static kz.tereze.domain.People.TREASURER;
import static kz.tereze.domain.People.acting;
import static kz.tereze.domain.grant.Granted.COMPANY;
import static kz.tereze.domain.grant.Granted.CUSTOMER;
import static kz.tereze.domain.grant.Granted.GRANT;
import static kz.tereze.domain.grant.Granted.HEAD;
import static kz.tereze.domain.grant.Granted.WHY;
import static kz.tereze.domain.grant.Granted.accepted;
import static kz.tereze.domain.grant.Granted.inForce;
import static kz.tereze.domain.grant.Granted.met;
import static kz.tereze.domain.grant.Granted.offered;
import static kz.tereze.domain.grant.Granted.opened;
import static kz.tereze.domain.grant.Granted.ordered;
import static kz.tereze.domain.grant.Granted.paid;
import static kz.tereze.domain.grant.Granted.report;
import static kz.tereze.domain.grant.Granted.reportSigned;
import static kz.tereze.domain.grant.Granted.signReport;
import static kz.tereze.domain.grant.Granted.signature;
import static kz.tereze.domain.grant.Granted.signed;
import static kz.tereze.domain.grant.Granted.submitted;
import static kz.tereze.domain.grant.Granted.submittedOfOld;
import static kz.tereze.domain.grant.Granted.terms;
import static kz.tereze.domain.grant.Granted.unsigned;
import static kz.tereze.domain.grant.Granted.with;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Role;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantCommand.AcceptPilot;
import kz.tereze.api.grant.GrantCommand.AcceptReport;
import kz.tereze.api.grant.GrantCommand.AskReviewer;
import kz.tereze.api.grant.GrantCommand.FailReport;
import kz.tereze.api.grant.GrantCommand.ReturnReport;
import kz.tereze.api.grant.GrantCommand.SignContract;
import kz.tereze.api.grant.GrantCommand.SignReport;
import kz.tereze.api.grant.GrantCommand.SubmitReport;
import kz.tereze.api.grant.GrantEvent;
import kz.tereze.api.grant.GrantEvent.PilotAccepted;
import kz.tereze.api.grant.GrantEvent.ReportAccepted;
import kz.tereze.api.grant.GrantEvent.ReportFailed;
import kz.tereze.api.grant.GrantEvent.ReportReturned;
import kz.tereze.api.grant.GrantEvent.ReportSigned;
import kz.tereze.api.grant.GrantEvent.ReportSubmitted;
import kz.tereze.api.grant.GrantEvent.ReviewerAsked;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Report;
import kz.tereze.api.grant.Side;
import kz.tereze.api.registry.Office;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.domain.Fixtures;
import kz.tereze.domain.KnownDecisions;
import kz.tereze.domain.KnownRegister;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/// Signing a contract, and reporting on its milestones.
class ReportingTest {

  private static final Acting OFFICIAL_OF_RECIPIENT = acting(20, Role.OFFICIAL, INSTITUTE);

  private static final GrantEvent[] PAID_ONCE = with(inForce(), ordered(1, 1), paid(1, 1));

  @Test
  void the_recipients_head_signs_what_was_accepted() {
    after(opened(), offered(), accepted())
        .when(Granted.sign(Granted.HEAD))
        .expectEvents(signed(Side.RECIPIENT));
    after(opened(), offered(), accepted(), signed(Side.RECIPIENT))
        .when(Granted.sign(Granted.HEAD))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.SIGNED_FOR_THE_RECIPIENT,
        after(opened(), offered(), accepted()).when(Granted.sign(OFFICIAL)));
    refuses(
        GrantRule.AWAITS_RECIPIENTS_SIGNATURE,
        after(opened(), offered()).when(Granted.sign(Granted.HEAD)));
  }

  @Test
  void a_signature_of_another_document_does_not_sign_the_contract() {
    Hash other = new Hash("0f".repeat(32));
    for (Signature replayed :
        List.of(
            signature(ContractTerms.ACT, GRANT.irn(), other),
            signature(ContractTerms.ACT, "AP26000002", terms().hash()),
            signature("payment.batch", GRANT.irn(), terms().hash()))) {
      refuses(
          GrantRule.SIGNATURE_IS_UNDER_THIS_CONTRACT,
          after(opened(), offered(), accepted())
              .when(new SignContract(GRANT, replayed, Granted.HEAD)));
    }
    Signature weak =
        new Signature(
            signature().statement(),
            signature().cms(),
            SigningPower.PERSONAL,
            signature().authority());
    refuses(
        GrantRule.SIGNATURE_IS_UNDER_THIS_CONTRACT,
        after(opened(), offered(), accepted()).when(new SignContract(GRANT, weak, Granted.HEAD)));
  }

  @Test
  void the_recipient_reports_with_evidence() {
    after(PAID_ONCE)
        .when(new SubmitReport(GRANT, 1, report(2_000_000), RESEARCHER))
        .expectEvents(
            new ReportSubmitted(GRANT, 1, 1, report(2_000_000), true, RESEARCHER.person(), NOON));
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(new SubmitReport(GRANT, 1, report(0), RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.REPORTED_BY_RECIPIENT,
        after(PAID_ONCE).when(new SubmitReport(GRANT, 1, report(0), OFFICIAL)));
    refuses(
        GrantRule.MILESTONE_EXISTS,
        after(PAID_ONCE).when(new SubmitReport(GRANT, 3, report(0), RESEARCHER)));
    refuses(
        GrantRule.MILESTONE_AWAITS_REPORT,
        after(with(PAID_ONCE, met(1))).when(new SubmitReport(GRANT, 1, report(0), RESEARCHER)));
    refuses(
        GrantRule.SPENT_WITHIN_PAID,
        after(PAID_ONCE).when(new SubmitReport(GRANT, 1, report(3_000_001), RESEARCHER)));
    refuses(
        GrantRule.REPORT_WELL_FORMED,
        after(PAID_ONCE)
            .when(new SubmitReport(GRANT, 1, new Report(WHY, Tiyn.ZERO, List.of()), RESEARCHER)));
    refuses(
        GrantRule.REPORT_WELL_FORMED,
        after(PAID_ONCE)
            .when(
                new SubmitReport(
                    GRANT,
                    1,
                    new Report(
                        new Text("Қысқаша мазмұны", "", null),
                        Tiyn.ZERO,
                        List.of(new Hash("cd".repeat(32)))),
                    RESEARCHER)));
  }

  @Test
  void the_recipients_head_signs_the_report() {
    after(with(PAID_ONCE, unsigned(1, 1)))
        .when(signReport(1, 1, report(0), HEAD))
        .expectEvents(reportSigned(1, 1));
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(signReport(1, 1, report(0), HEAD))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.REPORT_SIGNED_FOR_THE_RECIPIENT,
        after(with(PAID_ONCE, unsigned(1, 1))).when(signReport(1, 1, report(0), OFFICIAL)));
    refuses(
        GrantRule.REPORT_AWAITS_SIGNATURE,
        after(PAID_ONCE).when(signReport(1, 1, report(0), HEAD)));
    refuses(
        GrantRule.REPORT_AWAITS_SIGNATURE,
        after(with(PAID_ONCE, submittedOfOld(1, 1))).when(signReport(1, 1, report(0), HEAD)));
    refuses(GrantRule.MILESTONE_EXISTS, after(PAID_ONCE).when(signReport(3, 1, report(0), HEAD)));
  }

  @Test
  void a_signature_of_another_report_or_without_the_right_does_not_sign_it() {
    Signature good = signature(1, 1, report(0));
    Signature weak =
        new Signature(good.statement(), good.cms(), SigningPower.PERSONAL, good.authority());
    for (Signature wrong :
        List.of(
            signature(1, 1, report(1)),
            signature(1, 2, report(0)),
            signature(2, 1, report(0)),
            signature(),
            weak)) {
      refuses(
          GrantRule.SIGNATURE_IS_UNDER_THIS_REPORT,
          after(with(PAID_ONCE, unsigned(1, 1))).when(new SignReport(GRANT, 1, wrong, HEAD)));
    }
  }

  @Test
  void nothing_is_decided_about_a_report_before_it_is_signed() {
    for (GrantCommand early :
        List.of(
            new AcceptReport(GRANT, 1, null, OFFICIAL),
            new ReturnReport(GRANT, 1, WHY, OFFICIAL),
            new FailReport(GRANT, 1, WHY, OFFICIAL),
            new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL))) {
      refuses(GrantRule.REPORT_IS_SIGNED, after(with(PAID_ONCE, unsigned(1, 1))).when(early));
    }
    refuses(
        GrantRule.REPORT_IS_SIGNED,
        after(with(PAID_ONCE, unsigned(2, 1))).when(new AcceptPilot(GRANT, 2, WHY, COMPANY)));
  }

  @Test
  void a_report_that_nobody_signed_is_replaced_and_its_sums_bind_nobody() {
    ReportSubmitted wrong =
        new ReportSubmitted(GRANT, 1, 1, report(2_000_000), true, RESEARCHER.person(), NOON);
    ReportSubmitted right =
        new ReportSubmitted(GRANT, 1, 2, report(1_000_000), true, RESEARCHER.person(), NOON);
    after(with(PAID_ONCE, wrong))
        .when(new SubmitReport(GRANT, 1, report(1_000_000), RESEARCHER))
        .expectEvents(right);
    after(with(PAID_ONCE, wrong))
        .when(new SubmitReport(GRANT, 1, report(2_000_000), RESEARCHER))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    refuses(
        GrantRule.SIGNATURE_IS_UNDER_THIS_REPORT,
        after(with(PAID_ONCE, wrong, right)).when(signReport(1, 1, report(2_000_000), HEAD)));
    refuses(
        GrantRule.SPENT_WITHIN_PAID,
        after(
                with(
                    with(PAID_ONCE, right),
                    new ReportSigned(
                        GRANT, 1, 2, signature(1, 2, report(1_000_000)), HEAD.person(), NOON)))
            .when(new SubmitReport(GRANT, 2, report(999_999), RESEARCHER)));
  }

  @Test
  void what_was_reported_before_reports_were_signed_is_decided_as_it_was() {
    after(with(PAID_ONCE, submittedOfOld(1, 1)))
        .when(new AcceptReport(GRANT, 1, null, OFFICIAL))
        .expectEvents(new ReportAccepted(GRANT, 1, 1, null, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.SPENT_WITHIN_PAID,
        after(
                with(
                    PAID_ONCE,
                    new ReportSubmitted(
                        GRANT, 1, 1, report(2_000_000), null, RESEARCHER.person(), NOON)))
            .when(new SubmitReport(GRANT, 2, report(1_000_000), RESEARCHER)));
  }

  @Test
  void whoever_signed_a_report_does_not_review_it() {
    Acting moved = new Acting(HEAD.person(), Set.of(Role.OFFICIAL), CUSTOMER, NOON);
    refuses(
        GrantRule.REVIEWER_IS_NOT_AUTHOR,
        after(with(PAID_ONCE, submitted(1, 1))).when(new AcceptReport(GRANT, 1, null, moved)));
  }

  @Test
  void evidence_of_another_report_counts_again_only_with_a_reason() {
    KnownDecisions known = new KnownDecisions().repeat("AP26000009/1", "AP26000001/2");
    String why = "The act covers the work of both milestones.";
    for (String none : new String[] {null, "  ", " too short "}) {
      Granted.fixture(known)
          .given((Object[]) with(PAID_ONCE, submitted(1, 1)))
          .when(new AcceptReport(GRANT, 1, none, OFFICIAL))
          .expectNoEvents()
          .expectException(
              refusedBy(
                  GrantRule.REPEATED_EVIDENCE_IS_ANSWERED_FOR,
                  Map.of("n", 2, "reports", "AP26000009/1, AP26000001/2")));
    }
    Granted.fixture(known)
        .given((Object[]) with(PAID_ONCE, submitted(1, 1)))
        .when(new AcceptReport(GRANT, 1, " " + why, OFFICIAL))
        .expectEvents(new ReportAccepted(GRANT, 1, 1, why, OFFICIAL.person(), NOON));
    // Where nothing repeats nothing is kept of it.
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(new AcceptReport(GRANT, 1, why, OFFICIAL))
        .expectEvents(new ReportAccepted(GRANT, 1, 1, null, OFFICIAL.person(), NOON));
  }

  @Test
  void an_official_or_an_expert_accepts_returns_or_fails_it() {
    after(with(with(PAID_ONCE, submitted(1, 1)), asked(EXPERT)))
        .when(new AcceptReport(GRANT, 1, null, EXPERT))
        .expectEvents(new ReportAccepted(GRANT, 1, 1, null, EXPERT.person(), NOON));
    after(with(PAID_ONCE, met(1)))
        .when(new AcceptReport(GRANT, 1, null, OFFICIAL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(new ReturnReport(GRANT, 1, WHY, OFFICIAL))
        .expectEvents(returned());
    after(with(with(PAID_ONCE, submitted(1, 1)), returned()))
        .when(new SubmitReport(GRANT, 1, report(5), RESEARCHER))
        .expectEvents(new ReportSubmitted(GRANT, 1, 2, report(5), true, RESEARCHER.person(), NOON));
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(new FailReport(GRANT, 1, WHY, OFFICIAL))
        .expectEvents(new ReportFailed(GRANT, 1, 1, WHY, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.REASON_STATED,
        after(with(PAID_ONCE, submitted(1, 1)))
            .when(new FailReport(GRANT, 1, new Text("жоқ", "нет", null), OFFICIAL)));
  }

  @Test
  void nobody_reviews_their_own_report_or_their_organisations() {
    refuses(
        GrantRule.REVIEWED_BY_OFFICIAL_OR_EXPERT,
        after(with(PAID_ONCE, submitted(1, 1))).when(new AcceptReport(GRANT, 1, null, TREASURER)));
    refuses(
        GrantRule.REVIEWER_NOT_OF_RECIPIENT,
        after(with(PAID_ONCE, submitted(1, 1)))
            .when(new AcceptReport(GRANT, 1, null, OFFICIAL_OF_RECIPIENT)));
    Acting moved = new Acting(RESEARCHER.person(), Set.of(Role.EXPERT), CUSTOMER, NOON);
    refuses(
        GrantRule.REVIEWER_IS_NOT_AUTHOR,
        after(with(PAID_ONCE, submitted(1, 1))).when(new AcceptReport(GRANT, 1, null, moved)));
    refuses(
        GrantRule.REPORT_AWAITS_REVIEW,
        after(PAID_ONCE).when(new AcceptReport(GRANT, 1, null, OFFICIAL)));
  }

  @Test
  void a_pilot_is_accepted_by_the_company_on_whose_site_it_runs() {
    PilotAccepted seen = new PilotAccepted(GRANT, 2, CUSTOMER, WHY, COMPANY.person(), NOON);
    refuses(
        GrantRule.PILOT_IS_ACCEPTED,
        after(with(PAID_ONCE, submitted(2, 1))).when(new AcceptReport(GRANT, 2, null, OFFICIAL)));
    after(with(PAID_ONCE, submitted(2, 1)))
        .when(new AcceptPilot(GRANT, 2, WHY, COMPANY))
        .expectEvents(seen);
    after(with(with(PAID_ONCE, submitted(2, 1)), seen))
        .when(new AcceptReport(GRANT, 2, null, OFFICIAL))
        .expectEvents(new ReportAccepted(GRANT, 2, 1, null, OFFICIAL.person(), NOON));
    refuses(
        GrantRule.PILOT_ACCEPTED_BY_CUSTOMER,
        after(with(PAID_ONCE, submitted(2, 1))).when(new AcceptPilot(GRANT, 2, WHY, RESEARCHER)));
  }

  @Test
  void an_expert_reviews_what_an_official_asked_them_to_by_name() {
    after(with(PAID_ONCE, submitted(1, 1)))
        .when(new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL))
        .expectEvents(asked(EXPERT));
    after(with(with(PAID_ONCE, submitted(1, 1)), asked(EXPERT)))
        .when(new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL))
        .expectNoEvents();
    refuses(
        GrantRule.EXPERT_WAS_ASKED,
        after(with(PAID_ONCE, submitted(1, 1))).when(new AcceptReport(GRANT, 1, null, EXPERT)));
    refuses(
        GrantRule.EXPERT_WAS_ASKED,
        after(with(PAID_ONCE, submitted(1, 1))).when(new FailReport(GRANT, 1, WHY, EXPERT)));
    refuses(
        GrantRule.REVIEWER_ASKED_BY_OFFICIAL,
        after(with(PAID_ONCE, submitted(1, 1)))
            .when(new AskReviewer(GRANT, 1, EXPERT.person(), EXPERT)));
    refuses(
        GrantRule.REPORT_AWAITS_REVIEW,
        after(PAID_ONCE).when(new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL)));
  }

  @Test
  void nobody_who_is_tied_to_the_project_is_asked_or_decides() {
    refuses(
        GrantRule.REVIEWER_IS_NOT_AUTHOR,
        after(with(PAID_ONCE, submitted(1, 1)))
            .when(new AskReviewer(GRANT, 1, RESEARCHER.person(), OFFICIAL)));
    KnownDecisions tied = new KnownDecisions().tie(Granted.APPLICATION, EXPERT.person());
    refuses(
        GrantRule.REVIEWER_IS_UNTIED,
        Granted.fixture(tied)
            .given((Object[]) with(PAID_ONCE, submitted(1, 1)))
            .when(new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL)));
    refuses(
        GrantRule.REVIEWER_IS_UNTIED,
        Granted.fixture(tied)
            .given((Object[]) with(with(PAID_ONCE, submitted(1, 1)), asked(EXPERT)))
            .when(new ReturnReport(GRANT, 1, WHY, EXPERT)));
    KnownRegister heads = new KnownRegister().led(INSTITUTE, EXPERT.person(), Office.HEAD);
    refuses(
        GrantRule.REVIEWER_IS_UNTIED,
        Fixtures.of(Grant.class)
            .registerInjectableResource(heads)
            .given((Object[]) with(PAID_ONCE, submitted(1, 1)))
            .when(new AskReviewer(GRANT, 1, EXPERT.person(), OFFICIAL)));
  }

  private static ReviewerAsked asked(Acting expert) {
    return new ReviewerAsked(GRANT, 1, 1, expert.person(), OFFICIAL.person(), NOON);
  }

  private static ReportReturned returned() {
    return new ReportReturned(GRANT, 1, 1, WHY, OFFICIAL.person(), NOON);
  }

  private static TestExecutor<Grant> after(GrantEvent... events) {
    return Granted.fixture().given((Object[]) events);
  }

  private static void refuses(GrantRule rule, ResultValidator<Grant> result) {
    result.expectNoEvents().expectException(refusedBy(rule));
  }
}

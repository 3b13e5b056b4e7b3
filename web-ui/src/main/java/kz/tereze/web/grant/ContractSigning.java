package kz.tereze.web.grant;

import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.PersonId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.need.NeedRow;
import kz.tereze.projections.need.Needs;
import kz.tereze.web.Missing;
import kz.tereze.web.signature.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what is signed under a contract, under its changes and under reports.
@Component
class ContractSigning {

  private final Grants grants;
  private final Milestones milestones;
  private final Needs needs;
  private final ContractPdf pdf;
  private final Signing signing;

  ContractSigning(
      Grants grants, Milestones milestones, Needs needs, ContractPdf pdf, Signing signing) {
    this.grants = grants;
    this.milestones = milestones;
    this.needs = needs;
    this.pdf = pdf;
    this.signing = signing;
  }

  /// The company whose need the grant answers.
  @Nullable Bin customer(ApplicationNumber grant) {
    GrantRow row = grants.find(grant).orElseThrow(Missing::new);
    return needs.find(row.need()).map(NeedRow::owner).orElse(null);
  }

  /// What a contract says, once the recipient has named its account.
  ContractTerms terms(GrantRow grant) {
    Iban payee = grant.payee();
    if (payee == null) {
      throw new Missing();
    }
    return new ContractTerms(
        grant.grant(),
        grant.call(),
        grant.need(),
        grant.customer(),
        grant.recipient(),
        grant.amount(),
        plan(grant.grant()),
        payee);
  }

  /// The plan as it holds now.
  Plan plan(ApplicationNumber grant) {
    return new Plan(
        milestones.of(grant).stream()
            .map(row -> new Milestone(row.number(), row.dueOn(), row.result(), row.pilot()))
            .toList(),
        grants.tranches(grant).stream()
            .map(
                row ->
                    new Tranche(
                        row.number(), row.amount(), row.dueOn(), row.purpose(), row.milestone()))
            .toList());
  }

  Statement contract(GrantRow grant, PersonId signer) {
    ContractTerms terms = terms(grant);
    return signing.statement(
        ContractTerms.ACT,
        grant.grant().irn(),
        grant.amount(),
        terms.hash(),
        pdf.contract(terms).stream().map(ContractPdf.Paper::hash).toList(),
        signer);
  }

  Statement amendment(GrantRow grant, Amendment amendment, PersonId signer) {
    return signing.statement(
        Amendment.ACT,
        amendment.about(),
        grant.amount(),
        amendment.hash(),
        pdf.amendment(amendment, grant.amount()).stream().map(ContractPdf.Paper::hash).toList(),
        signer);
  }

  Statement report(MilestoneReport report, PersonId signer) {
    return signing.statement(
        MilestoneReport.ACT,
        report.about(),
        report.report().spent(),
        report.hash(),
        report.report().evidence(),
        signer);
  }

  List<ContractPdf.Paper> papers(GrantRow grant) {
    return grant.payee() == null ? List.of() : pdf.contract(terms(grant));
  }

  List<ContractPdf.Paper> papers(GrantRow grant, Amendment amendment) {
    return pdf.amendment(amendment, grant.amount());
  }
}

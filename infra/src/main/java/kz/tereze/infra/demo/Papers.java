package kz.tereze.infra.demo;

import java.util.List;
import java.util.Map;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.Refused;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationText;
import kz.tereze.api.council.BallotId;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.MilestoneReport;
import kz.tereze.api.payment.BatchContent;
import kz.tereze.api.signature.DemoSigner;
import kz.tereze.api.signature.Signature;
import kz.tereze.api.signature.SignatureRule;
import kz.tereze.api.signature.SignatureVerifier;
import kz.tereze.api.signature.SigningPower;
import kz.tereze.api.signature.Statement;
import kz.tereze.projections.council.MinutesBook;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.identity.PersonalNumbers;
import kz.tereze.projections.identity.Vault;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.projections.signature.Signatures;
import kz.tereze.web.council.MinutesPdf;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.grant.ContractPdf;
import kz.tereze.web.identity.People;
import kz.tereze.web.language.Messages;
import kz.tereze.web.signature.Signing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Contracts, signatures and evidence of the demonstration's year, made as the pages make them.
@Component
public final class Papers {

  private final Documents documents;
  private final ContractPdf contracts;
  private final Signing signing;
  private final MinutesBook book;
  private final MinutesPdf minutes;

  Papers(
      Documents documents,
      Grants grants,
      Organisations organisations,
      SignatureVerifier verifier,
      Signatures signatures,
      Vault vault,
      PersonalNumbers numbers,
      MinutesBook book,
      ObjectProvider<People> people,
      ObjectProvider<DemoSigner> demo) {
    this.documents = documents;
    this.book = book;
    this.minutes =
        new MinutesPdf(
            new Messages(),
            documents,
            who -> {
              People known = people.getIfAvailable();
              return known == null ? Map.of() : known.names(who);
            });
    this.contracts = new ContractPdf(new Messages(), documents, grants, organisations);
    this.signing = new Signing(verifier, signatures, vault, numbers, demo.getIfAvailable());
  }

  /// A signature under a contract with the person's demonstration key.
  Signature sign(ContractTerms terms, Acting by) {
    return sign(
        signing.statement(
            ContractTerms.ACT,
            terms.grant().irn(),
            terms.amount(),
            terms.hash(),
            contracts.contract(terms).stream().map(ContractPdf.Paper::hash).toList(),
            by.person()),
        SigningPower.RIGHT_TO_SIGN,
        by);
  }

  /// A signature under a change of a contract.
  Signature sign(Amendment amendment, Tiyn amount, Acting by) {
    return sign(
        signing.statement(
            Amendment.ACT,
            amendment.about(),
            amount,
            amendment.hash(),
            contracts.amendment(amendment, amount).stream().map(ContractPdf.Paper::hash).toList(),
            by.person()),
        SigningPower.RIGHT_TO_SIGN,
        by);
  }

  /// The head's signature under a report.
  Signature sign(MilestoneReport report, Acting by) {
    return sign(
        signing.statement(
            MilestoneReport.ACT,
            report.about(),
            report.report().spent(),
            report.hash(),
            report.report().evidence(),
            by.person()),
        SigningPower.RIGHT_TO_SIGN,
        by);
  }

  /// A signature under an application: the leader's own, or the head's for the organisation.
  Signature sign(ApplicationText text, String act, Acting by) {
    return sign(
        signing.statement(
            act,
            text.application().toString(),
            text.content().requested(),
            text.hash(),
            List.of(),
            by.person()),
        act.equals(ApplicationText.LEADER) ? SigningPower.PERSONAL : SigningPower.RIGHT_TO_SIGN,
        by);
  }

  /// A signature under a batch of payments.
  Signature sign(BatchContent batch, Acting by) {
    return sign(
        signing.statement(
            BatchContent.ACT,
            batch.batch().number(),
            batch.total(),
            batch.hash(),
            List.of(batch.file()),
            by.person()),
        SigningPower.FINANCIAL,
        by);
  }

  /// The chair's signature under the minutes of a ballot.
  ///
  /// @throws java.util.NoSuchElementException before they are drawn
  Signature sign(BallotId ballot, Acting by) {
    MinutesText text = book.find(ballot).orElseThrow().text();
    return sign(
        signing.statement(
            MinutesText.ACT,
            ballot.key(),
            null,
            text.hash(),
            minutes.papers(text).stream().map(MinutesPdf.Paper::hash).toList(),
            by.person()),
        SigningPower.PERSONAL,
        by);
  }

  private Signature sign(Statement statement, SigningPower power, Acting by) {
    if (!signing.hasDemonstrationKey(by.person())) {
      throw new Refused(SignatureRule.DEMONSTRATION_ONLY);
    }
    return signing.signDemonstration(statement, power, by);
  }

  /// A file of evidence.
  List<Hash> evidence(String title, String text) {
    byte[] pdf = new Pdf().title(title).paragraph(text).bytes("Tereze demo");
    return List.of(documents.keep("application/pdf", pdf));
  }
}

package kz.tereze.web.grant;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Bin;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.Amendment;
import kz.tereze.api.grant.ContractTerms;
import kz.tereze.api.grant.Milestone;
import kz.tereze.api.grant.Plan;
import kz.tereze.api.grant.Tranche;
import kz.tereze.projections.document.Documents;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.springframework.stereotype.Component;

/// Writes contracts and their changes in both state languages, which are of equal standing. Nobody
/// is named in them: heads and officials appear by their signatures.
@Component
public class ContractPdf {

  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);
  private static final int CLAUSES = 9;

  private final Messages messages;
  private final Documents documents;
  private final Grants grants;
  private final Organisations organisations;

  public ContractPdf(
      Messages messages, Documents documents, Grants grants, Organisations organisations) {
    this.messages = messages;
    this.documents = documents;
    this.grants = grants;
    this.organisations = organisations;
  }

  /// A document in one language.
  public record Paper(Language language, Hash hash) {}

  public List<Paper> contract(ContractTerms terms) {
    List<Paper> papers = new ArrayList<>();
    for (Language language : LANGUAGES) {
      String name = "contract/%s/%s".formatted(terms.hash(), language.code());
      papers.add(
          new Paper(
              language,
              documents.once(
                  name, "application/pdf", () -> written(new Wording(language, messages), terms))));
    }
    return papers;
  }

  public List<Paper> amendment(Amendment amendment, Tiyn amount) {
    List<Paper> papers = new ArrayList<>();
    for (Language language : LANGUAGES) {
      String name = "amendment/%s/%s".formatted(amendment.hash(), language.code());
      papers.add(
          new Paper(
              language,
              documents.once(
                  name,
                  "application/pdf",
                  () -> written(new Wording(language, messages), amendment, amount))));
    }
    return papers;
  }

  private byte[] written(Wording words, ContractTerms terms) {
    Text title = grants.find(terms.grant()).map(GrantRow::title).orElse(null);
    Pdf pdf =
        new Pdf()
            .title(words.t("contract.title", "number", terms.grant()))
            .paragraph(words.t("contract.preamble"))
            .heading(words.t("contract.parties"))
            .pair(words.t("contract.recipient"), named(words, terms.recipient()));
    Bin customer = terms.customer();
    if (customer != null) {
      pdf.pair(words.t("contract.customer"), named(words, customer));
    }
    pdf.heading(words.t("contract.subject"));
    if (title != null) {
      pdf.pair(words.t("contract.project"), words.text(title));
    }
    pdf.pair(words.t("contract.call"), terms.call().number())
        .pair(words.t("contract.need"), terms.need().number())
        .pair(words.t("contract.amount"), words.moneyToTiyn(terms.amount()))
        .pair(words.t("contract.payee"), terms.payee().number());
    plan(pdf, words, terms.plan());
    pdf.heading(words.t("contract.conditions"));
    for (int clause = 1; clause <= CLAUSES; clause++) {
      pdf.paragraph(clause + ". " + words.t("contract.clause." + clause));
    }
    pdf.heading(words.t("contract.signatures")).paragraph(words.t("contract.signatures.text"));
    return pdf.bytes(words.t("contract.footer", "number", terms.grant(), "hash", terms.hash()));
  }

  private byte[] written(Wording words, Amendment amendment, Tiyn amount) {
    Pdf pdf =
        new Pdf()
            .title(
                words.t(
                    "contract.amendment.title",
                    "n",
                    amendment.number(),
                    "number",
                    amendment.grant()))
            .paragraph(words.t("contract.amendment.preamble"))
            .pair(words.t("contract.amendment.reason"), words.word(amendment.reason()))
            .pair(words.t("contract.amendment.explanation"), words.text(amendment.explanation()))
            .pair(words.t("contract.amount"), words.moneyToTiyn(amount));
    if (amendment.payee() != null) {
      pdf.pair(words.t("contract.payee"), amendment.payee().number());
    }
    plan(pdf, words, amendment.plan());
    pdf.heading(words.t("contract.signatures")).paragraph(words.t("contract.signatures.text"));
    return pdf.bytes(
        words.t("contract.footer", "number", amendment.about(), "hash", amendment.hash()));
  }

  private static void plan(Pdf pdf, Wording words, Plan plan) {
    pdf.heading(words.t("contract.milestones"));
    for (Milestone milestone : plan.milestones()) {
      pdf.pair(
          words.t(
              "contract.milestone", "n", milestone.number(), "day", words.date(milestone.dueOn())),
          words.text(milestone.result())
              + (milestone.pilot() ? "\n" + words.t("contract.milestone.pilot") : ""));
    }
    pdf.heading(words.t("contract.tranches"));
    for (Tranche tranche : plan.tranches()) {
      Integer milestone = tranche.milestone();
      pdf.pair(
          words.t("contract.tranche", "n", tranche.number(), "day", words.date(tranche.dueOn())),
          words.moneyToTiyn(tranche.amount())
              + "\n"
              + words.text(tranche.purpose())
              + "\n"
              + (milestone == null
                  ? words.t("contract.tranche.advance")
                  : words.t("contract.tranche.after", "n", milestone)));
    }
  }

  private String named(Wording words, Bin organisation) {
    return words.text(organisations.name(organisation))
        + "\n"
        + words.t("contract.bin", "bin", organisation);
  }
}

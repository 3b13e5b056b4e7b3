package kz.tereze.web.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.projections.grant.ContractPapers;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.SignatureRow;
import kz.tereze.web.Missing;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.identity.People;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.springframework.stereotype.Component;

/// Who signed a contract and its changes, when and with what, on a sheet to be printed beside it:
/// in both state languages, with the hashes by which anybody finds documents and signatures.
@Component
class SignatureSheet {

  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

  private final ContractPapers papers;
  private final GrantFile file;
  private final People people;
  private final Messages messages;

  SignatureSheet(ContractPapers papers, GrantFile file, People people, Messages messages) {
    this.papers = papers;
    this.file = file;
    this.people = people;
    this.messages = messages;
  }

  /// @throws Missing when nobody has signed yet
  byte[] of(GrantRow grant) {
    List<SignatureRow> signatures = papers.signatures(grant.grant());
    if (signatures.isEmpty()) {
      throw new Missing();
    }
    Set<PersonId> signers = new LinkedHashSet<>();
    signatures.forEach(signature -> signers.add(signature.signer()));
    Map<PersonId, String> names = people.names(signers);
    Pdf pdf = new Pdf();
    for (Language language : LANGUAGES) {
      Wording words = new Wording(language, messages);
      pdf.title(words.t("signature.sheet.title", "number", grant.grant()))
          .paragraph(words.t("signature.sheet.lead"))
          .heading(words.t("grant.papers"));
      for (Hash paper : file.signedPapers(signatures)) {
        pdf.pair("SHA-256", paper.hex());
      }
      for (SignatureRow signature : signatures) {
        write(pdf, words, signature, names);
      }
    }
    Wording words = new Wording(Language.RU, messages);
    return pdf.bytes(words.t("signature.sheet.footer", "number", grant.grant()));
  }

  private static void write(
      Pdf pdf, Wording words, SignatureRow signature, Map<PersonId, String> names) {
    String change =
        signature.change() > 0 ? " · " + words.t("grant.change.n", "n", signature.change()) : "";
    pdf.heading(words.word(signature.side()) + change)
        .pair(words.t("signature.list.signer"), names.getOrDefault(signature.signer(), ""))
        .pair(words.t("signature.list.at"), words.dateTime(signature.at()))
        .pair(words.t("signature.sheet.statement"), signature.statement().hex())
        .pair(words.t("signature.list.hash"), signature.cms().hex());
    if (signature.isDemonstration()) {
      pdf.paragraph(words.t("signature.demo.lead"));
    }
  }
}

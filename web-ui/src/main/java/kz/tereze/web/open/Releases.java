package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.open.Said;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;

/// Turns the entries of one process into OCDS releases, one after another. A release says only what
/// its entry added, with names as they were then: once published it never comes out otherwise.
///
/// The process is a call with all its awards and contracts, or one award of another funder.
final class Releases {

  private final Publication publication;
  private final ReleaseParties named;
  private final ImportedReleases imported;
  private final String process;
  private int tenderers;
  private final Map<String, Set<String>> plans = new HashMap<>();
  private final Set<String> met = new HashSet<>();
  private final List<String> paid = new ArrayList<>();
  private final Map<String, String> recipients = new HashMap<>();

  Releases(Publication publication, Snapshot ledger, String process) {
    this.publication = publication;
    this.named = new ReleaseParties(publication, ledger);
    this.imported = new ImportedReleases(process);
    this.process = process;
  }

  /// The next entry of the process; empty when it adds nothing OCDS has a place for.
  Optional<Map<String, Object>> next(LedgerEntry entry) {
    Said said = Said.by(entry);
    Fields release =
        switch (entry.kind()) {
          case "fund.appropriated-to-call" -> planning(entry, said);
          case "call.announced" -> tender(entry, said);
          case "call.deadline-moved" -> deadline(entry, said);
          case "call.application-admitted" -> admitted(entry);
          case "call.ranking-published" -> ranked(entry);
          case "call.award-reserved" ->
              award(entry, "award", said.word("application"), "pending", said);
          case "call.application-not-supported", "call.award-beyond-budget" ->
              award(entry, "award", said.word("application"), "unsuccessful", said);
          case "award.approved" -> award(entry, "award", said.word("grant"), "active", said);
          case "award.returned" ->
              award(entry, "awardCancellation", said.word("grant"), "cancelled", said);
          case "application.published" -> published(entry, said);
          case "grant.contract-offered" -> contractOffered(entry, said);
          case "grant.contract-concluded" -> contractConcluded(entry, said);
          case "payment.booked" -> booked(entry, said);
          case "grant.contract-amended" -> amended(entry, said);
          case "grant.report-accepted" -> milestone(entry, said, "met");
          case "grant.report-failed" -> milestone(entry, said, "notMet");
          case "grant.contract-suspended" -> standing(entry, said, "SUSPENDED");
          case "grant.contract-resumed" -> standing(entry, said, "ACTIVE");
          case "grant.refund-received" -> refunded(entry, said);
          case "grant.closed" -> ended(entry, said, "CLOSED", said.word("result"));
          case "grant.terminated" ->
              ended(entry, said, "TERMINATED", said.text("explanation").ru());
          case "payment.returned" -> returned(entry, said);
          case "call.completed" -> completed(entry);
          case "award.imported" -> imported.release(release(entry, "award"), entry, said, "award");
          case "award.import-corrected" ->
              imported.release(release(entry, "awardUpdate"), entry, said, "awardUpdate");
          default -> null;
        };
    return Optional.ofNullable(release).map(Fields::map);
  }

  private Fields release(LedgerEntry entry, String tag) {
    String ocid = publication.processId(process);
    return new Fields()
        .with("ocid", ocid)
        .with("id", ocid + "-" + entry.seq())
        .with("date", entry.at().toString())
        .with("tag", List.of(tag))
        .with("initiationType", "tender")
        .with("language", "ru");
  }

  private Fields planning(LedgerEntry entry, Said said) {
    String fund = said.word("fund");
    return release(entry, "planning")
        .with("parties", List.of(named.authority(entry)))
        .with("buyer", named.reference(publication.publisherBin(), entry))
        .with(
            "planning",
            new Fields()
                .with(
                    "budget",
                    new Fields()
                        .with("id", fund)
                        .text("description", named.fund(fund, entry))
                        .with("amount", Given.inTenge(said))));
  }

  private Fields tender(LedgerEntry entry, Said said) {
    return release(entry, "tender")
        .with("parties", List.of(named.authority(entry)))
        .with("buyer", named.reference(publication.publisherBin(), entry))
        .with(
            "tender",
            new Fields()
                .with("id", process)
                .text("title", said.text("title"))
                .text("description", said.text("summary"))
                .with("status", "active")
                .with("procuringEntity", named.reference(publication.publisherBin(), entry))
                .with("items", named.needs(said.words("needs"), entry))
                .with("value", Given.inTenge(said, "budget"))
                .with("procurementMethod", "open")
                .with("mainProcurementCategory", "services")
                .with("awardCriteria", "ratedCriteria")
                .with(
                    "tenderPeriod",
                    new Fields()
                        .with("startDate", said.word("opensAt"))
                        .with("endDate", said.word("closesAt"))));
  }

  private Fields deadline(LedgerEntry entry, Said said) {
    return release(entry, "tenderUpdate")
        .with(
            "tender",
            new Fields()
                .with("id", process)
                .with("tenderPeriod", new Fields().with("endDate", said.word("closesAt"))));
  }

  private Fields admitted(LedgerEntry entry) {
    tenderers++;
    return release(entry, "tenderUpdate")
        .with("tender", new Fields().with("id", process).with("numberOfTenderers", tenderers));
  }

  private Fields ranked(LedgerEntry entry) {
    return release(entry, "tenderUpdate")
        .with(
            "tender",
            new Fields()
                .with("id", process)
                .with("awardPeriod", new Fields().with("startDate", entry.at().toString())));
  }

  private Fields completed(LedgerEntry entry) {
    return release(entry, "tenderUpdate")
        .with("tender", new Fields().with("id", process).with("status", "complete"));
  }

  private Fields award(LedgerEntry entry, String tag, String grant, String status, Said said) {
    Fields award = new Fields().with("id", grant).with("status", status);
    award.with("date", entry.at().toString());
    if (said.has("amount")) {
      award.with("value", Given.inTenge(said));
    }
    Fields release = release(entry, tag);
    String recipient = said.wordOrNull("recipient");
    if (recipient != null) {
      recipients.put(grant, recipient);
      release.with("parties", List.of(named.recipient(recipient, entry)));
      award.with("suppliers", List.of(named.reference(recipient, entry)));
    }
    String need = said.wordOrNull("need");
    if (need != null) {
      award.with("items", List.of(new Fields().with("id", need).map()));
    }
    return release.with("awards", List.of(award.map()));
  }

  private Fields published(LedgerEntry entry, Said said) {
    return release(entry, "awardUpdate")
        .with(
            "awards",
            List.of(
                new Fields()
                    .with("id", said.word("grant"))
                    .text("title", said.text("title"))
                    .text("description", said.text("summary"))
                    .map()));
  }

  private Fields contractOffered(LedgerEntry entry, Said said) {
    String grant = said.word("grant");
    String tag = plans.containsKey(grant) ? "contractUpdate" : "contract";
    long sum = said.each("tranches").stream().mapToLong(one -> one.money("amount").amount()).sum();
    return release(entry, tag)
        .with(
            "contracts",
            List.of(
                planned(grant, said)
                    .with("status", "pending")
                    .with("value", Given.inTenge(new Tiyn(sum)))
                    .map()));
  }

  private Fields amended(LedgerEntry entry, Said said) {
    String grant = said.word("grant");
    Fields amendment =
        new Fields()
            .with("id", Integer.toString(said.number("change")))
            .with("date", entry.at().toString())
            .with("rationale", said.word("reason"))
            .with("description", said.text("explanation").ru())
            .with("releaseID", publication.processId(process) + "-" + entry.seq());
    return release(entry, "contractAmendment")
        .with(
            "contracts",
            List.of(planned(grant, said).with("amendments", List.of(amendment.map())).map()));
  }

  /// The plan of tranches and milestones as it stands now. What is no longer in it stays in OCDS,
  /// which takes nothing out of a list, as not met.
  private Fields planned(String grant, Said said) {
    List<Map<String, Object>> tranches = new ArrayList<>();
    Set<String> now = new LinkedHashSet<>();
    for (Said tranche : said.each("tranches")) {
      String id = milestone(tranche.number("number"));
      now.add(id);
      Fields one =
          new Fields()
              .with("id", id)
              .text("title", tranche.text("purpose"))
              .with("type", "financing")
              .with("dueDate", Given.midnight(tranche.word("dueOn")))
              .with("value", Given.inTenge(tranche));
      tranches.add(met.contains(grant + id) ? one.map() : one.with("status", "scheduled").map());
    }
    for (String gone : plans.getOrDefault(grant, Set.of())) {
      if (!now.contains(gone)) {
        tranches.add(new Fields().with("id", gone).with("status", "notMet").map());
      }
    }
    plans.put(grant, now);
    List<Map<String, Object>> milestones = new ArrayList<>();
    for (Said milestone : said.each("milestones")) {
      milestones.add(
          new Fields()
              .with("id", "milestone-" + milestone.number("number"))
              .text("title", milestone.text("result"))
              .with("type", "delivery")
              .with("dueDate", Given.midnight(milestone.word("dueOn")))
              .map());
    }
    return contract(grant)
        .with("milestones", milestones)
        .with("implementation", new Fields().with("milestones", tranches));
  }

  private Fields milestone(LedgerEntry entry, Said said, String status) {
    Fields milestone =
        new Fields().with("id", "milestone-" + said.number("milestone")).with("status", status);
    if (status.equals("met")) {
      milestone.with("dateMet", entry.at().toString());
    }
    return release(entry, "implementationUpdate")
        .with(
            "contracts",
            List.of(
                contract(said.word("grant")).with("milestones", List.of(milestone.map())).map()));
  }

  private Fields standing(LedgerEntry entry, Said said, String standing) {
    return release(entry, "contractUpdate")
        .with(
            "contracts",
            List.of(contract(said.word("grant")).with("statusDetails", standing).map()));
  }

  private Fields refunded(LedgerEntry entry, Said said) {
    String grant = said.word("grant");
    String recipient = said.word("recipient");
    Fields transaction =
        new Fields()
            .with("id", grant + "-R" + entry.seq())
            .with("date", Given.midnight(said.word("bookedOn")))
            .with("value", Given.inTenge(said))
            .with("payer", named.reference(recipient, entry))
            .with("payee", named.reference(publication.publisherBin(), entry));
    return release(entry, "implementationUpdate")
        .with(
            "contracts",
            List.of(
                contract(grant)
                    .with(
                        "implementation",
                        new Fields().with("transactions", List.of(transaction.map())))
                    .map()));
  }

  private Fields contractConcluded(LedgerEntry entry, Said said) {
    String at = entry.at().toString();
    return release(entry, "contractUpdate")
        .with(
            "contracts",
            List.of(
                contract(said.word("grant"))
                    .with("status", "active")
                    .with("dateSigned", at)
                    .with("period", new Fields().with("startDate", at))
                    .map()));
  }

  private Fields booked(LedgerEntry entry, Said said) {
    String grant = said.word("grant");
    String bookedOn = Given.midnight(said.word("bookedOn"));
    String recipient = recipients.get(grant);
    Fields transaction = transaction(said.word("payment"), bookedOn, Given.inTenge(said));
    parties(transaction, publication.publisherBin(), recipient, entry);
    Fields milestone =
        new Fields()
            .with("id", milestone(said.number("tranche")))
            .with("status", "met")
            .with("dateMet", bookedOn);
    String tag = paid.contains(grant) ? "implementationUpdate" : "implementation";
    paid.add(grant);
    met.add(grant + milestone(said.number("tranche")));
    return implementation(entry, tag, grant, transaction, milestone);
  }

  /// The payee's bank sent the money back: a transaction the other way, and the tranche is not met.
  private Fields returned(LedgerEntry entry, Said said) {
    String grant = said.word("grant");
    String recipient = recipients.get(grant);
    Fields transaction =
        transaction(
            said.word("payment") + "-R",
            Given.midnight(said.word("bookedOn")),
            Given.inTenge(said));
    parties(transaction, recipient, publication.publisherBin(), entry);
    Fields milestone =
        new Fields().with("id", milestone(said.number("tranche"))).with("status", "notMet");
    met.remove(grant + milestone(said.number("tranche")));
    return implementation(entry, "implementationUpdate", grant, transaction, milestone);
  }

  private static Fields transaction(String id, String date, Object value) {
    return new Fields().with("id", id).with("date", date).with("value", value);
  }

  private void parties(
      Fields transaction, @Nullable String payer, @Nullable String payee, LedgerEntry entry) {
    if (payer != null) {
      transaction.with("payer", named.reference(payer, entry));
    }
    if (payee != null) {
      transaction.with("payee", named.reference(payee, entry));
    }
  }

  private Fields implementation(
      LedgerEntry entry, String tag, String grant, Fields transaction, Fields milestone) {
    return release(entry, tag)
        .with(
            "contracts",
            List.of(
                contract(grant)
                    .with(
                        "implementation",
                        new Fields()
                            .with("transactions", List.of(transaction.map()))
                            .with("milestones", List.of(milestone.map())))
                    .map()));
  }

  private Fields ended(LedgerEntry entry, Said said, String how, String why) {
    return release(entry, "contractTermination")
        .with(
            "contracts",
            List.of(
                contract(said.word("grant"))
                    .with("description", why)
                    .with("status", "terminated")
                    .with("statusDetails", how)
                    .with("period", new Fields().with("endDate", entry.at().toString()))
                    .map()));
  }

  private static Fields contract(String grant) {
    return new Fields().with("id", grant).with("awardID", grant);
  }

  private static String milestone(int tranche) {
    return "tranche-" + tranche;
  }
}

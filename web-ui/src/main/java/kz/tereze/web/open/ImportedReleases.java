package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.open.Said;

/// What another funder's award says in OCDS, and what a correction of it does.
final class ImportedReleases {

  private final String process;
  private String recipient = "";
  private String award = "";

  ImportedReleases(String process) {
    this.process = process;
  }

  Fields release(Fields release, LedgerEntry entry, Said said, String tag) {
    String recipientId = said.wordOrNull("recipientId");
    String supplier = recipientId == null ? process + "-recipient" : recipientId;
    String funder = said.word("publisher");
    Fields funderReference = new Fields().with("id", funder).with("name", said.word("funder"));
    Fields supplierReference =
        new Fields().with("id", supplier).with("name", said.word("recipient"));
    List<Map<String, Object>> parties = new ArrayList<>();
    parties.add(
        new Fields()
            .with("id", funder)
            .with("name", said.word("funder"))
            .with("roles", List.of("funder", "buyer", "procuringEntity"))
            .map());
    if (!supplier.equals(funder)) {
      parties.add(
          new Fields()
              .with("id", supplier)
              .with("name", said.word("recipient"))
              .with("roles", List.of("supplier", "payee"))
              .map());
    }
    String known = recipient;
    recipient = supplier;
    List<Map<String, Object>> awards = new ArrayList<>();
    if (supplier.equals(known) || tag.equals("award")) {
      award = award.isEmpty() ? process : award;
    } else {
      // Suppliers are never taken out of an award: a corrected one is another award.
      awards.add(new Fields().with("id", award).with("status", "cancelled").map());
      award = process + "-" + entry.seq();
    }
    awards.add(
        new Fields()
            .with("id", award)
            .with("title", said.word("title"))
            .with("description", said.wordOrNull("description"))
            .with("status", "active")
            .with("date", Given.midnight(said.word("awardedOn")))
            .with("value", Given.value(Given.sum(said)))
            .with("suppliers", List.of(supplierReference.map()))
            .map());
    return release
        .with("parties", parties)
        .with("buyer", funderReference)
        .with("tender", new Fields().with("id", process))
        .with("awards", awards);
  }
}

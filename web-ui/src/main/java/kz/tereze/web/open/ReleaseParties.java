package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.open.OpenFund;
import kz.tereze.projections.open.OpenNeed;
import kz.tereze.projections.open.OpenOrganisation;
import kz.tereze.projections.open.RecordKind;
import kz.tereze.projections.open.Snapshot;
import org.jspecify.annotations.Nullable;

/// The organisations, funds and needs of an OCDS release, named as the ledger knew them when an
// entry was made.
final class ReleaseParties {

  private static final Text COUNTRY = new Text("Қазақстан", "Казахстан", "Kazakhstan");

  private final Publication publication;
  private final Snapshot ledger;

  ReleaseParties(Publication publication, Snapshot ledger) {
    this.publication = publication;
    this.ledger = ledger;
  }

  Map<String, Object> authority(LedgerEntry entry) {
    return party(
        publication.publisherBin(), entry, List.of("buyer", "procuringEntity", "funder", "payer"));
  }

  Map<String, Object> recipient(String bin, LedgerEntry entry) {
    return party(bin, entry, List.of("supplier", "payee"));
  }

  private Map<String, Object> party(String bin, LedgerEntry entry, List<String> roles) {
    Text name = name(bin, entry);
    return new Fields()
        .with("id", publication.organisationId(bin))
        .text("name", name)
        .with(
            "identifier",
            new Fields()
                .with("scheme", publication.organisationList())
                .with("id", bin)
                .with("legalName", name.ru()))
        .with("address", address(bin, entry))
        .with("roles", roles)
        .map();
  }

  private @Nullable Fields address(String bin, LedgerEntry entry) {
    return ledger
        .asOf(RecordKind.ORGANISATION, bin, entry.seq())
        .map(known -> ((OpenOrganisation) known).address())
        .map(
            address ->
                new Fields().with("streetAddress", address.ru()).text("countryName", COUNTRY))
        .orElse(null);
  }

  Map<String, Object> reference(String bin, LedgerEntry entry) {
    return new Fields()
        .with("id", publication.organisationId(bin))
        .with("name", name(bin, entry).ru())
        .map();
  }

  private Text name(String bin, LedgerEntry entry) {
    return publication.name(ledger, bin, entry.seq());
  }

  Text fund(String fund, LedgerEntry entry) {
    return ledger
        .asOf(RecordKind.FUND, fund, entry.seq())
        .map(known -> ((OpenFund) known).name())
        .orElse(new Text(fund, fund, null));
  }

  List<Map<String, Object>> needs(List<String> needs, LedgerEntry entry) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String need : needs) {
      Fields item = new Fields().with("id", need);
      ledger
          .asOf(RecordKind.NEED, need, entry.seq())
          .ifPresent(known -> item.text("description", ((OpenNeed) known).content().title()));
      items.add(item.map());
    }
    return items;
  }
}

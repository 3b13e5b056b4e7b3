package kz.tereze.web.open;

import kz.tereze.projections.open.OpenLedger;
import kz.tereze.web.identity.Public;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue for data portals, and the discovery document.
@RestController
@Public
class CatalogueResource {

  private final OpenLedger ledger;
  private final Dumps dumps;
  private final Catalogue catalogue;

  CatalogueResource(OpenLedger ledger, Dumps dumps, Catalogue catalogue) {
    this.ledger = ledger;
    this.dumps = dumps;
    this.catalogue = catalogue;
  }

  @GetMapping(path = "/data/catalogue.jsonld", produces = "application/ld+json")
  byte[] dcat() {
    return JsonStream.bytes(catalogue.dcat(ledger.now(), dumps.newest()));
  }

  @GetMapping(path = "/.well-known/tereze.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] discovery() {
    return JsonStream.bytes(catalogue.discovery(ledger.now()));
  }
}

package kz.tereze.web.open;

import kz.tereze.projections.ledger.Entries;
import kz.tereze.web.identity.Public;
import kz.tereze.web.language.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What anybody can take along, in which form, what each column means, and what was checked.
@Controller
@Public
class DataPage {

  private final Entries entries;
  private final Dumps dumps;
  private final Tables tables;
  private final Publication publication;
  private final Messages messages;
  private final Conformance conformance = Conformance.read();

  DataPage(
      Entries entries, Dumps dumps, Tables tables, Publication publication, Messages messages) {
    this.entries = entries;
    this.dumps = dumps;
    this.tables = tables;
    this.publication = publication;
    this.messages = messages;
  }

  @GetMapping("/data")
  ModelAndView data() {
    return new ModelAndView("open/data")
        .addObject("head", entries.head())
        .addObject("newest", dumps.newest())
        .addObject("dictionary", new ColumnWords(messages, tables.all()))
        .addObject("standards", Catalogue.STANDARDS)
        .addObject("publication", publication)
        .addObject("conformance", conformance);
  }
}

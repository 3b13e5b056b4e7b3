package kz.tereze.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tereze.api.Kazakhstan;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.AllocationSort;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The newest awards of a filter as an Atom feed (RFC 4287), for whoever follows a search.
@Controller
@Public
class LedgerFeed {

  static final String TYPE = "application/atom+xml";

  private static final int NEWEST = 50;

  private final AllocationRegister register;

  LedgerFeed(AllocationRegister register) {
    this.register = register;
  }

  @GetMapping("/ledger.atom")
  void feed(Entry entry, Ui ui, HttpServletResponse response) throws IOException {
    LedgerQuery query = LedgerQuery.of(entry);
    entry.check();
    List<AllocationRow> rows =
        register.look(query.filter().sorted(AllocationSort.NEWEST), NEWEST, 0).rows();
    response.setContentType(TYPE + ";charset=UTF-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
      write(xml, ui, ui.absolute(ui.language()), query, rows);
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private static void write(
      XMLStreamWriter xml, Ui ui, String here, LedgerQuery query, List<AllocationRow> rows)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute(
        XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", ui.language().code());
    text(xml, "id", here);
    text(xml, "title", ui.t("ledger.feed.title"));
    text(xml, "updated", (rows.isEmpty() ? Instant.EPOCH : at(rows.getFirst())).toString());
    link(xml, "self", here);
    link(xml, "alternate", ui.site(ui.path("/ledger")) + query.query());
    xml.writeStartElement("author");
    text(xml, "name", ui.t("site.name"));
    xml.writeEndElement();
    for (AllocationRow row : rows) {
      String page = ui.site(ui.path("/ledger/" + row.number()));
      xml.writeStartElement("entry");
      text(xml, "id", page);
      text(xml, "title", AwardWords.of(ui, row.title()));
      text(xml, "updated", at(row).toString());
      link(xml, "alternate", page);
      text(
          xml,
          "summary",
          String.join(
              " · ",
              row.number(),
              AwardWords.of(ui, row.recipient()),
              AwardWords.of(ui, row.awarded()),
              ui.word(row.status())));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /// The day of the decision, from its first moment on.
  private static Instant at(AllocationRow row) {
    return row.decidedOn().atStartOfDay(Kazakhstan.ZONE).toInstant();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }
}

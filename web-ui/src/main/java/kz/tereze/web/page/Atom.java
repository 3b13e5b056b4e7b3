package kz.tereze.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an Atom feed (RFC 4287) of some public list.
///
/// @param title of the whole
/// @param page the list as people read it, absolute
public record Atom(String title, String page, List<Item> items) {

  public static final String TYPE = "application/atom+xml";

  /// @param page where it stands, absolute; also what it is known by
  public record Item(String page, String title, Instant updated, String summary) {}

  public void write(Ui ui, HttpServletResponse response) throws IOException {
    response.setContentType(TYPE + ";charset=UTF-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
      write(xml, ui);
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private void write(XMLStreamWriter xml, Ui ui) throws XMLStreamException {
    String here = ui.absolute(ui.language());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute(
        XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", ui.language().code());
    text(xml, "id", here);
    text(xml, "title", title);
    text(xml, "updated", (items.isEmpty() ? Instant.EPOCH : items.getFirst().updated()).toString());
    link(xml, "self", here);
    link(xml, "alternate", page);
    xml.writeStartElement("author");
    text(xml, "name", ui.t("site.name"));
    xml.writeEndElement();
    for (Item item : items) {
      xml.writeStartElement("entry");
      text(xml, "id", item.page());
      text(xml, "title", item.title());
      text(xml, "updated", item.updated().toString());
      link(xml, "alternate", item.page());
      text(xml, "summary", item.summary());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
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

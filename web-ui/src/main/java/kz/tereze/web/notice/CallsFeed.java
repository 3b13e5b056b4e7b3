package kz.tereze.web.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tereze.api.call.CallId;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.call.DeadlineMove;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Announced calls as an Atom feed (RFC 4287), and their deadlines as calendar files.
@Controller
@Public
class CallsFeed {

  private static final int NEWEST = 50;
  private static final String PATH = "/calls";

  private final Calls calls;

  CallsFeed(Calls calls) {
    this.calls = calls;
  }

  /// A call with when something about it last changed.
  private record Changed(CallRow call, Instant at) {}

  @GetMapping(PATH + ".ics")
  void calendar(Ui ui, HttpServletResponse response) throws IOException {
    write(calls.announced("", NEWEST, 0), ui, response);
  }

  @GetMapping(PATH + "/{call}.ics")
  void calendar(@PathVariable CallId call, Ui ui, HttpServletResponse response) throws IOException {
    CallRow row = calls.find(call).filter(CallRow::isPublic).orElseThrow(Missing::new);
    write(List.of(row), ui, response);
  }

  private void write(List<CallRow> rows, Ui ui, HttpServletResponse response) throws IOException {
    Calendar calendar = new Calendar(ui.t("notice.calls.title"));
    for (CallRow row : rows) {
      Instant changed = changed(row).at();
      String page = ui.site(ui.path(PATH + "/" + row.call()));
      String title = row.call() + " " + ui.text(row.terms().title());
      calendar
          .at(
              row.call() + "-opens@tereze",
              row.terms().opensAt(),
              changed,
              ui.t("notice.calls.opens", "call", title),
              page)
          .at(
              row.call() + "-closes@tereze",
              row.terms().closesAt(),
              changed,
              ui.t("notice.calls.closes", "call", title),
              page);
    }
    response.setContentType(Calendar.TYPE + ";charset=UTF-8");
    response.getOutputStream().write(calendar.bytes());
  }

  @GetMapping(PATH + ".atom")
  void feed(Ui ui, HttpServletResponse response) throws IOException {
    List<Changed> newest =
        calls.announced("", NEWEST, 0).stream()
            .map(this::changed)
            .sorted((one, other) -> other.at().compareTo(one.at()))
            .toList();
    response.setContentType("application/atom+xml;charset=UTF-8");
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
      write(xml, newest, ui);
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  private static void write(XMLStreamWriter xml, List<Changed> newest, Ui ui)
      throws XMLStreamException {
    String here = ui.absolute(ui.language());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", ui.language().code());
    text(xml, "id", here);
    text(xml, "title", ui.t("notice.calls.title"));
    text(xml, "updated", (newest.isEmpty() ? Instant.EPOCH : newest.getFirst().at()).toString());
    link(xml, "self", here);
    link(xml, "alternate", ui.site(ui.path(PATH)));
    xml.writeStartElement("author");
    text(xml, "name", ui.t("site.name"));
    xml.writeEndElement();
    for (Changed one : newest) {
      CallRow call = one.call();
      String page = ui.site(ui.path(PATH + "/" + call.call()));
      xml.writeStartElement("entry");
      text(xml, "id", page);
      text(xml, "title", call.call() + " " + ui.text(call.terms().title()));
      text(xml, "updated", one.at().toString());
      link(xml, "alternate", page);
      text(
          xml,
          "summary",
          ui.t("notice.calls.closes", "call", ui.deadline(call.terms().closesAt()))
              + " · "
              + ui.money(call.terms().budget()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /// Announced, or its deadline moved since.
  private Changed changed(CallRow call) {
    List<DeadlineMove> moves = calls.moves(call.call());
    Instant announced = Objects.requireNonNull(call.announcedAt());
    return new Changed(call, moves.isEmpty() ? announced : moves.getLast().at());
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

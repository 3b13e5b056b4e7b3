package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.api.Bin;
import kz.tereze.api.Iban;
import kz.tereze.api.Tiyn;

/// Reads a payment file back as a bank would and compares it, payment by payment, with what was
/// ordered: whatever the writer has done wrong is found before anybody signs.
final class PaymentFileCheck {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,35}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,16}\\.\\d{2}");
  private static final int LONGEST_TEXT = 140;

  /// A payment as the file says it.
  private record Said(String reference, Tiyn amount, Bin payee, Iban account) {}

  private final List<Said> said = new ArrayList<>();
  private final Set<String> references = new HashSet<>();
  private int headers;

  private PaymentFileCheck() {}

  /// @throws IllegalStateException naming the first thing that does not agree
  static void holds(byte[] file, BatchOrder order) {
    PaymentFileCheck check = new PaymentFileCheck();
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      check.read(factory.createXMLStreamReader(new ByteArrayInputStream(file)), order);
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("the payment file is no XML", broken);
    }
    agree("group headers", check.headers, 2);
    agree("payments", check.said, ordered(order));
  }

  private static List<Said> ordered(BatchOrder order) {
    return order.transfers().stream()
        .map(
            transfer ->
                new Said(
                    transfer.payment().key(),
                    transfer.amount(),
                    transfer.payee(),
                    transfer.account()))
        .toList();
  }

  private void read(XMLStreamReader xml, BatchOrder order) throws XMLStreamException {
    Faults faults = new Faults();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Document" -> agree("message", xml.getNamespaceURI(), Iso20022BankFile.NAMESPACE);
        case "GrpHdr" -> totals(XmlTree.read(xml, faults), order);
        case "MsgId", "PmtInfId" -> agree("batch", xml.getElementText(), order.message());
        case "NbOfTxs" -> {
          headers++;
          agree("count", xml.getElementText(), String.valueOf(order.transfers().size()));
        }
        case "CtrlSum" -> agree("total", amount(xml.getElementText()), order.total());
        case "DbtrAcct" ->
            agree(
                "account",
                XmlTree.read(xml, faults).textAt("Id", "IBAN"),
                order.account().number());
        case "CdtTrfTxInf" -> payment(XmlTree.read(xml, faults));
        default -> {}
      }
    }
  }

  private void totals(XmlTree header, BatchOrder order) {
    headers++;
    agree("batch", header.textAt("MsgId"), order.message());
    agree("count", header.textAt("NbOfTxs"), String.valueOf(order.transfers().size()));
    agree("total", amount(header.textAt("CtrlSum")), order.total());
  }

  private void payment(XmlTree payment) {
    String reference = payment.textAt("PmtId", "EndToEndId");
    if (!REFERENCE.matcher(reference).matches() || !references.add(reference)) {
      throw new IllegalStateException("not a reference of its own: " + reference);
    }
    payment
        .anywhere("Ustrd")
        .filter(text -> text.text().codePointCount(0, text.text().length()) > LONGEST_TEXT)
        .findFirst()
        .ifPresent(
            text -> {
              throw new IllegalStateException("too long: " + text.text());
            });
    XmlTree amount =
        payment
            .at("Amt", "InstdAmt")
            .orElseThrow(() -> new IllegalStateException(reference + " has no amount"));
    agree("currency", String.valueOf(amount.currency()), "KZT");
    said.add(
        new Said(
            reference,
            amount(amount.text()),
            new Bin(payment.textAt("Cdtr", "Id", "OrgId", "Othr", "Id")),
            new Iban(payment.textAt("CdtrAcct", "Id", "IBAN"))));
  }

  private static Tiyn amount(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new IllegalStateException("not an amount: " + text);
    }
    return new Tiyn(new BigDecimal(text).movePointRight(2).longValueExact());
  }

  private static void agree(String what, Object said, Object ordered) {
    if (!said.equals(ordered)) {
      throw new IllegalStateException(
          "%s: the file says %s, ordered was %s".formatted(what, said, ordered));
    }
  }
}

package kz.tereze.infra.bank;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.jspecify.annotations.Nullable;

/// A bank's answer to a payment file, pain.002.001.10 or .11.
final class PainAnswer {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";
  private static final Set<String> REVISIONS = Set.of("10", "11");
  private static final String REJECTED = "RJCT";

  /// A payment the bank speaks of.
  ///
  /// @param code ISO external status reason where it is rejected; `NARR` where the bank gives none
  /// @param original the order as the bank repeats it; it may repeat nothing
  record Spoken(boolean isRejected, String code, int line, @Nullable XmlTree original) {

    /// The amount as the bank repeats it.
    Optional<XmlTree> amount() {
      return Optional.ofNullable(original).flatMap(order -> order.at("Amt", "InstdAmt"));
    }

    /// The payee's account as the bank repeats it.
    Optional<XmlTree> account() {
      return Optional.ofNullable(original).flatMap(order -> order.at("CdtrAcct", "Id", "IBAN"));
    }
  }

  private final Faults faults = new Faults();
  private @Nullable XmlTree group;
  private @Nullable XmlTree order;
  private String orderStatus = "";
  private String orderReason = "";
  private final Map<String, Spoken> spoken = new LinkedHashMap<>();

  private PainAnswer() {}

  /// @throws kz.tereze.web.statement.FileFaulty when it is no such answer
  static PainAnswer read(InputStream file) throws IOException {
    PainAnswer answer = new PainAnswer();
    try {
      XMLStreamReader xml = CamtFile.factory().createXMLStreamReader(file);
      try {
        answer.read(xml);
      } catch (XMLStreamException broken) {
        throw answer.faults.fatal(
            new Fault(FileFault.NOT_XML, xml.getLocation().getLineNumber(), ""));
      }
    } catch (XMLStreamException broken) {
      throw answer.faults.fatal(new Fault(FileFault.NOT_XML, 1, ""));
    }
    if (answer.group == null || answer.message().isEmpty()) {
      throw answer.faults.fatal(new Fault(FileFault.ELEMENT_MISSING, 1, "OrgnlGrpInfAndSts"));
    }
    return answer;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw faults.fatal(
            new Fault(FileFault.DOCUMENT_TYPE, xml.getLocation().getLineNumber(), ""));
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Document" -> message(xml);
          case "OrgnlGrpInfAndSts" -> group = XmlTree.read(xml, faults);
          case "OrgnlPmtInfId" -> order = XmlTree.read(xml, faults);
          case "PmtInfSts" -> orderStatus = XmlTree.read(xml, faults).text();
          // Those of the group and of single payments are read with these.
          case "StsRsnInf" -> orderReason = XmlTree.read(xml, faults).textAt("Rsn", "Cd");
          case "TxInfAndSts" -> payment(XmlTree.read(xml, faults));
          default -> {}
        }
      }
    }
  }

  private void message(XMLStreamReader xml) {
    String namespace = String.valueOf(xml.getNamespaceURI());
    if (!namespace.startsWith(NAMESPACE)
        || !REVISIONS.contains(namespace.substring(NAMESPACE.length()))) {
      throw faults.fatal(
          new Fault(
              FileFault.OTHER_MESSAGE,
              xml.getLocation().getLineNumber(),
              namespace.substring(namespace.lastIndexOf(':') + 1)));
    }
  }

  private void payment(XmlTree payment) {
    String reference = payment.textAt("OrgnlEndToEndId");
    if (reference.isEmpty()) {
      throw missing(payment, "OrgnlEndToEndId");
    }
    String status = payment.textAt("TxSts");
    if (status.isEmpty()) {
      throw missing(payment, "TxSts");
    }
    Spoken said =
        new Spoken(
            status.equals(REJECTED),
            code(payment),
            payment.line(),
            payment.at("OrgnlTxRef").orElse(null));
    if (spoken.putIfAbsent(reference, said) != null) {
      throw faults.fatal(new Fault(FileFault.REFERENCE_TWICE, payment.line(), reference));
    }
  }

  private FileFaulty missing(XmlTree payment, String element) {
    return faults.fatal(new Fault(FileFault.ELEMENT_MISSING, payment.line(), element));
  }

  private static String code(XmlTree status) {
    return orNarrative(status.textAt("StsRsnInf", "Rsn", "Cd"));
  }

  private static String orNarrative(String code) {
    return code.isEmpty() ? "NARR" : code;
  }

  private XmlTree group() {
    if (group == null) {
      throw new IllegalStateException("an answer was read without its group");
    }
    return group;
  }

  /// The number of the message it answers.
  String message() {
    return group().textAt("OrgnlMsgId");
  }

  int line() {
    return group().line();
  }

  /// How many payments the bank read; empty where it does not say.
  String count() {
    return group().textAt("OrgnlNbOfTxs");
  }

  /// What the payments the bank read add up to; empty where it does not say.
  String total() {
    return group().textAt("OrgnlCtrlSum");
  }

  /// What the bank says of the file's payments together; a file of ours holds one such part.
  Optional<XmlTree> order() {
    return Optional.ofNullable(order);
  }

  /// Whether the bank rejected the whole file, or all its payments together.
  boolean isRejected() {
    return isGroupRejected() || orderStatus.equals(REJECTED);
  }

  private boolean isGroupRejected() {
    return group().textAt("GrpSts").equals(REJECTED);
  }

  /// Why all of it was rejected.
  String code() {
    String ofGroup = group().textAt("StsRsnInf", "Rsn", "Cd");
    return orNarrative(isGroupRejected() && !ofGroup.isEmpty() ? ofGroup : orderReason);
  }

  /// The payments it speaks of by our reference, in the order of the file.
  Map<String, Spoken> payments() {
    return spoken;
  }
}

package kz.tereze.infra.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.jspecify.annotations.Nullable;

/// One small element of a file with everything in it, read off the stream. Its size is bounded, so
/// that a file of any size is read in the same memory.
record XmlTree(
    String name, int line, String text, @Nullable String currency, List<XmlTree> children) {

  private static final int MOST_ELEMENTS = 2_000;
  private static final int MOST_CHARACTERS = 50_000;

  /// Reads the element the reader stands on, to its end.
  static XmlTree read(XMLStreamReader reader, Faults faults) throws XMLStreamException {
    return read(reader, faults, new int[] {MOST_ELEMENTS, MOST_CHARACTERS});
  }

  private static XmlTree read(XMLStreamReader reader, Faults faults, int[] left)
      throws XMLStreamException {
    String name = reader.getLocalName();
    int line = reader.getLocation().getLineNumber();
    String currency = reader.getAttributeValue(null, "Ccy");
    if (left[0]-- <= 0) {
      throw faults.fatal(new Fault(FileFault.ELEMENT_TOO_LARGE, line, name));
    }
    StringBuilder text = new StringBuilder();
    List<XmlTree> children = new ArrayList<>();
    while (true) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(reader, faults, left));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        return new XmlTree(name, line, text.toString().strip(), currency, children);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        left[1] -= reader.getTextLength();
        if (left[1] < 0) {
          throw faults.fatal(new Fault(FileFault.ELEMENT_TOO_LARGE, line, name));
        }
        text.append(reader.getText());
      }
    }
  }

  /// All elements behind a path of names below this one.
  Stream<XmlTree> all(String... path) {
    Stream<XmlTree> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(tree -> tree.children.stream()).filter(tree -> tree.name.equals(step));
    }
    return found;
  }

  /// The first element behind a path of names.
  Optional<XmlTree> at(String... path) {
    return all(path).findFirst();
  }

  /// The text of the first element behind a path of names; empty when there is none.
  String textAt(String... path) {
    return at(path).map(XmlTree::text).orElse("");
  }

  /// Every element below with a name, however deep.
  Stream<XmlTree> anywhere(String wanted) {
    return Stream.concat(
        name.equals(wanted) ? Stream.of(this) : Stream.empty(),
        children.stream().flatMap(child -> child.anywhere(wanted)));
  }
}

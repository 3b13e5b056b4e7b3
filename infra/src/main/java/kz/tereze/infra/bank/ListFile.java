package kz.tereze.infra.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tereze.projections.payment.SanctionLists.Listed;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads who stands on a sanction list: the consolidated list of the United Nations in XML, the
/// national list in XML, or a table with headings.
final class ListFile {

  private static final Set<String> ENTRIES =
      Set.of("individual", "entity", "person", "org", "organization", "organisation");
  private static final Set<String> NAME_PARTS =
      Set.of("first_name", "second_name", "third_name", "fourth_name", "lname", "fname", "mname");
  private static final Set<String> WHOLE_NAMES =
      Set.of("name_original_script", "alias_name", "org_name", "org_name_en", "name", "alias");
  private static final Set<String> NUMBERS = Set.of("number", "iin", "bin");

  private static final Set<String> NAME_HEADS =
      Set.of("name", "имя", "наименование", "фио", "атауы", "аты");
  private static final Set<String> ALIAS_HEADS = Set.of("alias", "aliases", "псевдонимы");
  private static final Set<String> NUMBER_HEADS =
      Set.of("iin", "bin", "иин", "бин", "жсн", "бсн", "иин/бин", "number");

  private static final Pattern TWELVE = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
  private static final char MARK = '\uFEFF';

  private final Faults faults = new Faults();
  private final List<Listed> entries = new ArrayList<>();

  private ListFile() {}

  /// @throws kz.tereze.web.statement.FileFaulty when it is no such file
  static List<Listed> read(byte[] file) throws IOException {
    ListFile reading = new ListFile();
    String begin = new String(file, 0, Math.min(200, file.length), StandardCharsets.UTF_8);
    if (begin.strip().replace(String.valueOf(MARK), "").startsWith("<")) {
      reading.xml(file);
    } else {
      reading.table(file);
    }
    reading.faults.check();
    return reading.entries;
  }

  private void xml(byte[] file) {
    try {
      XMLStreamReader xml =
          CamtFile.factory().createXMLStreamReader(new ByteArrayInputStream(file));
      try {
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.DTD) {
            throw faults.fatal(
                new Fault(FileFault.DOCUMENT_TYPE, xml.getLocation().getLineNumber(), ""));
          }
          if (event == XMLStreamConstants.START_ELEMENT
              && ENTRIES.contains(low(xml.getLocalName()))) {
            entry(XmlTree.read(xml, faults));
          }
        }
      } catch (XMLStreamException broken) {
        throw faults.fatal(new Fault(FileFault.NOT_XML, xml.getLocation().getLineNumber(), ""));
      }
    } catch (XMLStreamException broken) {
      throw faults.fatal(new Fault(FileFault.NOT_XML, 1, ""));
    }
  }

  private void entry(XmlTree entry) {
    StringBuilder whole = new StringBuilder();
    entry.children().stream()
        .filter(part -> NAME_PARTS.contains(low(part.name())))
        .forEach(part -> whole.append(part.text()).append(' '));
    List<String> names = new ArrayList<>(List.of(whole.toString().strip()));
    below(entry, WHOLE_NAMES).forEach(names::add);
    names.removeIf(String::isBlank);
    List<String> numbers = below(entry, NUMBERS).flatMap(ListFile::numbers).distinct().toList();
    if (names.isEmpty()) {
      faults.add(FileFault.ELEMENT_MISSING, entry.line(), "name");
    } else {
      entries.add(new Listed(names, numbers));
    }
  }

  private static Stream<String> below(XmlTree tree, Set<String> wanted) {
    return tree.children().stream()
        .flatMap(
            child ->
                Stream.concat(
                    wanted.contains(low(child.name())) ? Stream.of(child.text()) : Stream.of(),
                    below(child, wanted)));
  }

  private void table(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8).replace(String.valueOf(MARK), "");
    String first = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(first.contains(";") ? ';' : ',')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser table = CSVParser.parse(new StringReader(text), format)) {
      List<CSVRecord> rows = table.getRecords();
      List<String> heads =
          rows.isEmpty() ? List.of() : rows.getFirst().stream().map(ListFile::low).toList();
      int name = place(heads, NAME_HEADS);
      if (name < 0) {
        throw faults.fatal(new Fault(FileFault.ELEMENT_MISSING, 1, "name"));
      }
      int aliases = place(heads, ALIAS_HEADS);
      int number = place(heads, NUMBER_HEADS);
      for (CSVRecord row : rows.subList(1, rows.size())) {
        row(row, name, aliases, number);
      }
    } catch (java.io.UncheckedIOException broken) {
      throw faults.fatal(new Fault(FileFault.VALUE_WRONG, 1, "CSV"));
    }
  }

  private void row(CSVRecord row, int name, int aliases, int number) {
    int line = (int) row.getRecordNumber();
    String whole = cell(row, name);
    if (whole.isBlank()) {
      faults.add(FileFault.ELEMENT_MISSING, line, "name");
      return;
    }
    List<String> names = new ArrayList<>(List.of(whole));
    Arrays.stream(cell(row, aliases).split("[|/]"))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .forEach(names::add);
    entries.add(new Listed(names, numbers(cell(row, number)).toList()));
  }

  private static String cell(CSVRecord row, int place) {
    return place >= 0 && place < row.size() ? row.get(place) : "";
  }

  private static int place(List<String> heads, Set<String> wanted) {
    for (int i = 0; i < heads.size(); i++) {
      if (wanted.contains(heads.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// BIN and IIN are twelve digits; passports and the like are left out.
  private static Stream<String> numbers(String text) {
    Matcher found = TWELVE.matcher(text);
    return found.results().map(result -> result.group());
  }

  private static String low(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}

package kz.tereze.web.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.registry.Interest;
import kz.tereze.api.registry.InterestKind;
import kz.tereze.api.registry.Work;
import kz.tereze.projections.registry.Declaration;
import kz.tereze.web.identity.People;
import kz.tereze.web.page.Entry;
import org.springframework.stereotype.Component;

/// A declaration as people write it: a field for each kind of tie and one for works, a line for
/// each. A tie's line is a BIN, or the e-mail address or user name of a person of the platform; a
/// work's line is a DOI and a year.
@Component
class DeclarationEntry {

  static final String WORKS = "works";
  private static final int MOST = 20_000;

  private final People people;

  DeclarationEntry(People people) {
    this.people = people;
  }

  static String field(InterestKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  void fill(Entry entry, Declaration declaration) {
    for (InterestKind kind : InterestKind.values()) {
      entry.fill(
          field(kind),
          declaration.interests().stream()
              .filter(one -> one.kind() == kind)
              .map(this::line)
              .collect(Collectors.joining("\n")));
    }
    entry.fill(
        WORKS,
        declaration.works().stream()
            .map(work -> work.doi() + " " + work.year())
            .collect(Collectors.joining("\n")));
  }

  private String line(Interest interest) {
    Bin organisation = interest.organisation();
    PersonId person = interest.person();
    if (organisation != null) {
      return organisation.digits();
    }
    return person == null
        ? ""
        : people.find(person).map(People.Known::username).orElse(person.toString());
  }

  List<Interest> interests(Entry entry) {
    List<Interest> interests = new ArrayList<>();
    for (InterestKind kind : InterestKind.values()) {
      for (String line : lines(entry, field(kind))) {
        interest(entry, kind, line, interests);
      }
    }
    return interests;
  }

  private void interest(Entry entry, InterestKind kind, String line, List<Interest> interests) {
    String digits = line.replace(" ", "");
    if (Bin.isValid(digits)) {
      interests.add(new Interest(kind, new Bin(digits), null));
      return;
    }
    people
        .named(line)
        .ifPresentOrElse(
            found -> interests.add(new Interest(kind, null, found.person())),
            () -> entry.wrong(field(kind), "interests.unknown", "line", line));
  }

  List<Work> works(Entry entry) {
    List<Work> works = new ArrayList<>();
    for (String line : lines(entry, WORKS)) {
      String[] parts = line.split("[\\s,;]+");
      boolean isWork = parts.length == 2 && parts[1].matches("\\d{4}");
      if (isWork) {
        works.add(new Work(doi(parts[0]), Integer.parseInt(parts[1])));
      } else {
        entry.wrong(WORKS, "interests.work", "line", line);
      }
    }
    return works;
  }

  /// People copy a DOI with its address.
  private static String doi(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replaceFirst("^(https?://)?(dx\\.)?(doi\\.org/)?(doi:)?", "");
  }

  private static List<String> lines(Entry entry, String field) {
    return entry
        .text(field, MOST)
        .or("")
        .lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}

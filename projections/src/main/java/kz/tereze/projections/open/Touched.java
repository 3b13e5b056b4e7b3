package kz.tereze.projections.open;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tereze.projections.ledger.ImportedNumber;
import kz.tereze.projections.ledger.LedgerEntry;

/// A record that an entry tells something of.
record Touched(RecordKind kind, String id) {

  private static final Pattern APPLICATION = Pattern.compile("AP\\d{8}");
  private static final Pattern NEED = Pattern.compile("N-\\d{4}-\\d{5,8}");

  /// All records an entry tells of, found by nothing but its own words. The process of a grant's
  /// entries is not among them where only the grant knows its call.
  static Set<Touched> by(LedgerEntry entry) {
    Said said = Said.by(entry);
    String context = entry.kind().substring(0, entry.kind().indexOf('.'));
    Set<Touched> touched = new LinkedHashSet<>();
    switch (context) {
      case "registry" -> registry(said, touched);
      case "levy", "problem" -> {}
      case "fund" -> fund(entry, said, touched);
      default -> numbers(said, touched);
    }
    if (entry.kind().startsWith("award.import")) {
      String number = ImportedNumber.of(said.word("publisher"), said.word("award"));
      touched.add(new Touched(RecordKind.GRANT, number));
    }
    String call = said.wordOrNull("call");
    if (call != null) {
      touched.add(new Touched(RecordKind.PROCESS, call));
      if (context.equals("call") || context.equals("fund")) {
        touched.add(new Touched(RecordKind.CALL, call));
      }
    }
    return touched;
  }

  /// What becomes of a grant belongs to the process of its call, also where only the grant names
  /// it.
  static boolean isOfProcess(LedgerEntry entry) {
    return !entry.kind().startsWith("call.") && !entry.kind().startsWith("council.");
  }

  /// A sanction against a person is about no organisation.
  private static void registry(Said said, Set<Touched> touched) {
    String organisation = said.wordOrNull("organisation");
    if (organisation != null) {
      touched.add(new Touched(RecordKind.ORGANISATION, organisation));
    }
  }

  private static void fund(LedgerEntry entry, Said said, Set<Touched> touched) {
    if (entry.kind().equals("fund.established")) {
      touched.add(new Touched(RecordKind.FUND, said.word("fund")));
    }
  }

  private static void numbers(Said said, Set<Touched> touched) {
    said.everyWord(
        word -> {
          if (APPLICATION.matcher(word).matches()) {
            touched.add(new Touched(RecordKind.GRANT, word));
          } else if (NEED.matcher(word).matches()) {
            touched.add(new Touched(RecordKind.NEED, word));
          }
        });
  }
}

package kz.tereze.api.grant;

import java.util.List;
import java.util.stream.Collectors;
import kz.tereze.api.Hash;
import kz.tereze.api.application.ApplicationNumber;

/// Knows behind which reports a file of evidence stands. Command handlers take it as an argument.
public interface ReportedEvidence {

  /// So many reports are named where a file repeats.
  int NAMED = 5;

  /// Other reports, as `AP26000001/2`, that count or may come to count, and behind which one of the
  /// files stands too: of whatever grant and milestone.
  List<String> behindOthers(ApplicationNumber grant, int milestone, List<Hash> evidence);

  /// How a refusal names them.
  static String named(List<String> reports) {
    return reports.stream().limit(NAMED).collect(Collectors.joining(", "));
  }
}

package kz.tereze.api.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.registry.OrganisationKind;

/// KBe, the residency and sector of a payee, as dated data: one digit for the resident, one for the
/// sector of the economy.
public final class PayeeCodes {

  private record Dated(LocalDate from, String reference, Map<OrganisationKind, String> codes) {}

  /// The newest first.
  private static final List<Dated> KNOWN =
      List.of(
          new Dated(
              LocalDate.of(2016, 12, 6),
              "rules of the National Bank No. 203 of 31 August 2016; kinds await confirmation",
              Map.of(
                  OrganisationKind.STATE_BODY, "11",
                  OrganisationKind.RESEARCH_INSTITUTE, "16",
                  OrganisationKind.UNIVERSITY, "16",
                  OrganisationKind.COMPANY, "17",
                  OrganisationKind.SUBSOIL_USER, "17")));

  private PayeeCodes() {}

  /// @throws IllegalArgumentException for a day before the first known rules
  public static String kbe(OrganisationKind kind, LocalDate day) {
    return KNOWN.stream()
        .filter(dated -> !dated.from().isAfter(day))
        .findFirst()
        .map(dated -> dated.codes().get(kind))
        .orElseThrow(() -> new IllegalArgumentException("no KBe is known on " + day));
  }
}

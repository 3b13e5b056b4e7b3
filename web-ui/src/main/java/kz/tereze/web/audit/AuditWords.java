package kz.tereze.web.audit;

import kz.tereze.api.PersonId;
import kz.tereze.web.language.Wording;

/// How acts are called.
public final class AuditWords {

  private AuditWords() {}

  /// Facts that are published are called as in the ledger; those kept back have names of their own.
  public static String kind(Wording words, String kind) {
    String published = "ledger.kind." + kind;
    if (words.has(published)) {
      return words.t(published);
    }
    String kept = "audit.kind." + kind;
    return words.has(kept) ? words.t(kept) : kind;
  }

  /// The platform is no person.
  public static boolean isPerson(PersonId person) {
    return !PersonId.PLATFORM.equals(person);
  }
}

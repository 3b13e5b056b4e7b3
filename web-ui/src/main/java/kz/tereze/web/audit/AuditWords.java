package kz.tereze.web.audit;

import kz.tereze.api.PersonId;
import kz.tereze.web.page.Ui;

/// How acts are called.
public final class AuditWords {

  private AuditWords() {}

  /// What is public has a name; the rest is called by its code.
  public static String kind(Ui ui, String kind) {
    String key = "ledger.kind." + kind;
    return ui.has(key) ? ui.t(key) : kind;
  }

  /// The platform is no person.
  public static boolean isPerson(PersonId person) {
    return !PersonId.PLATFORM.equals(person);
  }
}

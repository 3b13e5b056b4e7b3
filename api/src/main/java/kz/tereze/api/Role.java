package kz.tereze.api;

import java.util.Locale;

/// What a signed-in person may act as.
public enum Role {
  SUBSOIL_USER,
  RESEARCHER,
  EXPERT,
  COUNCIL_MEMBER,
  OFFICIAL,
  TREASURER,
  ACCOUNTANT,
  AUDITOR,
  ADMINISTRATOR,
  /// Policies only; the identity provider can never grant it.
  PLATFORM;

  /// The role's name at the identity provider.
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}

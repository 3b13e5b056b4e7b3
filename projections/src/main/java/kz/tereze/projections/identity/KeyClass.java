package kz.tereze.projections.identity;

/// Why something personal is kept, which decides when its key may be destroyed.
public enum KeyClass {
  /// The law demands it: signatures, what belongs to accounts. Kept until its day has come.
  STATUTORY,
  /// As long as the person lets us: contacts, opinions, drafts.
  CONSENT
}

package kz.tereze.projections.log;

import java.util.Locale;

/// One thing about the ledger that is not as it was recorded.
///
/// @param at the entry or size where it was seen
public record Fault(Kind kind, long at) {

  /// What can be wrong; the sentence stands in the message files.
  public enum Kind {
    /// An entry's text no longer gives its hash.
    ENTRY_CHANGED,
    /// Numbers have a gap, or entries at the end are gone.
    ENTRY_MISSING,
    /// An entry says another number than its place.
    ENTRY_MOVED,
    /// There are more entries, or fewer, than the ledger counted.
    COUNT_DIFFERS,
    /// Details kept beside an entry are not those it names.
    DETAILS_CHANGED,
    /// A tile of the tree is not what the entries give.
    TILE_CHANGED,
    /// A noted root is not what the entries give.
    ROOT_DIFFERS,
    /// A signed root is not what the entries give.
    SIGNED_ROOT_DIFFERS,
    /// Nobody of ours signed a checkpoint.
    SIGNATURE_INVALID,
    /// More was signed than there is.
    SHORTER_THAN_SIGNED,
    /// A witness saw something else.
    WITNESS_SAW_ANOTHER,
    /// The fact an entry tells is gone.
    FACT_GONE,
    /// The fact an entry tells is not public.
    FACT_NOT_PUBLIC,
    /// An entry does not say what its fact says.
    FACT_DIFFERS
  }

  @Override
  public String toString() {
    return "%s at %d".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), at);
  }
}

package kz.tereze.projections.log;

/// One thing about the ledger that is not as it was recorded.
///
/// @param at the entry or size where it was seen
public record Fault(Kind kind, long at) {

  /// What can be wrong; the sentence stands in the message files.
  public enum Kind {
    /// An entry's text no longer gives its hash.
    ENTRY_CHANGED,
    /// Numbers have a gap.
    ENTRY_MISSING,
    /// An entry says another number than its place.
    ENTRY_MOVED,
    /// Details kept beside an entry are not those it names.
    DETAILS_CHANGED,
    /// A tile of the tree is not what the entries give.
    TILE_CHANGED,
    /// A noted root is not what the entries give.
    ROOT_DIFFERS,
    /// A signed root is not what the entries give.
    SIGNED_ROOT_DIFFERS,
    /// A signature under a checkpoint is not that of any key of ours.
    SIGNATURE_INVALID,
    /// More was signed than there is.
    SHORTER_THAN_SIGNED
  }
}

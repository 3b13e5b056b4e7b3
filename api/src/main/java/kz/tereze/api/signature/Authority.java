package kz.tereze.api.signature;

/// Who vouches for a certificate.
public enum Authority {
  /// The National Certification Authority, or another one the installation trusts.
  TRUSTED,
  /// The demonstration's own: everybody can have its keys, so its signatures prove nothing.
  DEMONSTRATION
}

package kz.tereze.api.signature;

import kz.tereze.api.Rule;

/// What must hold for an electronic signature.
public enum SignatureRule implements Rule {
  /// At most 256 KiB.
  IS_CMS,
  /// At most 48 KiB where the signature is put into a PDF.
  SIGNATURE_FITS_INTO_THE_PAPER,
  /// The signed bytes are ours, never ones that come with the signature.
  IS_DETACHED,
  HAS_ONE_SIGNER,
  /// RSA from 2,048 bits, ECDSA on NIST curves, GOST R 34.10-2015 with 512 bits; SHA-2 or Streebog.
  ALGORITHM_IS_ALLOWED,
  SIGNER_CERTIFICATE_IS_INCLUDED,
  /// A signing-certificate attribute, where there is one, names the certificate used (RFC 5035).
  CERTIFICATE_IS_BOUND,
  /// The hash that was signed is this document's.
  DOCUMENT_IS_THE_ONE_SHOWN,
  SIGNATURE_FITS_THE_KEY,
  /// The certificate is for signing: not for authentication, not for encryption.
  KEY_IS_FOR_SIGNING,
  /// The holder has the power this act needs.
  KEY_FITS_THE_ACT,
  CHAIN_ENDS_IN_A_TRUSTED_ROOT,
  CERTIFICATE_HAS_NOT_EXPIRED,
  CERTIFICATE_IS_VALID_ALREADY,
  CERTIFICATE_IS_NOT_REVOKED,
  /// A revocation list or answer says so for the time of receipt.
  REVOCATION_IS_KNOWN,
  /// The certificate names the signed-in person's individual number.
  SIGNER_IS_THE_ONE_EXPECTED,
  /// The certificate names the organisation the person acts for.
  ORGANISATION_IS_THE_ONE_EXPECTED,
  /// The platform knows the person's individual number.
  SIGNER_IS_IDENTIFIED,
  /// Demonstration keys are the demonstration's people's alone.
  DEMONSTRATION_ONLY
}

package kz.tereze.infra.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import kz.tereze.api.signature.Verified.Revocation;

/// Where revocation lists and answers come from.
interface RevocationSource {

  /// What is known about a certificate: lists of its issuer, answers about it. It is judged later,
  /// so old or foreign ones do no harm.
  List<Revocation> about(X509Certificate certificate, X509Certificate issuer, Instant at);
}

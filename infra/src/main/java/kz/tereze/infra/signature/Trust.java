package kz.tereze.infra.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import kz.tereze.api.signature.Authority;

/// Whose certificates are believed.
///
/// @param roots self-signed certificates, and what their word is worth
/// @param between certificates of authorities below the roots, for signatures that leave them out
record Trust(Map<X509Certificate, Authority> roots, List<X509Certificate> between) {

  Trust {
    roots = Map.copyOf(roots);
    between = List.copyOf(between);
  }
}

package kz.tereze.api.signature;

import java.time.Instant;
import kz.tereze.api.PersonId;

/// Signs with the keys of the demonstration's invented people. There is one in a demonstration
/// only; elsewhere nothing on the server can sign for anybody.
public interface DemoSigner {

  boolean hasKeyOf(PersonId person);

  /// @return a detached CMS over the document
  byte[] sign(byte[] document, PersonId person, SigningPower power, Instant at);
}

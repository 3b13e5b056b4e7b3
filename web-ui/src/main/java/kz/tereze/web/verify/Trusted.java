package kz.tereze.web.verify;

import java.util.List;
import kz.tereze.projections.log.NoteKey;
import kz.tereze.projections.log.Signer;
import kz.tereze.projections.log.Vouching;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keys by which the log and its witnesses are known.
@Component
class Trusted {

  private final ObjectProvider<Signer> signer;
  private final ObjectProvider<Vouching> vouching;

  Trusted(ObjectProvider<Signer> signer, ObjectProvider<Vouching> vouching) {
    this.signer = signer;
    this.vouching = vouching;
  }

  List<NoteKey> keys() {
    Signer known = signer.getIfAvailable();
    return known == null ? List.of() : known.keys();
  }

  List<NoteKey> witnesses() {
    Vouching known = vouching.getIfAvailable();
    return known == null ? List.of() : known.witnesses();
  }
}

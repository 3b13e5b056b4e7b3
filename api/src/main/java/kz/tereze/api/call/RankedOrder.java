package kz.tereze.api.call;

import java.util.List;
import kz.tereze.api.application.ApplicationNumber;

/// The order of a published ranked list, against which an award is held. The running system
/// answers from the calls' own facts; a command handler of another context takes it as an argument.
public interface RankedOrder {

  /// Better ranked applications that reach the threshold and for which no award is reserved, the
  /// best first.
  List<ApplicationNumber> passedOverBy(ApplicationNumber number);
}

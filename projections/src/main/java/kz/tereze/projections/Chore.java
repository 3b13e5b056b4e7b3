package kz.tereze.projections;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.Command;

/// Something that becomes due by the clock alone: a window that ended, a term that ran out. The
/// running system asks again and again what is due and sends it in the platform's name; an
/// aggregate that has done it already takes the command for what it is.
public interface Chore {

  /// What is due now, the oldest first.
  List<Command> due(Instant now);
}

package kz.tereze.api.call;

import java.time.Instant;

/// Until when a call receives applications now. The running system answers from the calls' own
/// facts; a command handler of another context takes it as an argument.
public interface Deadlines {

  /// @param agreed what the terms said when the question's subject began; never the answer if the
  ///     deadline has moved since
  Instant of(CallId call, Instant agreed);
}

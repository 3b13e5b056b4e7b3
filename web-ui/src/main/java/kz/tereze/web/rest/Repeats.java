package kz.tereze.web.rest;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what requests with an `Idempotency-Key`, and forms, were answered, so that one which comes
/// again gets the same answer and has no second effect.
public interface Repeats {

  /// A request as it can be known again.
  ///
  /// @param who sent it: everybody's keys are their own
  /// @param hash SHA-256 of method, address and body
  record Asked(UUID key, String who, String hash) {}

  /// @param type of the body; null when there is none
  /// @param place of what was created; null when nothing was
  record Answer(int status, @Nullable String type, @Nullable String place, byte[] body) {}

  /// What is known of a request.
  enum Known {
    /// Nobody has asked it: the caller carries it out, then [keeps][#keep] or [forgets][#forget].
    NEW,
    /// It is being carried out at this moment.
    BUSY,
    /// The key belongs to another request.
    OTHER,
    ANSWERED
  }

  Known begin(Asked asked);

  Optional<Answer> answer(Asked asked);

  void keep(Asked asked, Answer answer);

  /// Whoever sends something else under this key asks anew: the answer to what they sent before is
  /// no longer the last word. What is still being carried out stays.
  void outdate(Asked asked);

  /// It had no effect, so that it may be asked again.
  void forget(Asked asked);
}

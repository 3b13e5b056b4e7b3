package kz.tereze.api;

import org.jspecify.annotations.Nullable;

/// A stored event that cannot follow the ones before it: the history was damaged or an upcaster is
/// missing. Never ignored; the aggregate stays unusable until a person has looked.
public final class CorruptHistory extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public CorruptHistory(Object event, String state) {
    super(event.getClass().getSimpleName() + " cannot follow " + state);
  }

  /// @param follows whether the event may come in the aggregate's state
  /// @throws CorruptHistory when it may not
  public static void unless(boolean follows, Object event, @Nullable Object state) {
    if (!follows) {
      throw new CorruptHistory(event, String.valueOf(state));
    }
  }
}

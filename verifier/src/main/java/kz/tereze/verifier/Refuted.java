package kz.tereze.verifier;

/// What was claimed does not hold; the message says what was expected and what was found.
public final class Refuted extends Exception {

  private static final long serialVersionUID = 1L;

  Refuted(String message) {
    super(message);
  }

  static Refuted of(String message, Object... values) {
    return new Refuted(message.formatted(values));
  }
}

package kz.tereze.infra.launch;

/// Something stands in the way that the person at the keyboard can clear; the message says how.
public final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotRun(String message) {
    super(message);
  }

  public CannotRun(String message, Throwable cause) {
    super(message, cause);
  }
}

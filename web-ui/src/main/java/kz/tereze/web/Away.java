package kz.tereze.web;

/// What is needed for an answer does not respond: the database, or whoever decides.
public final class Away extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Away(Throwable cause) {
    super("away", cause);
  }
}

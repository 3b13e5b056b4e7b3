package kz.tereze.web;

/// Somebody else decided about the same thing at the same moment.
public final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Overtaken() {
    super("overtaken", null, false, false);
  }
}

package kz.tereze.web;

/// There is no such thing, or none this person may know of.
public final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Missing() {
    super("no such thing", null, false, false);
  }
}

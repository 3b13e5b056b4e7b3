package kz.tereze.infra.errand;

/// Something that read models say is to be done. Doing it ends in facts that take it off the list
/// again, so it may be stopped anywhere, repeated, and done on any node.
public interface Errand {

  /// Does a handful of what is due.
  ///
  /// @return whether there may be more at once
  boolean run() throws Exception;
}

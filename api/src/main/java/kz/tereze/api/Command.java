package kz.tereze.api;

/// Something a person (or a policy) asks for. Goes to exactly one aggregate, which turns it into
/// facts or refuses it by a named [Rule]. Sending the same command twice has the effect of once.
public interface Command {

  /// Identifier of the aggregate that decides.
  String target();

  /// Who asks, and when.
  Acting by();
}

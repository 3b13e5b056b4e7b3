package kz.tereze.api;

/// One of several forms of the same thing, a record of a sealed interface. In JSON a component
/// `kind` of its own, the record's name, says which form it is.
public interface Variant {

  /// The name of the component that says which form it is.
  String KIND = "kind";

  /// Which form it is.
  default String form() {
    return getClass().getSimpleName();
  }
}

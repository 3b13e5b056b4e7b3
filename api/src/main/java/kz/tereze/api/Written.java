package kz.tereze.api;

/// The language in which somebody wrote a text of their own, so that readers and screen readers
/// know it. Such texts are never translated by machine.
public enum Written {
  KK,
  RU,
  EN
}

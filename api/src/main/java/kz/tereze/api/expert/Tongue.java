package kz.tereze.api.expert;

/// A language in which an expert reads applications.
public enum Tongue {
  KK,
  RU,
  EN
}

package kz.tereze.domain;

import java.util.List;

/// Every aggregate that decides something.
public final class Aggregates {

  public static final List<Class<?>> ALL = List.of();

  private Aggregates() {}
}

package kz.tereze.infra.bench;

import java.util.Locale;

/// Writes a line of a report to the command line.
final class Print {

  private Print() {}

  static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

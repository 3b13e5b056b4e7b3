package kz.tereze.domain;

/// How long a text may be, blanks at its ends not counted.
public record Characters(int atLeast, int atMost) {

  public boolean fit(String text) {
    int length = text.strip().length();
    return length >= atLeast && length <= atMost;
  }
}

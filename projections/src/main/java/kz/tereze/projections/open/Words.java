package kz.tereze.projections.open;

import kz.tereze.api.Text;

/// Words to search a record by.
final class Words {

  private final StringBuilder words;

  Words(String first) {
    this.words = new StringBuilder(first);
  }

  Words and(String more) {
    words.append(' ').append(more);
    return this;
  }

  Words and(Text text) {
    and(text.kk()).and(text.ru());
    return text.en() == null ? this : and(text.en());
  }

  @Override
  public String toString() {
    return words.toString();
  }
}

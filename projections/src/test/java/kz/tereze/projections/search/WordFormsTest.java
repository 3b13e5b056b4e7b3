package kz.tereze.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tereze.projections.Postgres;
import kz.tereze.projections.Searchable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WordFormsTest {

  private final JdbcClient jdbc = JdbcClient.create(Postgres.freshDatabase());

  @Test
  void postgres_finds_forms_of_each_word_at_the_beginning_of_words() {
    assertThat(finds("гранты", "Ғылыми гранттар")).isTrue();
    assertThat(finds("гранты наука", "Ғылыми гранттар")).isFalse();
    assertThat(finds("қалдығы", "қалдықтардан су")).isTrue();
    assertThat(finds("скважин 2026", "Мониторинг скважины N-2026-00001")).isTrue();
    assertThat(finds("рант", "грант")).isFalse();
    assertThat(finds("monitors", "Monitoring of wells")).isTrue();
  }

  @Test
  void nothing_asked_finds_everything_and_signs_are_no_patterns() {
    assertThat(finds("", "anything")).isTrue();
    assertThat(finds("(.*[ %", "anything")).isTrue();
    assertThat(finds("any(thing", "any thing")).isTrue();
  }

  private boolean finds(String question, String text) {
    return jdbc.sql("select ? ~ all (?)")
        .params(Searchable.fold(text), WordForms.patterns(question))
        .query(Boolean.class)
        .single();
  }
}

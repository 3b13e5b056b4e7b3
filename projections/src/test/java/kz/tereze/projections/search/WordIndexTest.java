package kz.tereze.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.tereze.projections.Searchable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class WordIndexTest {

  private final WordIndex index = new WordIndex();

  @Test
  void a_word_is_found_in_its_forms_in_either_language() {
    rows("грант", "гранттар", "грантов", "гранттарды", "выплата");

    assertThat(found("гранты")).containsExactly(0, 1, 2, 3);
    assertThat(found("грантом")).containsExactly(0, 1, 2, 3);
    assertThat(found("гранттардың")).containsExactly(0, 1, 2, 3);
    assertThat(found("ВЫПЛАТЫ")).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource({
    "технологиялар, технология",
    "технологиясы, технология",
    "қалдықтардан, қалдық",
    "қалдығы, қалдық",
    "мұнайды, мұнай",
    "кендердің, кен",
    "судың, су",
    "ұңғымаларда, ұңғыма",
    "скважиналарды, скважина",
    "мемлекеттік, мемлекет",
    "месторождений, месторождение",
    "хвостов, хвост",
    "руды, руда",
    "очистке, очистка",
    "редкоземельных, редкоземельный",
    "monitoring, monitored",
    "tailings, tailing",
    "recoveries, recovery"
  })
  void forms_of_a_word_find_each_other(String one, String other) {
    rows(one, other, "әлдеқандай ... нечто else");

    assertThat(found(one)).containsExactly(0, 1);
    assertThat(found(other)).containsExactly(0, 1);
  }

  @Test
  void a_word_is_found_in_few_rows_and_in_many_whatever_is_taken_out() {
    Random dice = new Random(3);
    Set<Integer> rows = new TreeSet<>();
    for (int step = 0; step < 400; step++) {
      int row = dice.nextInt(60);
      // First more come than go, then more go than come.
      if (dice.nextInt(10) < (step < 200 ? 7 : 3)) {
        index.add(row, "шахта");
        rows.add(row);
      } else {
        index.remove(RoaringBitmap.bitmapOf(row));
        rows.remove(row);
      }
      assertThat(found("шахта"))
          .containsExactly(rows.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  @Test
  void kazakh_words_are_found_from_a_russian_keyboard() {
    rows("Қызылорда өңірінің мұнайы", "Теңіз ЖШС");

    assertThat(found("кызылорда онирининг")).isEmpty();
    assertThat(found("кызылорда мунай")).containsExactly(0);
    assertThat(found("тениз")).containsExactly(1);
  }

  @Test
  void numbers_are_found_whole_and_by_their_beginning() {
    rows("AP26000001 990140000017", "360G-T-1", "360G-T-2", "ап 26");

    assertThat(found("ap26000001")).containsExactly(0);
    assertThat(found("AP2600")).containsExactly(0);
    assertThat(found("99014")).containsExactly(0);
    assertThat(found("360G-T-1")).containsExactly(1);
    assertThat(found("360g")).containsExactly(1, 2);
  }

  @Test
  void every_word_must_be_there_and_signs_ask_for_nothing() {
    rows("вода из хвостов", "вода из шахты");

    assertThat(found("вода – хвосты")).containsExactly(0);
    assertThat(found("«вода»")).containsExactly(0, 1);
    assertThat(found("вода золото")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(index.find("  ")).isNull();
  }

  @Test
  void a_row_taken_out_is_not_found() {
    rows("вода", "вода");
    index.remove(RoaringBitmap.bitmapOf(0));

    assertThat(found("вода")).containsExactly(1);
  }

  @Test
  void a_slip_of_the_pen_has_a_suggestion() {
    rows("мониторинг скважин", "очистка");

    assertThat(index.nearTo("манитормнг скважин")).isEmpty();
    assertThat(index.nearTo("мониторнг скважин")).contains("мониторинг скважин");
    assertThat(index.nearTo("очитска")).contains("очистка");
    assertThat(index.nearTo("скважины")).isEmpty();
  }

  private void rows(String... texts) {
    IntStream.range(0, texts.length).forEach(row -> index.add(row, Searchable.fold(texts[row])));
  }

  private int[] found(String question) {
    return Arrays.stream(index.find(question).toArray()).sorted().toArray();
  }
}

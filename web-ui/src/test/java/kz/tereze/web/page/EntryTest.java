package kz.tereze.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.need.NeedId;
import kz.tereze.web.Once;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  private static final Wording RU = new Wording(Language.RU, new Messages());

  private static Entry typed(String... pairs) {
    Map<String, String[]> parameters = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], new String[] {pairs[i + 1]});
    }
    return new Entry(RU, parameters, true).labels("styleguide.form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70 000 000|7000000000",
        "1 234,5|123450",
        "1,234.50|123450",
        "1,234,567|123456700",
        "0,01|1",
        "0|0",
        "  5 ₸ |500",
        "10,5|1050"
      })
  void sums_are_read_however_people_write_them(String sum, long tiyn) {
    assertThat(typed("sum", sum).money("sum").value()).isEqualTo(new Tiyn(tiyn));
    assertThat(typed("sum", sum.replace(' ', '\u00a0')).money("sum").value())
        .isEqualTo(new Tiyn(tiyn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5", "1.2.3", "4,5,6", "1e9", "0x10", "1,234,5", "5.005", "99999999999999999999"})
  void what_is_no_sum_is_never_guessed(String sum) {
    Entry entry = typed("sum", sum);
    entry.money("sum");
    assertThat(entry.error("sum")).startsWith("«Запрашиваемая сумма»: напишите сумму в тенге");
    assertThatThrownBy(entry::check).isInstanceOf(Entry.Invalid.class);
  }

  @Test
  void a_comma_before_three_digits_groups_them() {
    assertThat(typed("sum", "1,500").money("sum").value()).isEqualTo(Tiyn.ofTenge(1_500));
  }

  @Test
  void days_numbers_and_moments_are_read() {
    Entry entry =
        typed(
            "day",
            "18.12.2026",
            "other",
            "2026-12-18",
            "at",
            "2026-12-18T18:00",
            "bin",
            "9401 4000 0385",
            "region",
            "ULYTAU",
            "need",
            "N-2026-00001",
            "months",
            "27");
    assertThat(entry.day("day").value()).isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(entry.day("other").value()).isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(entry.moment("at").value()).isEqualTo(Instant.parse("2026-12-18T13:00:00Z"));
    assertThat(entry.bin("bin").value()).isEqualTo(new Bin("940140000385"));
    assertThat(entry.choice("region", Region.class).value()).isEqualTo(Region.ULYTAU);
    assertThat(entry.as("need", NeedId::new).value()).isEqualTo(new NeedId("N-2026-00001"));
    assertThat(entry.whole("months").value()).isEqualTo(27);
    entry.check();
  }

  @Test
  void days_that_do_not_exist_are_wrong() {
    Entry entry = typed("day", "31.02.2026");
    entry.day("day");
    assertThat(entry.error("day")).isNotNull();
  }

  @Test
  void both_state_languages_can_be_demanded() {
    Entry entry = typed("title.ru", "Вода");
    entry.wordsOfState("title", 10);
    assertThat(entry.error("title.kk"))
        .isEqualTo("«Название проекта (Қазақша)»: заполните это поле");
    assertThat(entry.error("title.ru")).isNull();
    assertThat(typed("title.kk", "Су", "title.ru", "Вода").wordsOfState("title", 10).value())
        .isEqualTo(new Text("Су", "Вода", null));
  }

  @Test
  void too_many_characters_are_counted_for_the_writer() {
    Entry entry = typed("effect", "12345");
    entry.text("effect", 4);
    assertThat(entry.error("effect")).isEqualTo("«Ожидаемый эффект»: не больше 4 знаков");
  }

  @Test
  void rows_are_counted_whatever_is_missing_between() {
    Entry entry = typed("m.0.sum", "1", "m.2.sum", "3", "m.10.sum", "9", "m.1.sum", " ");
    assertThat(entry.rows("m")).containsExactly("m.0", "m.2", "m.10");
  }

  @Test
  void what_a_page_fills_in_never_replaces_what_was_typed() {
    Entry sent = typed("title.kk", "Жаңа").fill("title", new Text("Ескі", "Старое", null));
    assertThat(sent.typed("title.kk")).isEqualTo("Жаңа");
    assertThat(sent.typed("title.ru")).isEmpty();
    Entry shown = new Entry(RU, Map.of(), false).fill("sum", Tiyn.ofTenge(1_500_000));
    assertThat(shown.typed("sum")).isEqualTo("1 500 000");
    assertThat(shown.money("sum").value()).isEqualTo(Tiyn.ofTenge(1_500_000));
  }

  @Test
  void a_form_keeps_its_key_and_a_request_without_one_is_refused() {
    Entry shown = new Entry(RU, Map.of(), false);
    assertThat(shown.once()).isEqualTo(shown.once());
    String key = shown.once().key().toString();
    assertThat(typed("once", key).once()).isEqualTo(shown.once());
    assertThatThrownBy(() -> typed().once()).isInstanceOf(Once.Absent.class);
    assertThatThrownBy(() -> typed("once", "7").once()).isInstanceOf(Once.Absent.class);
  }
}

package kz.tereze.projections.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Қасымбек Жүніс        | Касымбек Жунис
          Қасымбек Жүніс        | ZHUNIS, Kassymbek
          Ахметов Даулет        | Akhmetov Daulet
          Шәкәрім Ғабдулла      | Shakarim Gabdulla
          ТОО «Рудник Восток»   | Rudnik Vostok LLP
          АО "Щучинск-Цемент"   | Shchuchinsk Tsement JSC
          ЖШС Жер-Су            | Zher Su Ltd.
          Юлия Яковлева         | Yuliya Yakovleva
          Aбдыкадыр Ёлкин       | Abdykadyr Elkin
          """)
  void the_same_name_in_other_letters_is_the_same(String one, String other) {
    assertThat(FoldedName.key(one)).isEqualTo(FoldedName.key(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ахметов Даулет   | Ахметов Данияр
          ТОО Рудник       | ТОО Рудник Восток
          Институт геологии | Институт геофизики
          """)
  void other_names_are_others(String one, String other) {
    assertThat(FoldedName.key(one)).isNotEqualTo(FoldedName.key(other));
  }

  @Test
  void nothing_but_a_legal_form_is_no_name() {
    assertThat(FoldedName.key("ТОО")).isEmpty();
    assertThat(FoldedName.key(" - ")).isEmpty();
  }
}

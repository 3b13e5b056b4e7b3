package kz.tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  record Letter(Text title, Tiyn sum, @Nullable String added, List<Integer> years, LocalDate on) {}

  @Test
  void a_record_is_an_object_of_what_is_there_sorted_by_name() {
    Letter letter =
        new Letter(
            new Text("Құм", "Песок", null),
            Tiyn.ofTenge(5),
            null,
            List.of(2026, 2027),
            LocalDate.of(2026, 9, 1));
    assertThat(CanonicalJson.of(letter))
        .isEqualTo(
            "{\"on\":\"2026-09-01\",\"sum\":\"500\",\"title\":{\"kk\":\"Құм\",\"ru\":\"Песок\"},"
                + "\"years\":[2026,2027]}");
  }

  @Test
  void characters_are_escaped_as_rfc_8785_says() {
    assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void names_are_sorted_by_utf_16_units() {
    Map<String, Object> map = new LinkedHashMap<>();
    Arrays.asList("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")
        .forEach(name -> map.put(name, 1));
    assertThat(CanonicalJson.of(map))
        .isEqualTo(
            "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,"
                + "\"\ufb33\":1}");
  }

  @Test
  void what_has_no_exact_form_is_no_json() {
    assertThatThrownBy(() -> CanonicalJson.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_hash_is_that_of_the_bytes() {
    assertThat(CanonicalJson.hash(Map.of()).hex())
        .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  }
}

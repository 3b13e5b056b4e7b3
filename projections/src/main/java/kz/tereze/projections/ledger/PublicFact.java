package kz.tereze.projections.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import org.jspecify.annotations.Nullable;

/// What the public learns from one fact: the numbers it is about, and its public details. Money is
/// a string of whole tiyn, since JSON numbers lose precision above 2^53.
final class PublicFact {

  private final List<String> refs = new ArrayList<>();
  private final Map<String, Object> details = new TreeMap<>();

  /// Names a public number under which the entry is found, and states it as a detail.
  PublicFact ref(String name, Object number) {
    refs.add(number.toString().replace("\0", ""));
    return with(name, number);
  }

  /// Names a public number under which the entry is found; a list among the details states it.
  PublicFact about(Object number) {
    refs.add(number.toString().replace("\0", ""));
    return this;
  }

  PublicFact with(String name, @Nullable Object value) {
    if (value != null) {
      details.put(name, form(value));
    }
    return this;
  }

  PublicFact without(String... names) {
    details.keySet().removeAll(List.of(names));
    return this;
  }

  List<String> refs() {
    return List.copyOf(refs);
  }

  Map<String, Object> details() {
    return details;
  }

  private static Object form(Object value) {
    return switch (value) {
      case Tiyn money -> Long.toString(money.amount());
      case Text text -> text(text);
      case Integer number -> number;
      case Boolean truth -> truth;
      case Instant time -> time.toString();
      case LocalDate day -> day.toString();
      case Enum<?> word -> word.name();
      case PublicFact nested -> nested.details;
      case Collection<?> many -> many.stream().map(PublicFact::form).toList();
      default -> value.toString();
    };
  }

  private static Map<String, Object> text(Text text) {
    Map<String, Object> languages = new TreeMap<>();
    languages.put("kk", text.kk());
    languages.put("ru", text.ru());
    if (text.en() != null) {
      languages.put("en", text.en());
    }
    return languages;
  }
}

package kz.tereze.web.open;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tereze.api.Text;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object in order. What is not known is left out, not written as null.
final class Fields {

  private final Map<String, Object> members = new LinkedHashMap<>();

  Fields with(String name, @Nullable Object value) {
    if (value instanceof Collection<?> many && many.isEmpty()) {
      return this;
    }
    if (value instanceof Fields nested) {
      members.put(name, nested.members);
    } else if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /// Russian stands where a format has one language; Kazakh and English stand beside it.
  Fields text(String name, Text text) {
    return with(name, text.ru()).with(name + "_kk", text.kk()).with(name + "_en", text.en());
  }

  Map<String, Object> map() {
    return members;
  }
}

package kz.tereze.web.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts releases together as OCDS 1.1 says: a later value takes the place of an earlier one, lists
/// of things with ids are put together thing by thing, other lists are replaced.
final class Merge {

  private final Map<String, Object> compiled = new LinkedHashMap<>();
  private String last = "";

  /// @param release never older than the one before
  void add(Map<String, Object> release) {
    last = String.valueOf(release.get("date"));
    Map<String, Object> said = new LinkedHashMap<>(release);
    List.of("id", "date", "tag").forEach(said::remove);
    into(compiled, said);
  }

  Map<String, Object> compiled() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("ocid", compiled.get("ocid"));
    whole.put("id", compiled.get("ocid") + "-compiled");
    whole.put("date", last);
    whole.put("tag", List.of("compiled"));
    compiled.forEach(whole::putIfAbsent);
    return whole;
  }

  private static void into(Map<String, Object> target, Map<?, ?> said) {
    said.forEach(
        (name, value) -> target.put((String) name, merged(target.get((String) name), value)));
  }

  private static Object merged(@Nullable Object before, Object value) {
    if (value instanceof Map<?, ?> said) {
      Map<String, Object> target = new LinkedHashMap<>();
      if (before instanceof Map<?, ?> known) {
        into(target, known);
      }
      into(target, said);
      return target;
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Merge::hasId)) {
      return byId(before, list);
    }
    return value;
  }

  private static boolean hasId(Object thing) {
    return thing instanceof Map<?, ?> map && map.containsKey("id");
  }

  private static List<Object> byId(@Nullable Object before, List<?> said) {
    Map<Object, Object> things = new LinkedHashMap<>();
    if (before instanceof List<?> known) {
      known.forEach(thing -> things.put(id(thing), thing));
    }
    for (Object thing : said) {
      things.put(id(thing), merged(things.get(id(thing)), thing));
    }
    return new ArrayList<>(things.values());
  }

  private static Object id(Object thing) {
    return String.valueOf(((Map<?, ?>) thing).get("id"));
  }
}

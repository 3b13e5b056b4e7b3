package kz.tereze.web.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Refused;
import kz.tereze.api.Rule;
import kz.tereze.web.page.Entry;
import org.springframework.http.HttpStatus;

/// What machines are told instead of a page (RFC 9457), with sentences in the language they asked
/// for.
final class Problem {

  static final String TYPE = "application/problem+json";

  private final Map<String, Object> members = new LinkedHashMap<>();

  Problem(HttpStatus status, String title, String detail) {
    members.put("title", title);
    members.put("status", status.value());
    members.put("detail", detail);
  }

  /// @param name as in `council.VOTER_HAS_A_SEAT`
  static String nameOf(Rule rule) {
    return rule.key().substring("rule.".length());
  }

  Problem of(Refused refused) {
    members.put("rule", nameOf(refused.rule()));
    members.put("values", refused.values());
    return this;
  }

  Problem with(List<Entry.Wrong> errors) {
    List<Map<String, String>> told = new ArrayList<>();
    for (Entry.Wrong wrong : errors) {
      String field = wrong.field();
      told.add(Map.of("field", field == null ? "" : field, "message", wrong.sentence()));
    }
    members.put("errors", told);
    return this;
  }

  Map<String, Object> members() {
    return members;
  }
}

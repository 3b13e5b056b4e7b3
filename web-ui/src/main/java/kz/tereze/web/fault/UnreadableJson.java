package kz.tereze.web.fault;

import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/// Tells JSON that is no JSON from JSON with a value that cannot be.
final class UnreadableJson {

  private UnreadableJson() {}

  /// The member with the impossible value, as in `content.wantedLevel`.
  static Optional<String> field(HttpMessageNotReadableException unreadable) {
    if (!(unreadable.getCause() instanceof DatabindException wrong)
        || wrong.getCause() instanceof StreamReadException
        || wrong.getPath().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      String name = step.getPropertyName();
      path.append(path.isEmpty() ? "" : ".").append(name == null ? step.getIndex() : name);
    }
    return Optional.of(path.toString());
  }
}

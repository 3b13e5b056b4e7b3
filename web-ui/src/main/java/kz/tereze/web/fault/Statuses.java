package kz.tereze.web.fault;

import org.springframework.http.HttpStatus;

/// Which sentences belong to a status nobody gave better ones for.
final class Statuses {

  private Statuses() {}

  static String key(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "unauthorized";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "missing";
      case METHOD_NOT_ALLOWED -> "wrong-method";
      case CONFLICT -> "overtaken";
      case CONTENT_TOO_LARGE -> "too-large";
      case UNPROCESSABLE_CONTENT -> "invalid";
      case SERVICE_UNAVAILABLE -> "away";
      default -> status.is4xxClientError() ? "bad-request" : "broken";
    };
  }
}

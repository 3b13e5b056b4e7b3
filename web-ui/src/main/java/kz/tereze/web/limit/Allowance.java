package kz.tereze.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tereze.web.language.Language;
import org.jspecify.annotations.Nullable;

/// What is counted, and how often one address may do it in a minute unless the operator says
/// otherwise. Reading pages and files made beforehand is not counted at all.
public enum Allowance {
  /// Beginning to sign in; a whole office may sit behind one address.
  SIGN_IN(120),
  /// Sending a form or a command.
  SUBMIT(300),
  /// Reporting a problem without being known.
  REPORT(12),
  /// Sending a file.
  UPLOAD(60),
  /// Having letters sent to an address that anybody may type.
  LETTER(10),
  /// Anything the database must search for.
  SEARCH(1_200),
  /// Files made for the one who asks.
  EXPORT(240);

  private static final Pattern BEGINS_SIGN_IN =
      Pattern.compile("/(kk|ru|en)/sign-in|/oauth2/authorization/.*");
  private static final Pattern REPORTS = Pattern.compile("/(kk|ru|en)/report|/api/v1/problems");
  private static final Pattern SEARCHES =
      Pattern.compile(
          "/(kk|ru|en)/(ledger|explore|search|needs|calls)|/api/v1/(ledger|changes|needs|calls)"
              + "|/common-grants/.*");
  private static final Pattern LETTERS = Pattern.compile("/(kk|ru|en)/alerts|/api/v1/alerts");
  private static final Pattern EXPORTS =
      Pattern.compile(
          "/(kk|ru|en)/ledger\\.(csv|xlsx|json)(\\.(sha256|tlog-proofs))?|/data/(360giving|ocds).*");

  private final int perMinute;

  Allowance(int perMinute) {
    this.perMinute = perMinute;
  }

  int perMinute() {
    return perMinute;
  }

  /// The name under which the operator sets it: `tereze.limits.sign-in`.
  public String setting() {
    return "tereze.limits." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a request is counted as; nothing for most of them.
  static Optional<Allowance> of(HttpServletRequest request) {
    String path = Language.pathOf(request);
    String verb = request.getMethod();
    boolean reads = verb.equals("GET") || verb.equals("HEAD") || verb.equals("OPTIONS");
    if (BEGINS_SIGN_IN.matcher(path).matches()) {
      return Optional.of(SIGN_IN);
    }
    if (!reads && REPORTS.matcher(path).matches()) {
      return Optional.of(REPORT);
    }
    if (!reads && isSearch(path)) {
      return Optional.of(SEARCH);
    }
    if (!reads && LETTERS.matcher(path).matches()) {
      return Optional.of(LETTER);
    }
    if (!reads) {
      return Optional.of(isUpload(request.getContentType()) ? UPLOAD : SUBMIT);
    }
    if (EXPORTS.matcher(path).matches()) {
      return Optional.of(EXPORT);
    }
    boolean asks = request.getQueryString() != null || !path.startsWith("/common-grants");
    return asks && SEARCHES.matcher(path).matches() ? Optional.of(SEARCH) : Optional.empty();
  }

  private static boolean isSearch(String path) {
    return path.startsWith("/common-grants/") && path.endsWith("/search");
  }

  private static boolean isUpload(@Nullable String type) {
    return type != null && type.startsWith("multipart/");
  }
}

package kz.tereze.infra.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kz.tereze.infra.launch.CannotRun;

/// What somebody who was never here downloads to see a page: the page, and every style, script,
/// picture and font it asks for, packed as they are sent.
final class FirstVisit {

  private static final int OK = 200;
  private static final double BYTES_IN_KILOBYTE = 1_000;

  private static final List<Pattern> ASKED_FOR =
      List.of(
          Pattern.compile(
              "<link\\b(?=[^>]*\\brel=\"(?:stylesheet|icon|preload|modulepreload)\")[^>]*"
                  + "\\bhref=\"([^\"#]+)\""),
          Pattern.compile("<(?:script|img)\\b[^>]*\\bsrc=\"([^\"#]+)\""),
          Pattern.compile("url\\(\\s*[\"']?([^\"')#]+)[\"']?\\s*\\)"),
          Pattern.compile("@import\\s+\"([^\"]+)\""));

  private FirstVisit() {}

  /// @param pages by what they are called in the table
  static void measure(int port, Map<String, String> pages) throws IOException {
    Print.line("first visit, nothing kept by the browser; kB = 1000 bytes as sent");
    Print.line("| page | the page alone kB | with all it asks for kB | files |");
    Print.line("|---|---|---|---|");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Map<String, Integer> sent = download(port, page.getValue());
      Print.line(
          "| %s | %.1f | %.1f | %d |",
          page.getKey(),
          sent.values().iterator().next() / BYTES_IN_KILOBYTE,
          sent.values().stream().mapToInt(Integer::intValue).sum() / BYTES_IN_KILOBYTE,
          sent.size());
    }
  }

  /// The bytes of each file by its path, the page's first.
  static Map<String, Integer> download(int port, String page) throws IOException {
    Map<String, Integer> sent = new LinkedHashMap<>();
    Deque<String> wanted = new ArrayDeque<>(List.of(page));
    try (Wire wire = new Wire(port)) {
      while (!wanted.isEmpty()) {
        String path = wanted.remove();
        Wire.Answer answer = wire.get(path);
        if (answer.status() != OK) {
          throw new CannotRun("%s asks for %s: %d".formatted(page, path, answer.status()));
        }
        sent.put(path, answer.body().length);
        for (Pattern pattern : ASKED_FOR) {
          Matcher matcher = pattern.matcher(text(answer));
          while (matcher.find()) {
            String other = resolved(path, matcher.group(1));
            if (other.startsWith("/") && !sent.containsKey(other) && !wanted.contains(other)) {
              wanted.add(other);
            }
          }
        }
      }
    }
    return sent;
  }

  /// Empty for what cannot ask for more.
  private static String text(Wire.Answer answer) throws IOException {
    if (!answer.header("content-type").matches("text/(?:html|css).*")) {
      return "";
    }
    byte[] body = answer.body();
    if (answer.header("content-encoding").equals("gzip")) {
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = unpacked.readAllBytes();
      }
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  /// Empty for what does not come from this site.
  private static String resolved(String from, String link) {
    String plain = link.replace("&amp;", "&").strip();
    if (plain.startsWith("data:") || plain.startsWith("//") || plain.contains("://")) {
      return "";
    }
    return URI.create(from).resolve(plain).toString();
  }
}

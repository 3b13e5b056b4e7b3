package kz.tereze.web.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A calendar file (RFC 5545), written event by event.
final class Calendar {

  static final String TYPE = "text/calendar";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// Longest line in bytes, without its end.
  private static final int WIDTH = 75;

  private final StringBuilder file = new StringBuilder();

  Calendar(String name) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tereze//Tereze//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
  }

  /// The last moment of something.
  ///
  /// @param id the same whenever the file is written
  /// @param written when what stands here became known
  Calendar at(String id, Instant moment, Instant written, String summary, String address) {
    return event(id, "DTSTART:" + MOMENT.format(moment), written, summary, address);
  }

  /// The last day of something.
  Calendar on(String id, LocalDate day, Instant written, String summary, String address) {
    return event(id, "DTSTART;VALUE=DATE:" + DAY.format(day), written, summary, address);
  }

  private Calendar event(String id, String start, Instant written, String summary, String address) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(id));
    line("DTSTAMP:" + MOMENT.format(written));
    line(start);
    line("SUMMARY:" + escaped(summary));
    line("URL:" + address);
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
    return this;
  }

  byte[] bytes() {
    return (file + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// Long lines go on in the next one, never in the middle of a character.
  private void line(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      String written = Character.toString(letter);
      int bytes = written.getBytes(StandardCharsets.UTF_8).length;
      if (width + bytes > WIDTH) {
        file.append("\r\n ");
        width = 1;
      }
      file.append(written);
      width += bytes;
      at += Character.charCount(letter);
    }
    file.append("\r\n");
  }
}

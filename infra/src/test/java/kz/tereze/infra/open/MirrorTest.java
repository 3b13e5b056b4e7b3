package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tereze.projections.Postgres;
import kz.tereze.web.language.Messages;
import kz.tereze.web.mirror.Mirror;
import kz.tereze.web.open.Dump;
import kz.tereze.web.open.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mirror needs no server, leads nowhere but to what it holds, and whoever has it can prove that
/// it follows from its log.
class MirrorTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  @TempDir private Path folder;
  @TempDir private Path whole;

  private final PublishedYear year = PublishedYear.shared();

  @Test
  void every_link_leads_to_something_in_the_folder() throws Exception {
    year.mirror(folder);
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      String html = Files.readString(page);
      Matcher link = LINK.matcher(html);
      while (link.find()) {
        if (!link.group(1).startsWith("http")) {
          links++;
          if (!leads(page, link.group(1))) {
            dead.add(folder.relativize(page) + " -> " + link.group(1));
          }
        }
      }
      assertThat(html).as(page.toString()).doesNotContain(">mirror.");
    }
    assertThat(dead).isEmpty();
    assertThat(links).isGreaterThan(400);
  }

  private static boolean leads(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    String place = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
    return place.isEmpty() || Files.readString(target).contains("id=\"" + place + "\"");
  }

  @Test
  void it_is_made_again_from_its_log_alone() throws Exception {
    year.mirror(folder);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatever_does_not_follow_from_the_log_is_found() throws Exception {
    year.mirror(folder);
    copy(folder, whole);

    Path grants = one("data", "grants-", ".csv");
    Files.writeString(grants, Files.readString(grants).replace("120000000.00", "120000000.01"));
    assertThat(faults())
        .hasSize(1)
        .first()
        .asString()
        .contains("not the file whose hash is listed");
    String listed = Files.readString(folder.resolve(Mirror.HASHES));
    String name = "data/" + grants.getFileName();
    Files.writeString(
        folder.resolve(Mirror.HASHES),
        listed.replaceFirst("[0-9a-f]{64}(?=  " + Pattern.quote(name) + ")", Dump.hash(grants)));
    assertThat(faults()).hasSize(1).first().asString().contains("does not follow from the log");
    copy(whole, folder);

    Path page = folder.resolve("ru/index.html");
    Files.writeString(page, Files.readString(page) + "<p>");
    assertThat(faults()).hasSize(1).first().asString().contains("ru/index.html");
    copy(whole, folder);

    Path bundle = one("log/tile/entries", "", "");
    byte[] entries = Files.readAllBytes(bundle);
    entries[40] ^= 1;
    Files.write(bundle, entries);
    assertThat(faults()).hasSize(1).first().asString().contains("give the root");
    copy(whole, folder);
    assertThat(faults()).isEmpty();
  }

  private List<String> faults() throws IOException {
    return new MirrorProof(
            folder,
            Postgres.freshDatabase(),
            MirrorProof.mirrors(year.get(Publication.class), year.get(Messages.class)))
        .run(entries -> {});
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private Path one(String under, String beginning, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(under))) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  file.getFileName().toString().startsWith(beginning)
                      && file.getFileName().toString().endsWith(end))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}

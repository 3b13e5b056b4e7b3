package kz.tereze.web.mirror;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;

/// Writes a mirror's pages from templates, each in every language.
final class MirrorPages {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, MirrorPages.class.getClassLoader());

  private final Path folder;
  private final Map<Language, Wording> words = new EnumMap<>(Language.class);
  private final Map<String, Object> common;

  /// @param common what every page is given
  MirrorPages(Path folder, Messages messages, Map<String, Object> common) {
    this.folder = folder;
    this.common = common;
    for (Language language : Language.values()) {
      words.put(language, new Wording(language, messages));
    }
  }

  /// @param path within a language's folder
  void write(String template, String path, Map<String, Object> given) throws IOException {
    for (Map.Entry<Language, Wording> one : words.entrySet()) {
      Map<String, Object> all = new HashMap<>(common);
      all.putAll(given);
      all.put("w", one.getValue());
      all.put("at", new Place(path));
      Utf8ByteOutput page = new Utf8ByteOutput();
      TEMPLATES.render("mirror/" + template + ".jte", all, page);
      Path file = folder.resolve(one.getKey().code()).resolve(path);
      Files.createDirectories(file.getParent());
      try (OutputStream to = Files.newOutputStream(file)) {
        page.writeTo(to);
      }
    }
  }
}

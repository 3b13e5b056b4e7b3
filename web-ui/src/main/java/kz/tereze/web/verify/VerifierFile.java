package kz.tereze.web.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.web.language.Messages;
import org.springframework.core.io.ClassPathResource;

/// The verifier for browsers as one file that works without any network.
public final class VerifierFile {

  public static final String NAME = "tereze-verifier.html";

  private VerifierFile() {}

  /// @param keys the log's, as it trusts them unless somebody types others
  public static String html(List<String> keys, Messages messages) throws IOException {
    return text("/verifier/verifier.html")
        .replace("@KEYS@", escaped(String.join("\n", keys)))
        .replace("@WORDS@", escaped(new VerifierWords(messages).all()))
        .replace("@SCRIPT@", text("/static/verify.js"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static String text(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
  }
}

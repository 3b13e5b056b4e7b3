package kz.tereze.projections.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The public details of an entry, by name.
public record Said(JsonNode is) {

  public static Said by(LedgerEntry entry) {
    return new Said(entry.details());
  }

  public boolean has(String name) {
    return is.has(name);
  }

  public String word(String name) {
    JsonNode value = is.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("the entry does not say: " + name);
    }
    return value.asString();
  }

  public @Nullable String wordOrNull(String name) {
    JsonNode value = is.path(name);
    return value.isString() ? value.asString() : null;
  }

  public int number(String name) {
    return is.path(name).asInt();
  }

  public Tiyn money(String name) {
    return new Tiyn(Long.parseLong(word(name)));
  }

  public Instant time(String name) {
    return Instant.parse(word(name));
  }

  public LocalDate day(String name) {
    return LocalDate.parse(word(name));
  }

  public Text text(String name) {
    JsonNode text = is.path(name);
    JsonNode en = text.path("en");
    return new Text(
        text.path("kk").asString(),
        text.path("ru").asString(),
        en.isString() ? en.asString() : null);
  }

  public List<String> words(String name) {
    return StreamSupport.stream(is.path(name).spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  public List<Said> each(String name) {
    List<Said> all = new ArrayList<>();
    is.path(name).forEach(one -> all.add(new Said(one)));
    return all;
  }

  /// Every word said anywhere in the details.
  void everyWord(Consumer<String> reader) {
    everyWord(is, reader);
  }

  private static void everyWord(JsonNode node, Consumer<String> reader) {
    if (node.isString()) {
      reader.accept(node.asString());
    } else {
      node.forEach(part -> everyWord(part, reader));
    }
  }
}

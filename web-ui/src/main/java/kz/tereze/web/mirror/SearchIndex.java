package kz.tereze.web.mirror;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.projections.Searchable;
import kz.tereze.projections.json.TerezeJson;
import org.jspecify.annotations.Nullable;

/// Which grants a word occurs in, as small scripts that a page loads when somebody searches: a page
/// opened from a folder may load scripts, but nothing else. Words that begin alike share a script.
/// While it is built only a part of it is in memory.
final class SearchIndex {

  static final int RECORDS_OF_A_SCRIPT = 200;
  private static final int IN_MEMORY = 2_000_000;
  private static final int BEGINNING = 3;
  private static final int SHORTEST = 2;

  /// A word in more grants than this, and in every fifth of them, finds nothing anybody looks for.
  private static final int COMMON = 10_000;

  private static final int COMMON_SHARE = 5;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Path folder;
  private final Path drafts;
  private final Map<String, List<Integer>> words = new TreeMap<>();
  private final Set<String> scripts = new TreeSet<>();
  private final List<List<@Nullable Object>> records = new ArrayList<>();
  private int inMemory;
  private int count;

  SearchIndex(Path folder) throws IOException {
    this.folder = folder;
    this.drafts = Files.createTempDirectory("tereze-index");
    Files.createDirectories(folder.resolve("words"));
    Files.createDirectories(folder.resolve("records"));
  }

  /// @param shown what a found grant is shown by
  void add(String searched, List<@Nullable Object> shown) throws IOException {
    Set<String> known = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(Searchable.fold(searched))) {
      if (word.length() >= SHORTEST && known.add(word)) {
        words.computeIfAbsent(word, fresh -> new ArrayList<>()).add(count);
        inMemory++;
      }
    }
    records.add(shown);
    count++;
    if (records.size() == RECORDS_OF_A_SCRIPT) {
      writeRecords();
    }
    if (inMemory > IN_MEMORY) {
      spill();
    }
  }

  private void writeRecords() throws IOException {
    int script = (count - 1) / RECORDS_OF_A_SCRIPT;
    Files.writeString(
        folder.resolve("records/" + script + ".js"),
        "tereze.records("
            + script
            + ","
            + TerezeJson.mapper().writeValueAsString(records)
            + ");\n");
    records.clear();
  }

  private void spill() throws IOException {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    words.forEach(
        (word, found) ->
            parts
                .computeIfAbsent(script(word), name -> new StringBuilder())
                .append(word)
                .append('\t')
                .append(found.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .append('\n'));
    for (Map.Entry<String, StringBuilder> part : parts.entrySet()) {
      scripts.add(part.getKey());
      try (Writer draft =
          Files.newBufferedWriter(
              drafts.resolve(part.getKey()),
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND)) {
        draft.append(part.getValue());
      }
    }
    words.clear();
    inMemory = 0;
  }

  /// The script in which a word is found: its first letters by their numbers.
  static String script(String word) {
    return word.codePoints()
        .limit(BEGINNING)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-"));
  }

  /// Writes what is left.
  ///
  /// @return how many grants can be found
  int end() throws IOException {
    if (!records.isEmpty()) {
      writeRecords();
    }
    spill();
    Set<String> common = new TreeSet<>();
    for (String script : scripts) {
      write(script, common);
    }
    Files.writeString(
        folder.resolve("index.js"),
        "tereze.index("
            + TerezeJson.mapper()
                .writeValueAsString(
                    Map.of("grants", count, "perScript", RECORDS_OF_A_SCRIPT, "common", common))
            + ");\n");
    Files.delete(drafts);
    return count;
  }

  private void write(String script, Set<String> common) throws IOException {
    Map<String, StringBuilder> found = new TreeMap<>();
    Path draft = drafts.resolve(script);
    try (BufferedReader lines = Files.newBufferedReader(draft)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        found
            .computeIfAbsent(line.substring(0, tab), word -> new StringBuilder())
            .append(',')
            .append(line, tab + 1, line.length());
      }
    }
    Files.delete(draft);
    try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("words/" + script + ".js"))) {
      file.write("tereze.words({");
      boolean first = true;
      for (Map.Entry<String, StringBuilder> word : found.entrySet()) {
        int[] grants = numbers(word.getValue().substring(1));
        if (grants.length > COMMON && grants.length > count / COMMON_SHARE) {
          common.add(word.getKey());
          continue;
        }
        file.write(first ? "" : ",");
        file.write(TerezeJson.mapper().writeValueAsString(word.getKey()));
        file.write(":[" + steps(grants) + "]");
        first = false;
      }
      file.write("});\n");
    }
  }

  private static int[] numbers(String list) {
    return Stream.of(list.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  /// Each number as its distance from the one before: shorter to write.
  private static String steps(int[] grants) {
    int[] steps = new int[grants.length];
    for (int i = 0; i < grants.length; i++) {
      steps[i] = i == 0 ? grants[0] : grants[i] - grants[i - 1];
    }
    return Arrays.stream(steps).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}

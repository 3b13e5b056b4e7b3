package kz.tereze.projections.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.tereze.projections.Columns;
import kz.tereze.projections.json.TerezeJson;
import kz.tereze.projections.search.Comparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/// Finds texts that another one resembles: PostgreSQL's full-text index and trigrams of titles
/// bring up the candidates, then sentences are compared word by word.
public final class Resemblances {

  /// Less is mere use of the same trade's words.
  private static final int LEAST_PERCENT = 15;

  private static final int MOST_CANDIDATES = 40;
  private static final int MOST_SHOWN = 10;
  private static final int MOST_ASKED = 30;
  private static final TypeReference<TreeMap<String, String>> BY_LANGUAGE =
      new TypeReference<>() {};

  /// Each table is asked by itself, so that its own indexes answer.
  private static final String CANDIDATES =
      """
      (select reference, kind, titles, bodies from %1$s
        where words @@ :question::tsquery and reference <> :self and at < :before
          and kind = any (:kinds)
        order by ts_rank(words, :question::tsquery) desc, reference limit :most)
      union
      (select reference, kind, titles, bodies from %1$s
        where folded_title %% :title and reference <> :self and at < :before
          and kind = any (:kinds)
        order by similarity(folded_title, :title) desc, reference limit :most)
      """;

  private final String candidates;
  private final String rarity;
  private final String texts;
  private final String[] kinds;
  private final JdbcClient jdbc;

  /// @param kinds with which a text is compared
  /// @param tables in which texts stand
  public Resemblances(DataSource source, Set<TextKind> kinds, List<String> tables) {
    this.jdbc = JdbcClient.create(source);
    this.kinds = kinds.stream().map(Enum::name).toArray(String[]::new);
    this.candidates =
        tables.stream().map(CANDIDATES::formatted).collect(Collectors.joining("union "));
    this.rarity =
        "select stem, "
            + sum(tables, "(select count(*) from %s where words @@ stem::tsquery)")
            + " as holding from unnest(:stems) as stem";
    this.texts = "select " + sum(tables, "(select count(*) from %s)");
  }

  private static String sum(List<String> tables, String each) {
    return tables.stream().map(each::formatted).collect(Collectors.joining(" + "));
  }

  /// Texts that were there before and that it resembles, the most alike first.
  ///
  /// @param before later texts are not compared: whoever came second repeats
  public List<Similar> to(EarlierText mine, Instant before) {
    Set<String> stems = new LinkedHashSet<>();
    mine.bodies().values().forEach(words -> stems.addAll(Comparison.stems(words)));
    if (stems.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> weights = weights(stems);
    ToIntFunction<String> weight = stem -> weights.getOrDefault(stem, 1);
    return candidates(mine, rarest(weights), before).stream()
        .map(earlier -> compare(mine, earlier, weight))
        .filter(similar -> similar.percent() >= LEAST_PERCENT)
        .sorted(
            Comparator.comparingInt(Similar::percent)
                .reversed()
                .thenComparing(similar -> similar.earlier().reference()))
        .limit(MOST_SHOWN)
        .toList();
  }

  private List<EarlierText> candidates(EarlierText mine, List<String> stems, Instant before) {
    return jdbc.sql(candidates)
        .param("kinds", kinds)
        .param("question", question(stems))
        .param("title", mine.foldedTitles())
        .param("self", mine.reference())
        .param("before", Columns.time(before))
        .param("most", MOST_CANDIDATES)
        .query((row, i) -> text(row))
        .list();
  }

  /// Candidates share the rare words; the common ones only cost time.
  private static List<String> rarest(Map<String, Integer> weights) {
    return weights.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ASKED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String question(List<String> stems) {
    return stems.stream().map(Resemblances::beginning).collect(Collectors.joining(" | "));
  }

  /// A stem is the beginning of its forms, in Russian as in Kazakh.
  private static String beginning(String stem) {
    return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "':*";
  }

  /// A stem weighs 1 and as many more as the number of texts can be halved to get to those that
  /// hold it: in half of all texts 2, in one of a thousand 11.
  private Map<String, Integer> weights(Set<String> stems) {
    Map<String, String> asked = new HashMap<>();
    stems.forEach(stem -> asked.put(beginning(stem), stem));
    long texts = Math.max(1, jdbc.sql(this.texts).query(Long.class).single());
    Map<String, Integer> weights = new HashMap<>();
    jdbc.sql(this.rarity)
        .param("stems", asked.keySet().toArray(String[]::new))
        .query(
            row -> {
              long holding = Math.max(1, row.getLong("holding"));
              weights.put(
                  asked.getOrDefault(row.getString("stem"), ""),
                  Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(texts / holding)));
            });
    return weights;
  }

  private static Similar compare(
      EarlierText mine, EarlierText earlier, ToIntFunction<String> weight) {
    Similar best = new Similar(earlier, 0, EarlierText.UNKNOWN, List.of());
    for (Map.Entry<String, String> own : russianFirst(mine.bodies())) {
      for (String theirs : earlier.bodies().values()) {
        Comparison comparison = Comparison.of(own.getValue(), theirs, weight);
        if (comparison.percent() > best.percent()) {
          best = new Similar(earlier, comparison.percent(), own.getKey(), comparison.passages());
        }
      }
    }
    return best;
  }

  /// Where two languages are as much alike, the passages are shown in the one most people read.
  private static Collection<Map.Entry<String, String>> russianFirst(Map<String, String> bodies) {
    return new TreeMap<>(bodies).descendingMap().entrySet();
  }

  private static EarlierText text(ResultSet row) throws SQLException {
    return new EarlierText(
        row.getString("reference"),
        TextKind.valueOf(row.getString("kind")),
        TerezeJson.mapper().readValue(row.getString("titles"), BY_LANGUAGE),
        TerezeJson.mapper().readValue(row.getString("bodies"), BY_LANGUAGE));
  }
}

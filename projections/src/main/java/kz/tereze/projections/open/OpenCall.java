package kz.tereze.projections.open;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// A call as its entries tell it; shown once it is announced.
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class OpenCall implements OpenRecord {

  private final String id;
  private @Nullable Place place;
  private @Nullable Instant announcedAt;
  private @Nullable Terms terms;
  private int applications;
  private List<Line> ranking = new ArrayList<>();
  private @Nullable Instant completedAt;
  private @Nullable Tiyn awarded;

  @JsonCreator
  OpenCall(@JsonProperty("id") String id) {
    this.id = id;
  }

  public record Terms(
      String fund,
      Text title,
      Text summary,
      List<String> needs,
      Tiyn budget,
      Tiyn ceiling,
      Instant opensAt,
      Instant closesAt,
      int expertsPerApplication,
      int threshold) {

    public Terms {
      needs = List.copyOf(needs);
    }

    Terms closingAt(Instant deadline) {
      return new Terms(
          fund,
          title,
          summary,
          needs,
          budget,
          ceiling,
          opensAt,
          deadline,
          expertsPerApplication,
          threshold);
    }
  }

  /// One line of the published ranked list.
  public record Line(int rank, String application, int points, int experts, Tiyn requested) {

    Line at(int other) {
      return new Line(other, application, points, experts, requested);
    }
  }

  @Override
  public void take(LedgerEntry entry) {
    place = Place.after(place, entry);
    Said said = Said.by(entry);
    switch (entry.kind()) {
      case "call.announced" -> {
        announcedAt = entry.at();
        terms = terms(said);
      }
      case "call.deadline-moved" -> {
        if (terms != null) {
          terms = terms.closingAt(said.time("closesAt"));
        }
      }
      case "call.application-admitted" -> applications++;
      case "call.ranking-published" ->
          ranking = new ArrayList<>(said.each("ranking").stream().map(OpenCall::line).toList());
      case "call.ties-drawn" -> draw(said.each("lots"));
      case "call.completed" -> {
        completedAt = entry.at();
        awarded = said.money("awarded");
      }
      default -> {
        // Told of single applications or of the fund's money.
      }
    }
  }

  /// A lottery gave those who were tied ranks of their own.
  private void draw(List<Said> lots) {
    Map<String, Integer> drawn =
        lots.stream()
            .collect(Collectors.toMap(lot -> lot.word("application"), lot -> lot.number("rank")));
    ranking.replaceAll(line -> line.at(drawn.getOrDefault(line.application(), line.rank())));
    ranking.sort(Comparator.comparingInt(Line::rank));
  }

  private static Terms terms(Said said) {
    return new Terms(
        said.word("fund"),
        said.text("title"),
        said.text("summary"),
        said.words("needs"),
        said.money("budget"),
        said.money("ceiling"),
        said.time("opensAt"),
        said.time("closesAt"),
        said.number("expertsPerApplication"),
        said.number("threshold"));
  }

  private static Line line(Said said) {
    return new Line(
        said.number("rank"),
        said.word("application"),
        said.number("points"),
        said.number("experts"),
        said.money("requested"));
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CALL;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Place place() {
    return Known.of(place);
  }

  @Override
  public boolean isShown() {
    return terms != null;
  }

  @Override
  public @Nullable String status() {
    if (terms == null) {
      return null;
    }
    return completedAt == null ? "ANNOUNCED" : "COMPLETED";
  }

  /// Only of a shown call.
  public Terms terms() {
    return Known.of(terms);
  }

  /// Only of a shown call.
  public Instant announcedAt() {
    return Known.of(announcedAt);
  }

  /// How many passed the formal check.
  public int applications() {
    return applications;
  }

  public List<Line> ranking() {
    return List.copyOf(ranking);
  }

  public @Nullable Instant completedAt() {
    return completedAt;
  }

  /// What was awarded in all; known when the call is completed.
  public @Nullable Tiyn awarded() {
    return awarded;
  }

  @Override
  public String words() {
    Words words = new Words(id);
    if (terms != null) {
      words.and(terms.title());
      words.and(terms.summary());
    }
    return words.toString();
  }
}

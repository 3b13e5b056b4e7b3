package kz.tereze.projections.open;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// A company's need as its entries tell it.
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class OpenNeed implements OpenRecord {

  private final String id;
  private @Nullable Place place;
  private @Nullable String owner;
  private int version;
  private @Nullable Content content;
  private String status = "POSTED";
  private @Nullable String call;

  @JsonCreator
  OpenNeed(@JsonProperty("id") String id) {
    this.id = id;
  }

  /// @param site the first two digits of the KATO code
  public record Content(
      Text title,
      Text problem,
      Text measure,
      String presentValue,
      String wantedValue,
      String site,
      int trlFrom,
      int trlTo,
      Tiyn coFunding,
      LocalDate answersBy) {}

  @Override
  public void take(LedgerEntry entry) {
    place = Place.after(place, entry);
    Said said = Said.by(entry);
    switch (entry.kind()) {
      case "need.posted" -> {
        owner = said.word("owner");
        written(said);
      }
      case "need.revised" -> {
        status = "POSTED";
        written(said);
      }
      case "need.screened" -> status = "DISCUSSED";
      case "need.returned" -> status = "RETURNED";
      case "need.withdrawn" -> status = "WITHDRAWN";
      case "need.put-to-council" -> status = "ON_COUNCIL";
      case "need.approved" -> status = "APPROVED";
      case "need.rejected" -> status = "REJECTED";
      case "need.returned-undecided" -> status = "DISCUSSED";
      case "need.included-in-call" -> {
        status = "IN_CALL";
        call = said.word("call");
      }
      case "need.released-from-call" -> {
        status = "APPROVED";
        call = null;
      }
      default -> {
        // Told of the ballot or the call.
      }
    }
  }

  private void written(Said said) {
    version = said.number("version");
    status = "POSTED";
    content =
        new Content(
            said.text("title"),
            said.text("problem"),
            said.text("measure"),
            said.word("presentValue"),
            said.word("wantedValue"),
            said.word("site"),
            said.number("trlFrom"),
            said.number("trlTo"),
            said.money("coFunding"),
            said.day("answersBy"));
  }

  @Override
  public RecordKind kind() {
    return RecordKind.NEED;
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
    return content != null;
  }

  @Override
  public String status() {
    return status;
  }

  /// The company's BIN; only of a shown need.
  public String owner() {
    return Known.of(owner);
  }

  public int version() {
    return version;
  }

  /// Only of a shown need.
  public Content content() {
    return Known.of(content);
  }

  /// The call that serves it.
  public @Nullable String call() {
    return call;
  }

  @Override
  public String words() {
    Words words = new Words(id);
    if (content != null) {
      words.and(content.title());
      words.and(content.problem());
    }
    return words.toString();
  }
}

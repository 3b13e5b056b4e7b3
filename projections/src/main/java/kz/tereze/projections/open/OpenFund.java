package kz.tereze.projections.open;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// A fund as the entry of its establishment tells it.
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class OpenFund implements OpenRecord {

  private final String id;
  private @Nullable Place place;
  private @Nullable Text name;

  @JsonCreator
  OpenFund(@JsonProperty("id") String id) {
    this.id = id;
  }

  @Override
  public void take(LedgerEntry entry) {
    place = Place.after(place, entry);
    name = Said.by(entry).text("name");
  }

  @Override
  public RecordKind kind() {
    return RecordKind.FUND;
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
    return name != null;
  }

  @Override
  public @Nullable String status() {
    return null;
  }

  /// Only of a shown fund.
  public Text name() {
    return Known.of(name);
  }

  @Override
  public String words() {
    Words words = new Words(id);
    if (name != null) {
      words.and(name);
    }
    return words.toString();
  }
}

package kz.tereze.projections.open;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import kz.tereze.api.Text;
import kz.tereze.projections.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// An organisation as the register's entries tell it.
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class OpenOrganisation implements OpenRecord {

  private final String id;
  private @Nullable Place place;
  private @Nullable Text name;
  private @Nullable String organisationKind;
  private @Nullable String region;
  private @Nullable Text address;

  @JsonCreator
  OpenOrganisation(@JsonProperty("id") String id) {
    this.id = id;
  }

  @Override
  public void take(LedgerEntry entry) {
    place = Place.after(place, entry);
    Said said = Said.by(entry);
    if (said.has("name")) {
      name = said.text("name");
    }
    if (said.has("kind")) {
      organisationKind = said.word("kind");
      region = said.word("region");
    }
    if (said.has("address")) {
      address = said.text("address");
    }
  }

  @Override
  public RecordKind kind() {
    return RecordKind.ORGANISATION;
  }

  /// The BIN.
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

  /// Only of a shown organisation.
  public Text name() {
    return Known.of(name);
  }

  /// A constant of `OrganisationKind`.
  public @Nullable String organisationKind() {
    return organisationKind;
  }

  /// The first two digits of the KATO code.
  public @Nullable String region() {
    return region;
  }

  /// The legal one.
  public @Nullable Text address() {
    return address;
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

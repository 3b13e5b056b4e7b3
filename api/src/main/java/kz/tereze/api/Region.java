package kz.tereze.api;

/// Regions and cities of republican significance, by the first two digits of their KATO code,
/// which equal ISO 3166-2 `KZ-nn`.
public enum Region {
  ABAI("10"),
  AKMOLA("11"),
  AKTOBE("15"),
  ALMATY_REGION("19"),
  ATYRAU("23"),
  WEST_KAZAKHSTAN("27"),
  ZHAMBYL("31"),
  ZHETISU("33"),
  KARAGANDA("35"),
  KOSTANAY("39"),
  KYZYLORDA("43"),
  MANGYSTAU("47"),
  PAVLODAR("55"),
  NORTH_KAZAKHSTAN("59"),
  TURKISTAN("61"),
  ULYTAU("62"),
  EAST_KAZAKHSTAN("63"),
  ASTANA("71"),
  ALMATY("75"),
  SHYMKENT("79");

  private final String kato;

  Region(String kato) {
    this.kato = kato;
  }

  /// The first two digits of the KATO code.
  public String kato() {
    return kato;
  }

  /// @param kato the first two digits of a KATO code
  public static Region ofKato(String kato) {
    for (Region region : values()) {
      if (region.kato.equals(kato)) {
        return region;
      }
    }
    throw new IllegalArgumentException("no region has the KATO code " + kato);
  }
}

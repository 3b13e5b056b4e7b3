package kz.tereze.api.expert;

import java.util.List;

/// What an expert offers.
///
/// @param keywords what the expert knows, in their own words and in any language; names nobody
/// @param load reviews the expert takes on at the same time
public record Expertise(
    List<Discipline> disciplines, List<Tongue> tongues, String keywords, int load) {

  public Expertise {
    disciplines = List.copyOf(disciplines);
    tongues = List.copyOf(tongues);
    keywords = keywords.strip();
  }
}

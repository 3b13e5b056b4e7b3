package kz.tereze.web.mirror;

import java.util.List;
import kz.tereze.api.Text;
import kz.tereze.projections.open.OpenGrant;

/// A grant as a mirror's page shows it.
///
/// @param recipient its name, as it stood then
/// @param href its page within a language's folder, with the place on it
public record GrantCard(OpenGrant grant, Text recipient, String href, List<Told> told) {

  public GrantCard {
    told = List.copyOf(told);
  }

  /// In the languages of publication, or as another funder published it.
  public Text title() {
    if (grant.imported() != null) {
      return as(grant.imported().title());
    }
    return grant.project() == null ? as(grant.id()) : grant.project().title();
  }

  static Text as(String words) {
    return new Text(words, words, words);
  }
}

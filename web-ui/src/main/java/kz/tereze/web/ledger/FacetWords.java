package kz.tereze.web.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.Facet;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Component;

/// Gives the values of the filter's parts words in a reader's language.
@Component
public class FacetWords {

  private final Organisations organisations;
  private final Funds funds;

  FacetWords(Organisations organisations, Funds funds) {
    this.organisations = organisations;
    this.funds = funds;
  }

  /// Words for values, several at a time where that saves looking each up.
  public Named in(Ui ui, Collection<String> bins) {
    Map<String, Text> names = new HashMap<>();
    List<Bin> asked = bins.stream().distinct().map(Bin::new).toList();
    organisations.names(asked).forEach((bin, name) -> names.put(bin.digits(), name));
    return new Named(ui, names, funds.names());
  }

  /// The words of one page.
  public static final class Named {

    private final Ui ui;
    private final Map<String, Text> organisations;
    private final Map<String, Text> programmes;

    Named(Ui ui, Map<String, Text> organisations, Map<String, Text> programmes) {
      this.ui = ui;
      this.organisations = organisations;
      this.programmes = programmes;
    }

    /// What nobody has named is called by its value.
    public String of(Facet facet, String value) {
      return switch (facet) {
        case REGION -> said("Region", value);
        case STATUS -> said("AllocationStatus", value);
        case ORIGIN -> said("AllocationOrigin", value);
        case KIND -> said("OrganisationKind", value);
        case RECIPIENT, OWNER -> named(organisations, value);
        case PROGRAMME -> named(programmes, value);
        case YEAR, CURRENCY, CALL -> value;
      };
    }

    /// The same, with words for awards that have no such value.
    public String orNone(Facet facet, String value) {
      return value.isEmpty() ? ui.t("ledger.none." + LedgerQuery.name(facet)) : of(facet, value);
    }

    private String named(Map<String, Text> names, String value) {
      Text name = names.get(value);
      return name == null ? value : ui.text(name);
    }

    private String said(String type, String constant) {
      String key = type + "." + constant;
      return ui.has(key) ? ui.t(key) : constant;
    }
  }
}

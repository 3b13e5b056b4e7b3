package kz.tereze.web.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Refused;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.grant.GrantCommand;
import kz.tereze.api.grant.GrantRule;
import kz.tereze.api.grant.Tranche;
import kz.tereze.web.Dispatch;
import kz.tereze.web.identity.SignedIn;
import kz.tereze.web.page.Done;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Field;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// An official offers a contract. The same form counts the sum and grows by a row, so that it works
/// without scripts.
@Controller
@PreAuthorize("hasRole('OFFICIAL')")
class OfferContractAction {

  private static final int LONGEST_PURPOSE = 300;

  private final OfficialGrantPage page;
  private final Dispatch dispatch;

  OfferContractAction(OfficialGrantPage page, Dispatch dispatch) {
    this.page = page;
    this.dispatch = dispatch;
  }

  @PostMapping(path = OfficialGrantPage.PATH + "/contract", params = "do=offer")
  Done offer(@PathVariable ApplicationNumber grant, Entry entry, SignedIn who) {
    List<String> rows = entry.rows(OfferSheet.GROUP);
    entry.labels("grant.form").shownAgainBy(() -> page.grant(grant, entry));
    if (rows.isEmpty()) {
      entry.wrong(OfferSheet.row(rows, 1) + ".amount", "grant.offer.empty");
    }
    List<Row> read = new ArrayList<>();
    rows.forEach(row -> read.add(Row.of(entry, row)));
    entry.check();
    List<Tranche> tranches = new ArrayList<>();
    read.forEach(row -> tranches.add(row.tranche(tranches.size() + 1)));
    entry
        .blames(GrantRule.ADVANCE_WITHIN_LIMIT, OfferSheet.row(rows, 1) + ".amount")
        .blames(GrantRule.TRANCHES_MATCH_AWARD, OfferSheet.row(rows, rows.size()) + ".amount");
    try {
      dispatch.send(new GrantCommand.OfferContract(grant, tranches, who.acting()));
    } catch (Refused refused) {
      if (refused.values().get("tranche") instanceof Integer wrong) {
        entry.blames(refused.rule(), OfferSheet.row(rows, wrong) + ".due");
      }
      throw refused;
    }
    return Done.at(OfficialGrantPage.of(grant)).saying("grant.offer.done");
  }

  /// The sum, or one more row; nothing is sent.
  @PostMapping(path = OfficialGrantPage.PATH + "/contract", params = "do!=offer")
  ModelAndView count(@PathVariable ApplicationNumber grant, Entry entry) {
    return page.grant(grant, entry);
  }

  private record Row(Field<Tiyn> amount, Field<LocalDate> due, Field<Text> purpose) {

    static Row of(Entry entry, String row) {
      return new Row(
          entry.money(row + ".amount").required().must(Tiyn::isPositive, "grant.offer.positive"),
          entry.day(row + ".due").required(),
          entry.wordsOfState(row + ".purpose", LONGEST_PURPOSE));
    }

    Tranche tranche(int number) {
      return new Tranche(number, amount.value(), due.value(), purpose.value());
    }
  }
}

package kz.tereze.web.accounts;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import kz.tereze.api.fund.FundId;
import kz.tereze.projections.fund.Funds;
import kz.tereze.projections.ledger.Postings;
import kz.tereze.projections.ledger.Span;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads for which programme and year the accounts are asked. Anything odd means all of them.
@Component
class Asked {

  private static final int LONGEST = 40;

  private final Funds funds;
  private final Postings postings;

  Asked(Funds funds, Postings postings) {
    this.funds = funds;
    this.postings = postings;
  }

  AskedView in(Entry entry, Ui ui) {
    entry.labels("accounts.filter");
    String code = entry.text("fund", LONGEST).or("");
    String year = entry.text("year", LONGEST).or("");
    List<Option> known =
        Option.from(
            funds.all(),
            fund -> fund.fund().code(),
            fund -> ui.text(fund.name()) + " · " + fund.fund());
    FundId fund =
        known.stream().anyMatch(one -> one.value().equals(code)) ? new FundId(code) : null;
    List<Option> years = Option.from(postings.years(), String::valueOf, String::valueOf);
    boolean ofYear = years.stream().anyMatch(one -> one.value().equals(year));
    return new AskedView(
        span(fund, ofYear ? Year.parse(year) : null),
        with(ui.t("accounts.filter.fund.all"), known),
        with(ui.t("accounts.filter.year.all"), years),
        query(fund, ofYear ? year : ""));
  }

  private static Span span(@Nullable FundId fund, @Nullable Year year) {
    return year == null ? Span.ever(fund) : Span.ofYear(fund, year.getValue());
  }

  private static List<Option> with(String all, List<Option> options) {
    return Stream.concat(Stream.of(new Option("", all)), options.stream()).toList();
  }

  private static String query(@Nullable FundId fund, String year) {
    return "?fund=" + (fund == null ? "" : fund.code()) + "&year=" + year;
  }
}

package kz.tereze.web.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.problem.Place;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.problem.Problems;
import kz.tereze.web.Missing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Entry;
import kz.tereze.web.page.Option;
import kz.tereze.web.page.Pages;
import kz.tereze.web.page.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Every entry of the ledger as it is published, and how anybody checks it.
@Controller
@Public
class EntriesPage {

  private static final int ROWS = 50;
  private static final int NUMBER = 120;

  private final Entries entries;
  private final Problems problems;
  private final LedgerWords words;

  EntriesPage(Entries entries, Problems problems, LedgerWords words) {
    this.entries = entries;
    this.problems = problems;
    this.words = words;
  }

  @GetMapping("/ledger/entries")
  ModelAndView list(Entry entry, Ui ui) {
    entry.labels("ledger.entries.filter");
    String kind = entry.text("kind", NUMBER).or("");
    String ref = entry.text("ref", NUMBER).or("");
    Pages pages = Pages.of(ui.query("page"), ROWS, entries.count(kind, ref));
    return new ModelAndView("ledger/entries")
        .addObject("kinds", kinds(ui))
        .addObject("rows", entries.newest(kind, ref, ROWS, pages.offset()))
        .addObject("pages", pages)
        .addObject("says", words.in(ui))
        .addObject("head", entries.head());
  }

  private List<Option> kinds(Ui ui) {
    Stream<Option> known =
        entries.kinds().stream()
            .map(
                kind ->
                    new Option(
                        kind.kind(),
                        "%s (%s)"
                            .formatted(
                                ui.t("ledger.kind." + kind.kind()), ui.number(kind.count()))));
    return Stream.concat(Stream.of(new Option("", ui.t("ledger.filter.any"))), known).toList();
  }

  @GetMapping("/ledger/entries/{seq:\\d{1,18}}")
  ModelAndView one(@PathVariable long seq, Ui ui, Visitor visitor) {
    LedgerEntry found = entries.find(seq).orElseThrow(Missing::new);
    Optional<LedgerEntry> next = entries.find(seq + 1);
    return new ModelAndView("ledger/entry")
        .addObject("it", found)
        .addObject("hasNext", next.isPresent())
        .addObject("reported", problems.at(new Place("/ledger/entries/" + seq)))
        .addObject("today", Kazakhstan.day(visitor.at()))
        .addObject("says", words.in(ui));
  }

  @GetMapping("/ledger/how")
  ModelAndView how() {
    return new ModelAndView("ledger/how").addObject("newest", entries.newest("", "", 1, 0));
  }
}

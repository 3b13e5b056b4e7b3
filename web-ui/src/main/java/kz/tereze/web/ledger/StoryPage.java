package kz.tereze.web.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Kazakhstan;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.problem.Place;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.call.Calls;
import kz.tereze.projections.grant.Grants;
import kz.tereze.projections.grant.MilestoneState;
import kz.tereze.projections.grant.Milestones;
import kz.tereze.projections.ledger.Allocation;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.AllocationRow;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.need.Needs;
import kz.tereze.projections.problem.ProblemRow;
import kz.tereze.projections.problem.Problems;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.Missing;
import kz.tereze.web.application.Clearings;
import kz.tereze.web.application.NamedClearing;
import kz.tereze.web.identity.Public;
import kz.tereze.web.identity.Visitor;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One award's whole story: from the need to the money in the account.
@Controller
@Public
class StoryPage {

  private final AllocationRegister register;
  private final Entries entries;
  private final Needs needs;
  private final Calls calls;
  private final Grants grants;
  private final Milestones milestones;
  private final Organisations organisations;
  private final Problems problems;
  private final LedgerWords words;
  private final Clearings clearings;

  StoryPage(
      AllocationRegister register,
      Entries entries,
      Needs needs,
      Calls calls,
      Grants grants,
      Milestones milestones,
      Organisations organisations,
      Problems problems,
      LedgerWords words,
      Clearings clearings) {
    this.clearings = clearings;
    this.register = register;
    this.entries = entries;
    this.needs = needs;
    this.calls = calls;
    this.grants = grants;
    this.milestones = milestones;
    this.organisations = organisations;
    this.problems = problems;
    this.words = words;
  }

  @GetMapping("/ledger/{number}")
  ModelAndView story(@PathVariable String number, Ui ui, Visitor visitor) {
    Allocation award = register.find(number).orElseThrow(Missing::new);
    Story story = award.row().isImported() ? imported(award) : decided(award);
    return new ModelAndView(award.row().isImported() ? "ledger/imported" : "ledger/story")
        .addObject("story", story)
        .addObject("facts", facts(ui, story))
        .addObject("cleared", cleared(award.row()))
        .addObject("says", words.in(ui))
        .addObject("organisations", organisations)
        .addObject("reported", reported(award.row().number()))
        .addObject("today", Kazakhstan.day(visitor.at()));
  }

  /// An award has made public what its application says.
  private @Nullable NamedClearing cleared(AllocationRow row) {
    return row.isImported()
        ? null
        : clearings.of(new ApplicationNumber(row.number()), true).orElse(null);
  }

  private List<ProblemRow> reported(String number) {
    String page = "/ledger/" + number;
    return Place.isPlace(page) ? problems.at(new Place(page)) : List.of();
  }

  private Story imported(Allocation award) {
    Allocation.Source source = award.source();
    String id = source == null ? award.row().number() : source.award().id();
    List<LedgerEntry> about =
        entries.about(id).stream()
            .filter(entry -> entry.kind().startsWith("award.import"))
            .toList();
    return new Story(award, Optional.empty(), Optional.empty(), List.of(), about, List.of(), null);
  }

  private Story decided(Allocation award) {
    AllocationRow row = award.row();
    List<LedgerEntry> told =
        entries.story(row.number(), String.valueOf(row.need()), String.valueOf(row.call()));
    return new Story(
        award,
        Optional.ofNullable(row.need()).flatMap(needs::find),
        Optional.ofNullable(row.call()).flatMap(calls::find).filter(CallRow::isPublic),
        grants.tranches(new ApplicationNumber(row.number())),
        told,
        milestones.of(new ApplicationNumber(row.number())).stream()
            .filter(milestone -> milestone.state() == MilestoneState.UNSIGNED)
            .toList(),
        Story.rank(told, row.number()));
  }

  private static List<Fact> facts(Ui ui, Story story) {
    AllocationRow row = story.award().row();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("ledger.awarded"), AwardWords.of(ui, row.awarded())));
    if (row.isImported()) {
      facts.add(new Fact(ui.t("ledger.decided-on"), ui.date(row.decidedOn())));
    } else {
      String share = ui.t("ledger.share", "percent", row.percentPaid());
      facts.add(new Fact(ui.t("ledger.paid"), AwardWords.of(ui, row.paid()), share, null));
    }
    Story.Rank rank = story.rank();
    if (rank != null) {
      facts.add(
          new Fact(
              ui.t("ledger.points"),
              ui.number(rank.points()),
              ui.t("ledger.rank", "rank", rank.rank(), "of", rank.of(), "n", rank.experts()),
              null));
    }
    facts.add(new Fact(ui.t("ledger.status"), ui.word(row.status())));
    return facts;
  }
}

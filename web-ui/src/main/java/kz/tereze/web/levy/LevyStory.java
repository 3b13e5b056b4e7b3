package kz.tereze.web.levy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.tereze.api.Policy;
import kz.tereze.api.Tiyn;
import kz.tereze.api.levy.LevyDates;
import kz.tereze.api.levy.Regime;
import kz.tereze.projections.levy.ObligationRow;
import kz.tereze.projections.levy.ReceiptState;
import kz.tereze.projections.levy.SpendingState;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Moment;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// What happened to an obligation, where it stands, and what its payer does next.
public final class LevyStory {

  private final List<Moment> moments = new ArrayList<>();
  private final Ui ui;

  private LevyStory(Ui ui) {
    this.ui = ui;
  }

  /// The figures of an assessed obligation.
  ///
  /// @param withBase only for the payer and the state
  public static List<Fact> facts(Ui ui, ObligationRow row, boolean withBase) {
    List<Fact> facts = new ArrayList<>();
    if (withBase) {
      facts.add(new Fact(ui.t("levy.base"), ui.money(row.base())));
    }
    facts.add(
        new Fact(
            ui.t("levy.due"),
            ui.money(row.due()),
            ui.t(
                "levy.due.by",
                "rate",
                LevyWords.rate(ui, row.rateBasisPoints()),
                "law",
                ui.law(row.legalReference())),
            null));
    facts.add(new Fact(ui.t("levy.received"), ui.money(row.received())));
    add(facts, ui, "levy.spent", row.spent());
    add(facts, ui, "levy.brought", row.brought());
    add(facts, ui, "levy.carried", row.carried());
    facts.add(new Fact(ui.t("levy.left"), ui.money(row.left())));
    add(facts, ui, "levy.excess", row.excess());
    facts.add(new Fact(ui.t("levy.payby"), ui.date(row.payBy())));
    return facts;
  }

  private static void add(List<Fact> facts, Ui ui, String key, Tiyn amount) {
    if (amount.isPositive()) {
      facts.add(new Fact(ui.t(key), ui.money(amount)));
    }
  }

  /// What the payer does next, in one sentence.
  public static String next(Ui ui, LevyFile file, LocalDate today) {
    if (file.exemption().isPresent()) {
      return ui.t("levy.next.exempt");
    }
    if (file.row().isEmpty()) {
      return ui.t("levy.next.wait");
    }
    ObligationRow row = file.row().get();
    if (file.declaration().isEmpty() && !row.isMet()) {
      return ui.t("levy.next.declare", "day", ui.date(LevyDates.declareBy(row.obligation())));
    }
    if (row.isMet()) {
      return row.excess().isPositive()
          ? ui.t("levy.next.excess", "amount", ui.money(row.excess()))
          : ui.t("levy.next.nothing");
    }
    String key = today.isAfter(row.payBy()) ? "levy.next.late" : "levy.next.pay";
    return ui.t(
        row.obligation().regime() == Regime.LEGACY_CONTRACT ? key + ".older" : key,
        "amount",
        ui.money(row.left()),
        "day",
        ui.date(row.payBy()),
        "code",
        budgetCode(today),
        "purpose",
        row.obligation().key());
  }

  private static String budgetCode(LocalDate today) {
    return Policy.LEVY_BUDGET_CODE.isKnownOn(today)
        ? String.valueOf(Policy.LEVY_BUDGET_CODE.on(today).value())
        : "";
  }

  /// In the order of time, and what lies ahead at the end.
  public static List<Moment> of(Ui ui, LevyFile file, LocalDate today) {
    LevyStory story = new LevyStory(ui);
    story.tell(file);
    story.moments.sort(
        Comparator.comparing(
            moment -> moment.at() == null ? Instant.MAX : moment.at(), Comparator.naturalOrder()));
    file.row()
        .filter(row -> !row.isMet() && !today.isAfter(row.payBy()))
        .ifPresent(
            row ->
                story.moments.add(
                    new Moment(
                        false,
                        ui.t("levy.payby"),
                        null,
                        ui.date(row.payBy()),
                        ui.t("levy.story.left", "amount", ui.money(row.left())),
                        null)));
    return List.copyOf(story.moments);
  }

  private void tell(LevyFile file) {
    file.declaration()
        .ifPresent(
            one ->
                happened(
                    "declared",
                    one.declaredAt(),
                    ui.t("levy.story.declared.says", "n", one.evidence().size())));
    file.exemption()
        .ifPresent(
            one ->
                happened(
                    "exempted",
                    one.at(),
                    ui.word(one.ground()) + ". " + ui.law(one.legalReference())));
    file.row().ifPresent(row -> tell(file, row));
    file.adjustments()
        .forEach(
            one ->
                happened(
                    "adjusted",
                    one.at(),
                    ui.t(
                        "levy.story.adjusted.says",
                        "before",
                        ui.money(one.before()),
                        "due",
                        ui.money(one.due()),
                        "reason",
                        ui.word(one.reason()),
                        "explanation",
                        ui.text(one.explanation()))));
    file.receipts().stream()
        .filter(one -> one.state() != ReceiptState.SET_ASIDE)
        .forEach(
            one ->
                happened(
                    "received",
                    one.recordedAt(),
                    ui.t(
                        "levy.story.received.says",
                        "amount",
                        ui.money(one.amount()),
                        "day",
                        ui.date(one.bookedOn()))));
    file.spendings().stream()
        .filter(one -> one.state() == SpendingState.ACCEPTED)
        .forEach(one -> happened("spent", one.decidedAt(), ui.money(one.spending().amount())));
    file.carries()
        .forEach(
            one ->
                happened(
                    one.to().equals(file.obligation()) ? "brought" : "carried",
                    one.at(),
                    ui.t(
                        "levy.story.carried.says",
                        "amount",
                        ui.money(one.amount()),
                        "from",
                        String.valueOf(one.from().year()),
                        "to",
                        String.valueOf(one.to().year()))));
  }

  private void tell(LevyFile file, ObligationRow row) {
    // A correction changed what is due since.
    Tiyn first = file.adjustments().isEmpty() ? row.due() : file.adjustments().getFirst().before();
    happened(
        "assessed", row.assessedAt(), ui.t("levy.story.assessed.says", "amount", ui.money(first)));
    if (row.settledAt() != null) {
      happened("settled", row.settledAt(), null);
    }
    if (row.overdueAt() != null) {
      happened("overdue", row.overdueAt(), ui.t("levy.story.overdue.says"));
    }
  }

  private void happened(String what, @Nullable Instant at, @Nullable String sentence) {
    moments.add(new Moment(true, ui.t("levy.story." + what), at, null, sentence, null));
  }
}

package kz.tereze.web.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.grant.TrancheState;
import kz.tereze.projections.payment.ApprovalRow;
import kz.tereze.projections.payment.PaymentRow;
import kz.tereze.projections.payment.PaymentState;
import kz.tereze.web.language.Wording;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;

/// How payments are told.
public final class PaymentWords {

  private PaymentWords() {}

  public static String tone(PaymentState state) {
    return switch (state) {
      case PREPARED, APPROVED, BATCHED, SENT -> "wait";
      case BOOKED -> "ok";
      case REFUSED, REJECTED, RETURNED -> "bad";
    };
  }

  /// How a day stands to today: `overdue`, `today` or `later`.
  public static String due(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return "overdue";
    }
    return day.equals(today) ? "today" : "later";
  }

  public static String dueTone(LocalDate day, LocalDate today) {
    return switch (due(day, today)) {
      case "overdue" -> "bad";
      case "today" -> "wait";
      default -> "plain";
    };
  }

  /// What must have been paid before a tranche, and whether it is.
  public static String condition(Wording words, TrancheRow tranche, List<TrancheRow> tranches) {
    if (tranche.number() == 1) {
      return words.t("payment.tranche.first");
    }
    int before = tranche.number() - 1;
    boolean isMet =
        tranches.stream()
            .anyMatch(each -> each.number() == before && each.state() == TrancheState.PAID);
    return words.t("payment.tranche.after." + (isMet ? "met" : "open"), "before", before);
  }

  public static List<Fact> facts(Ui ui, PaymentRow payment, Text recipient) {
    return List.of(
        new Fact(
            ui.t("payment.recipient"),
            ui.text(recipient),
            ui.t("payment.recipient.bin", "bin", payment.recipient()),
            null),
        new Fact(ui.t("payment.payee"), payment.payee().masked()),
        new Fact(ui.t("payment.amount"), ui.moneyToTiyn(payment.amount())),
        new Fact(ui.t("payment.state"), ui.word(payment.state())));
  }

  /// Who did what to a payment, and when.
  public static List<Fact> people(
      Ui ui, PaymentRow payment, List<ApprovalRow> approvals, Map<PersonId, String> names) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            ui.t("payment.prepared.by"),
            name(payment.maker(), names),
            ui.dateTime(payment.preparedAt()),
            null));
    approvals.forEach(
        approval ->
            facts.add(
                new Fact(
                    ui.t("payment.approved.by"),
                    name(approval.by(), names),
                    ui.dateTime(approval.at()),
                    null)));
    if (payment.state() == PaymentState.REFUSED
        && payment.checker() != null
        && payment.checkedAt() != null) {
      facts.add(
          new Fact(
              ui.t("payment.refused.by"),
              name(payment.checker(), names),
              ui.dateTime(payment.checkedAt()),
              null));
    }
    addIfThere(facts, ui.t("payment.refused.reason"), payment.refusalReason());
    addIfThere(facts, ui.t("payment.sanctions.compared"), payment.sanctionList());
    if (payment.batch() != null) {
      facts.add(
          new Fact(
              ui.t("payment.batch"),
              payment.batch().number(),
              null,
              "/treasury/batches/" + payment.batch()));
    }
    if (payment.sentAt() != null) {
      facts.add(new Fact(ui.t("payment.sent.at"), ui.dateTime(payment.sentAt())));
    }
    addIfThere(facts, ui.t("payment.bank-code"), payment.bankCode());
    PaymentRow.Confirmation first = payment.confirmation();
    if (first != null) {
      facts.add(
          new Fact(
              ui.t("payment.confirmed.by"),
              name(first.by(), names),
              ui.t("payment.confirmed.as", "reference", first.reference(), "day", first.bookedOn()),
              null));
      if (payment.bookedBy() != null && payment.bookedAt() != null) {
        facts.add(
            new Fact(
                ui.t("payment.confirmed.by"),
                name(payment.bookedBy(), names),
                ui.dateTime(payment.bookedAt()),
                null));
      }
    }
    if (payment.bookedOn() != null) {
      facts.add(new Fact(ui.t("payment.booked.on"), ui.date(payment.bookedOn())));
    }
    addIfThere(facts, ui.t("payment.reference"), payment.bankReference());
    return facts;
  }

  private static void addIfThere(List<Fact> facts, String label, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(label, value));
    }
  }

  private static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, person.toString());
  }
}

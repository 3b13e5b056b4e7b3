package kz.tereze.web.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tereze.api.PersonId;
import kz.tereze.api.payment.Channel;
import kz.tereze.projections.payment.BatchFileRow;
import kz.tereze.projections.payment.BatchRow;
import kz.tereze.projections.payment.BatchState;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;

/// How batches are told.
public final class BatchWords {

  private BatchWords() {}

  public static String tone(BatchState state) {
    return switch (state) {
      case OPEN, CLOSED, SIGNED -> "wait";
      case SENT -> "ok";
      case REFUSED -> "bad";
    };
  }

  /// Who did what to a batch, and what the bank answered.
  public static List<Fact> pairs(Ui ui, BatchRow batch, Map<PersonId, String> names) {
    List<Fact> pairs = new ArrayList<>();
    pairs.add(new Fact(ui.t("batch.channel"), ui.word(batch.channel())));
    pairs.add(
        new Fact(
            ui.t("batch.account"),
            batch.account().code(),
            null,
            "/accounts/1010/" + batch.account()));
    if (batch.file() != null && batch.channel() == Channel.BANK_FILE) {
      pairs.add(new Fact(ui.t("batch.void.number"), batch.message()));
    }
    pairs.add(by(ui, "batch.opened.by", batch.maker(), names, ui.dateTime(batch.openedAt())));
    if (batch.closedBy() != null && batch.closedAt() != null) {
      pairs.add(by(ui, "batch.closed.by", batch.closedBy(), names, ui.dateTime(batch.closedAt())));
    }
    if (batch.endedBy() != null && batch.endedAt() != null) {
      String key = batch.state() == BatchState.SENT ? "batch.sent.by" : "batch.refused.by";
      pairs.add(by(ui, key, batch.endedBy(), names, ui.dateTime(batch.endedAt())));
    }
    if (batch.reason() != null) {
      pairs.add(new Fact(ui.t("payment.refused.reason"), batch.reason()));
    }
    if (batch.accepted() != null && batch.rejected() != null) {
      pairs.add(
          new Fact(
              ui.t("batch.answered"),
              ui.t(
                  "batch.answered.as",
                  "accepted",
                  batch.accepted(),
                  "rejected",
                  batch.rejected())));
    }
    return pairs;
  }

  /// What became of a void file: its number, its hash, and who told what of it.
  public static List<Fact> pairs(Ui ui, BatchFileRow file, Map<PersonId, String> names) {
    List<Fact> pairs = new ArrayList<>();
    pairs.add(
        new Fact(ui.t("batch.void.number"), file.message(), "SHA-256 " + file.file().hex(), null));
    if (file.toldBy() != null && file.toldAt() != null) {
      pairs.add(by(ui, "batch.void.told.by", file.toldBy(), names, ui.dateTime(file.toldAt())));
      pairs.add(new Fact(ui.t("batch.form.told"), String.valueOf(file.reason())));
    }
    if (file.answeredBy() != null && file.answeredAt() != null) {
      pairs.add(
          by(
              ui,
              "batch.void.answered.by",
              file.answeredBy(),
              names,
              ui.dateTime(file.answeredAt())));
      pairs.add(new Fact(ui.t("batch.form.answer"), String.valueOf(file.answer())));
    }
    return pairs;
  }

  private static Fact by(
      Ui ui, String key, PersonId person, Map<PersonId, String> names, String when) {
    return new Fact(ui.t(key), names.getOrDefault(person, person.toString()), when, null);
  }
}

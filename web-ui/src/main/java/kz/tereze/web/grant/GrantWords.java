package kz.tereze.web.grant;

import java.util.ArrayList;
import java.util.List;
import kz.tereze.api.Iban;
import kz.tereze.api.Text;
import kz.tereze.projections.grant.ChangeState;
import kz.tereze.projections.grant.GrantRow;
import kz.tereze.projections.grant.GrantState;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.MilestoneState;
import kz.tereze.projections.grant.RefundRow;
import kz.tereze.projections.grant.TrancheState;
import kz.tereze.web.page.Fact;
import kz.tereze.web.page.Ui;

/// How grants and tranches are told.
public final class GrantWords {

  private GrantWords() {}

  public static String title(Ui ui, GrantRow grant) {
    Text title = grant.title();
    return title == null ? ui.t("grant.untitled") : ui.text(title);
  }

  public static String tone(GrantState state) {
    return switch (state) {
      case OPENED, OFFERED, ACCEPTED, SIGNED -> "wait";
      case IN_FORCE -> "run";
      case CLOSED -> "ok";
      case SUSPENDED, TERMINATED -> "bad";
    };
  }

  public static String tone(TrancheState state) {
    return switch (state) {
      case PLANNED -> "plain";
      case ORDERED -> "wait";
      case PAID -> "ok";
    };
  }

  public static String tone(MilestoneState state) {
    return switch (state) {
      case AWAITED -> "plain";
      case UNSIGNED, REPORTED -> "wait";
      case ACCEPTED -> "ok";
      case RETURNED, FAILED -> "bad";
    };
  }

  public static String tone(ChangeState state) {
    return switch (state) {
      case PROPOSED, SIGNED -> "wait";
      case CONCLUDED -> "ok";
      case WITHDRAWN -> "plain";
    };
  }

  /// What is due back, and how much of it is still to come.
  public static List<Fact> sums(Ui ui, RefundRow refund) {
    return List.of(
        new Fact(ui.t("grant.refund.amount"), ui.money(refund.amount())),
        new Fact(ui.t("grant.refund.unspent"), ui.money(refund.unspent())),
        new Fact(ui.t("grant.refund.disallowed"), ui.money(refund.disallowed())),
        new Fact(ui.t("grant.refund.left"), ui.money(refund.left())),
        new Fact(ui.t("grant.refund.due"), ui.date(refund.dueOn())));
  }

  /// What was promised and what was said of it.
  public static List<Fact> facts(Ui ui, MilestoneRow milestone) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(ui.t("grant.milestone.due"), ui.date(milestone.dueOn())));
    facts.add(new Fact(ui.t("grant.milestone.state"), ui.word(milestone.state())));
    if (milestone.submittedAt() != null) {
      boolean unsigned = milestone.state() == MilestoneState.UNSIGNED;
      facts.add(
          new Fact(
              ui.t(unsigned ? "grant.report.written" : "grant.report.at"),
              ui.dateTime(milestone.submittedAt())));
    }
    if (milestone.signedAt() != null) {
      facts.add(
          new Fact(
              ui.t("grant.report.signed"),
              ui.dateTime(milestone.signedAt()),
              milestone.isDemonstration() ? ui.t("signature.demo.tag") : null,
              null));
    }
    if (milestone.spent() != null) {
      facts.add(new Fact(ui.t("grant.report.spent"), ui.money(milestone.spent())));
    }
    if (milestone.pilotedAt() != null) {
      facts.add(new Fact(ui.t("grant.pilot.at"), ui.dateTime(milestone.pilotedAt())));
    }
    if (milestone.decidedAt() != null) {
      facts.add(new Fact(ui.t("grant.review.at"), ui.dateTime(milestone.decidedAt())));
    }
    return facts;
  }

  public static List<Fact> sums(Ui ui, GrantRow grant) {
    return List.of(
        new Fact(ui.t("grant.amount"), ui.money(grant.amount())),
        new Fact(
            ui.t("grant.paid"),
            ui.money(grant.paid()),
            ui.percent(grant.paid(), grant.amount()),
            null),
        new Fact(ui.t("grant.left"), ui.money(grant.left())),
        new Fact(ui.t("grant.state"), ui.word(grant.state())));
  }

  /// What is known of the grant beside its sums; the account only by its last characters.
  public static List<Fact> facts(Ui ui, GrantRow grant, Text recipient) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            ui.t("grant.recipient"),
            ui.text(recipient),
            ui.t("grant.recipient.bin", "bin", grant.recipient()),
            null));
    facts.add(linked(ui, "grant.call", grant.call().number(), "/calls/"));
    facts.add(linked(ui, "grant.need", grant.need().number(), "/needs/"));
    facts.add(new Fact(ui.t("grant.opened"), ui.date(grant.openedAt())));
    if (grant.offeredAt() != null) {
      facts.add(new Fact(ui.t("grant.offered"), ui.date(grant.offeredAt())));
    }
    if (grant.acceptedAt() != null) {
      facts.add(new Fact(ui.t("grant.accepted"), ui.date(grant.acceptedAt())));
    }
    Iban payee = grant.payee();
    if (payee != null) {
      facts.add(new Fact(ui.t("grant.payee"), payee.masked()));
    }
    if (grant.concludedAt() != null) {
      facts.add(new Fact(ui.t("grant.concluded"), ui.date(grant.concludedAt())));
    }
    if (grant.closedAt() != null) {
      facts.add(new Fact(ui.t("grant.closed"), ui.date(grant.closedAt())));
    }
    return facts;
  }

  private static Fact linked(Ui ui, String key, String number, String section) {
    return new Fact(ui.t(key), number, null, section + number);
  }
}

package kz.tereze.web.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.tereze.api.Bin;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.grant.Side;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.ledger.Sum;
import kz.tereze.projections.registry.Organisations;
import kz.tereze.web.page.Ui;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a ledger entry says, in a reader's language, with nothing but the entry's own details.
public final class EntryWords {

  private static final Set<String> MONEY =
      Set.of(
          "amount",
          "available",
          "before",
          "awarded",
          "budget",
          "ceiling",
          "closing",
          "coFunding",
          "credits",
          "debits",
          "due",
          "left",
          "met",
          "excused",
          "stillDue",
          "opening",
          "disallowed",
          "paid",
          "released",
          "requested",
          "spent",
          "unspent");
  private static final Set<String> ORGANISATIONS =
      Set.of("customer", "employer", "organisation", "owner", "payer", "recipient", "supplier");
  private static final Set<String> DAYS =
      Set.of(
          "answersBy",
          "awardedOn",
          "bookedOn",
          "dueOn",
          "from",
          "payBy",
          "questionsUntil",
          "statutoryUntil",
          "to",
          "until");
  private static final Map<String, String> CODES =
      Map.of(
          "appealAgainst", "Decision",
          "appealGround", "AppealGround",
          "appealOutcome", "AppealOutcome",
          "departureReason", "DepartureReason");
  private static final Set<String> TIMES = Set.of("closedAt", "closesAt", "opensAt");

  private final Map<Bin, Text> names = new HashMap<>();
  private final Ui ui;
  private final Organisations organisations;

  EntryWords(Ui ui, Organisations organisations) {
    this.ui = ui;
    this.organisations = organisations;
  }

  /// A few words: `Payment booked`.
  public String title(LedgerEntry entry) {
    return ui.t("ledger.kind." + entry.kind());
  }

  /// As what the person acted who caused it.
  public String actor(LedgerEntry entry) {
    return ui.t("ledger.actor." + actor(entry.kind()));
  }

  private static String actor(String kind) {
    return switch (kind) {
      case "need.posted",
          "need.revised",
          "need.withdrawn",
          "need.question-answered",
          "levy.base-declared",
          "levy.spending-reported" ->
          "company";
      case "need.question-asked", "problem.reported" -> "anybody";
      case "application.submitted", "appeal.filed", "appeal.withdrawn" -> "applicant";
      case "council.ballot-closed",
          "need.approved",
          "need.rejected",
          "need.returned-undecided",
          "council.minutes-signed",
          "call.application-not-supported",
          "call.application-returned-undecided" ->
          "council";
      case "payment.prepared",
          "payment.sent",
          "payment.batch-closed",
          "payment.batch-sent",
          "payment.void-file-reported",
          "statement.line-matched" ->
          "treasury";
      case "payment.approved",
          "payment.refused",
          "payment.approval-given",
          "payment.warning-cleared",
          "payment.batch-signed",
          "payment.batch-refused",
          "payment.void-file-answered" ->
          "second";
      case "grant.report-submitted", "grant.report-signed" -> "applicant";
      case "grant.pilot-accepted" -> "company";
      case "payment.booked",
          "payment.rejected",
          "payment.returned",
          "payment.batch-answered",
          "levy.receipt-recorded",
          "grant.refund-received",
          "statement.taken",
          "statement.line-set-aside",
          "statement.line-settled" ->
          "bank";
      case "award.imported",
          "award.import-corrected",
          "award.file-imported",
          "council.established",
          "identity.subject-erased",
          "council.member-appointed",
          "council.member-dismissed",
          "council.chair-named",
          "fund.established",
          "ledger.key-rotated",
          "statement.account-opened",
          "statement.account-described",
          "registry.organisation-registered",
          "registry.organisation-renamed",
          "registry.address-entered",
          "registry.officer-named",
          "registry.officer-released",
          "registry.accredited",
          "registry.accreditation-withdrawn" ->
          "administrator";
      case "application.published",
          "council.ballot-opened",
          "assignment.inputs-published",
          "assignment.draw-finished",
          "assignment.draw-abandoned",
          "review.ties-found",
          "review.expert-recused",
          "review.scores-overdue",
          "review.expert-added",
          "need.included-in-call",
          "need.released-from-call",
          "call.application-admitted",
          "call.award-reserved",
          "call.award-beyond-budget",
          "call.award-released",
          "fund.receipt-credited",
          "fund.receipt-set-aside",
          "fund.appropriated-to-call",
          "fund.appropriation-refused",
          "fund.returned-from-call",
          "fund.returned-from-grant",
          "levy.obligation-settled",
          "levy.excess-carried-forward",
          "levy.excess-brought-forward",
          "levy.declaration-overdue",
          "levy.obligation-overdue",
          "grant.report-overdue",
          "grant.refund-overdue",
          "problem.answer-overdue",
          "grant.released-after-end",
          "statement.line-reopened",
          "appeal.answer-missing",
          "council.minutes-drawn",
          "council.minutes-missing",
          "application.formal-check-missing",
          "award.decision-missing",
          "application.formal-check-reopened",
          "call.application-returned-to-council" ->
          "platform";
      default -> "official";
    };
  }

  /// One sentence.
  public String sentence(LedgerEntry entry) {
    List<@Nullable Object> pairs = new ArrayList<>();
    JsonNode details = entry.details();
    for (String name : details.propertyNames()) {
      pairs.add(name);
      pairs.add(said(name, details.path(name)));
    }
    if (details.has("minorUnits")) {
      Sum sum = Sum.of(words(details, "currency"), Long.parseLong(words(details, "minorUnits")));
      pairs.add("sum");
      pairs.add(ui.money(sum.decimal(), sum.currency()));
    }
    return ui.t("ledger.says." + entry.kind(), pairs.toArray());
  }

  private static String words(JsonNode details, String name) {
    return details.path(name).asString();
  }

  private Object said(String name, JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.intValue();
    }
    if (value.isArray()) {
      return "reasons".equals(name) ? reasons(value) : value.size();
    }
    if (value.isObject()) {
      return value.has("kk") ? ui.text(text(value)) : "";
    }
    String word = value.asString();
    if (MONEY.contains(name)) {
      return ui.money(new Tiyn(Long.parseLong(word)));
    }
    if ("side".equals(name)) {
      return ui.word(Side.valueOf(word));
    }
    // Most reasons are somebody's words; a contract is changed for one of a public list.
    String type =
        "reason".equals(name) && ui.has("ChangeReason." + word) ? "ChangeReason" : CODES.get(name);
    if (type != null) {
      return ui.t(type + "." + word);
    }
    if (DAYS.contains(name) || TIMES.contains(name)) {
      boolean isDay = word.indexOf('T') < 0;
      return isDay ? ui.date(LocalDate.parse(word)) : ui.deadline(Instant.parse(word));
    }
    return ORGANISATIONS.contains(name) ? organisation(word) : word;
  }

  private String reasons(JsonNode codes) {
    return StreamSupport.stream(codes.spliterator(), false)
        .map(code -> ui.t("FormalReason." + code.asString()))
        .collect(Collectors.joining("; "));
  }

  private static Text text(JsonNode value) {
    JsonNode en = value.path("en");
    return new Text(
        value.path("kk").asString(),
        value.path("ru").asString(),
        en.isString() ? en.asString() : null);
  }

  /// Another funder's recipient is a name, ours a BIN.
  private String organisation(String word) {
    return Bin.isValid(word)
        ? ui.text(names.computeIfAbsent(new Bin(word), organisations::name))
        : word;
  }
}

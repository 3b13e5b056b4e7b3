package kz.tereze.projections.open;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.projections.ledger.AllocationOrigin;
import kz.tereze.projections.ledger.AllocationStatus;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.ledger.Sum;
import org.jspecify.annotations.Nullable;

/// A grant as its entries tell it. While nothing is decided it is an application and not shown.
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class OpenGrant implements OpenRecord {

  private final String id;
  private @Nullable Place place;
  private AllocationOrigin origin = AllocationOrigin.DECIDED;
  private @Nullable AllocationStatus status;
  private @Nullable Decision decision;
  private @Nullable Project project;
  private List<Planned> tranches = new ArrayList<>();
  private List<Payment> payments = new ArrayList<>();
  private List<Milestone> milestones = new ArrayList<>();
  private List<Change> amendments = new ArrayList<>();
  private List<Refund> refunds = new ArrayList<>();
  private @Nullable Tiyn refundDue;
  private @Nullable Text suspended;
  private @Nullable Text ended;
  private @Nullable Instant offeredAt;
  private @Nullable Instant concludedAt;
  private @Nullable Instant closedAt;
  private @Nullable String result;
  private @Nullable ImportedAward imported;
  private @Nullable Provenance provenance;

  @JsonCreator
  OpenGrant(@JsonProperty("id") String id) {
    this.id = id;
  }

  /// @param recipient BIN
  /// @param order number of the approving order
  public record Decision(
      LocalDate day, Tiyn amount, String recipient, String call, String need, String order) {}

  /// What the team promised.
  ///
  /// @param region the first two digits of the KATO code
  public record Project(
      Text title,
      Text summary,
      Text promise,
      int months,
      Tiyn requested,
      Tiyn coFunding,
      String region) {}

  /// A tranche of the contract.
  public record Planned(int number, Tiyn amount, LocalDate dueOn, Text purpose) {}

  /// A payment the bank has booked, or one that came back, with a minus.
  public record Payment(String id, int tranche, Tiyn amount, LocalDate bookedOn, long seq) {}

  /// @param state `PLANNED`, `ACCEPTED` or `FAILED`
  public record Milestone(int number, LocalDate dueOn, Text result, String state) {}

  /// A change of the contract that both sides signed.
  public record Change(int number, Instant at, String reason, Text explanation, long seq) {}

  /// Money that came back.
  public record Refund(Tiyn amount, LocalDate bookedOn, long seq) {}

  @Override
  public void take(LedgerEntry entry) {
    place = Place.after(place, entry);
    Said said = Said.by(entry);
    switch (entry.kind()) {
      case "award.approved" -> {
        status = AllocationStatus.APPROVED;
        decision = GrantTold.decision(entry, said);
      }
      case "application.published" -> project = GrantTold.project(said);
      case "grant.contract-offered" -> {
        offeredAt = entry.at();
        plan(said);
      }
      case "grant.contract-concluded" -> {
        concludedAt = entry.at();
        status = AllocationStatus.CONTRACTED;
      }
      case "payment.booked" -> booked(entry, said);
      case "payment.returned" -> returned(entry, said);
      case "grant.closed" -> {
        closedAt = entry.at();
        result = said.word("result");
        status = AllocationStatus.CLOSED;
      }
      case "grant.contract-amended" -> {
        plan(said);
        amendments.add(
            new Change(
                said.number("change"),
                entry.at(),
                said.word("reason"),
                said.text("explanation"),
                entry.seq()));
      }
      case "grant.report-accepted" -> reached(said, "ACCEPTED");
      case "grant.report-failed" -> reached(said, "FAILED");
      case "grant.contract-suspended" -> suspended = said.text("reason");
      case "grant.contract-resumed" -> suspended = null;
      case "grant.refund-demanded" -> refundDue = said.money("amount");
      case "grant.refund-received" ->
          refunds.add(new Refund(said.money("amount"), said.day("bookedOn"), entry.seq()));
      case "grant.terminated" -> {
        closedAt = entry.at();
        ended = said.text("explanation");
        status = AllocationStatus.TERMINATED;
      }
      case "award.imported", "award.import-corrected" -> {
        origin = AllocationOrigin.IMPORTED;
        status = AllocationStatus.IMPORTED;
        imported = GrantTold.imported(said);
        provenance = GrantTold.provenance(said);
      }
      default -> {
        // Told of the application, or of a step that changes neither money nor state.
      }
    }
  }

  /// Milestones that are done stay done when the plan changes.
  private void plan(Said said) {
    tranches = new ArrayList<>(said.each("tranches").stream().map(GrantTold::planned).toList());
    List<Milestone> planned = new ArrayList<>();
    for (Said one : said.each("milestones")) {
      int number = one.number("number");
      String state =
          milestones.stream()
              .filter(known -> known.number() == number)
              .map(Milestone::state)
              .findFirst()
              .orElse("PLANNED");
      planned.add(new Milestone(number, one.day("dueOn"), one.text("result"), state));
    }
    milestones = planned;
  }

  private void reached(Said said, String state) {
    int number = said.number("milestone");
    milestones.replaceAll(
        known ->
            known.number() == number
                ? new Milestone(number, known.dueOn(), known.result(), state)
                : known);
  }

  private void booked(LedgerEntry entry, Said said) {
    payments.add(
        new Payment(
            said.word("payment"),
            said.number("tranche"),
            said.money("amount"),
            said.day("bookedOn"),
            entry.seq()));
    status = tranchesPaid() < tranches.size() ? AllocationStatus.PAYING : AllocationStatus.PAID;
  }

  /// What came back stands beside what was paid, with a minus: nothing told is taken away.
  private void returned(LedgerEntry entry, Said said) {
    payments.add(
        new Payment(
            said.word("payment") + "-R",
            said.number("tranche"),
            Tiyn.ZERO.minus(said.money("amount")),
            said.day("bookedOn"),
            entry.seq()));
    if (status == AllocationStatus.PAYING || status == AllocationStatus.PAID) {
      status = tranchesPaid() == 0 ? AllocationStatus.CONTRACTED : AllocationStatus.PAYING;
    }
  }

  @Override
  public RecordKind kind() {
    return RecordKind.GRANT;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Place place() {
    return Known.of(place);
  }

  @Override
  public boolean isShown() {
    return decision != null || imported != null;
  }

  @Override
  public @Nullable String status() {
    return status == null ? null : status.name();
  }

  /// How far the money is; only of a shown grant.
  public AllocationStatus state() {
    return Known.of(status);
  }

  public AllocationOrigin origin() {
    return origin;
  }

  public boolean isImported() {
    return origin == AllocationOrigin.IMPORTED;
  }

  public @Nullable Decision decision() {
    return decision;
  }

  public @Nullable Project project() {
    return project;
  }

  public List<Planned> tranches() {
    return List.copyOf(tranches);
  }

  public List<Payment> payments() {
    return List.copyOf(payments);
  }

  public List<Milestone> milestones() {
    return List.copyOf(milestones);
  }

  public List<Change> amendments() {
    return List.copyOf(amendments);
  }

  public List<Refund> refunds() {
    return List.copyOf(refunds);
  }

  /// What the recipient was asked to give back.
  public @Nullable Tiyn refundDue() {
    return refundDue;
  }

  /// Why it stands still, while it does.
  public @Nullable Text suspended() {
    return suspended;
  }

  /// Why it ended before its result was there.
  public @Nullable Text ended() {
    return ended;
  }

  /// What came back in all.
  public Sum returned() {
    return sum(refunds.stream().map(Refund::amount));
  }

  public @Nullable Instant offeredAt() {
    return offeredAt;
  }

  public @Nullable Instant concludedAt() {
    return concludedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public @Nullable String result() {
    return result;
  }

  public @Nullable ImportedAward imported() {
    return imported;
  }

  public @Nullable Provenance provenance() {
    return provenance;
  }

  /// The day of the award; only of a shown grant.
  public LocalDate decidedOn() {
    return imported == null ? Known.of(decision).day() : imported.awardedOn();
  }

  /// The title in Russian, or as another funder published it; the number while none is told.
  public String title() {
    if (imported != null) {
      return imported.title();
    }
    return project == null ? id : project.title().ru();
  }

  public String currency() {
    return imported == null ? Sum.TENGE : imported.currency();
  }

  /// Only of a shown grant.
  public Sum awarded() {
    return imported == null
        ? Sum.of(Sum.TENGE, Known.of(decision).amount().amount())
        : Sum.of(imported.currency(), imported.minorUnits());
  }

  /// Booked by the bank, whatever came back later; nothing is known of what other funders paid.
  public Sum paid() {
    return sum(payments.stream().map(Payment::amount));
  }

  private Sum sum(Stream<Tiyn> amounts) {
    BigInteger units =
        amounts
            .map(amount -> BigInteger.valueOf(amount.amount()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return new Sum(currency(), units);
  }

  public int tranchesPaid() {
    return (int)
        payments.stream()
            .collect(
                Collectors.groupingBy(
                    Payment::tranche, Collectors.summingLong(one -> one.amount().amount())))
            .values()
            .stream()
            .filter(sum -> sum > 0)
            .count();
  }

  @Override
  public String words() {
    Words words = new Words(id);
    if (project != null) {
      words.and(project.title());
      words.and(project.summary());
    }
    if (decision != null) {
      words.and(decision.recipient());
    }
    if (imported != null) {
      words.and(imported.title()).and(imported.recipient()).and(imported.funder());
    }
    return words.toString();
  }
}

package kz.tereze.web.ledger;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tereze.api.Tiyn;
import kz.tereze.projections.call.CallRow;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.TrancheRow;
import kz.tereze.projections.grant.TrancheState;
import kz.tereze.projections.ledger.Allocation;
import kz.tereze.projections.ledger.LedgerEntry;
import kz.tereze.projections.need.NeedRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that is told about one award.
///
/// @param entries from the need to the last booking
/// @param unsigned milestones whose newest report waits for the signature of the recipient's head
/// @param rank its line of the ranked list
public record Story(
    Allocation award,
    Optional<NeedRow> need,
    Optional<CallRow> call,
    List<TrancheRow> tranches,
    List<LedgerEntry> entries,
    List<MilestoneRow> unsigned,
    @Nullable Rank rank) {

  /// @param points sum over the experts
  /// @param of how many applications were ranked
  public record Rank(int rank, int of, int points, int experts) {}

  /// The line of the newest published list that names the application.
  static @Nullable Rank rank(List<LedgerEntry> entries, String number) {
    Rank found = null;
    for (LedgerEntry entry : entries) {
      JsonNode lines = entry.details().path("ranking");
      for (JsonNode line : lines) {
        if (line.path("application").asString().equals(number)) {
          found =
              new Rank(
                  line.path("rank").intValue(),
                  lines.size(),
                  line.path("points").intValue(),
                  line.path("experts").intValue());
        }
      }
    }
    return found;
  }

  /// The entries of reports that do not count yet, since nobody has signed them.
  public Set<Long> unsignedReports() {
    return entries.stream().filter(this::isUnsigned).map(LedgerEntry::seq).collect(toSet());
  }

  private boolean isUnsigned(LedgerEntry entry) {
    JsonNode report = entry.details();
    return entry.kind().equals("grant.report-submitted")
        && unsigned.stream()
            .anyMatch(
                milestone ->
                    milestone.number() == report.path("milestone").intValue()
                        && milestone.attempt() == report.path("attempt").intValue());
  }

  /// Whether every entry still has its published hash.
  public boolean isIntact() {
    return entries.stream().allMatch(LedgerEntry::matches);
  }

  /// What lies ahead, in order.
  public List<TrancheRow> ahead() {
    return tranches.stream().filter(tranche -> tranche.state() != TrancheState.PAID).toList();
  }

  /// Sum of the tranches in one state.
  public Tiyn in(TrancheState state) {
    return tranches.stream()
        .filter(tranche -> tranche.state() == state)
        .map(TrancheRow::amount)
        .reduce(Tiyn.ZERO, Tiyn::plus);
  }
}

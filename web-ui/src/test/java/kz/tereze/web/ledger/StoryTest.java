package kz.tereze.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.Hash;
import kz.tereze.api.Text;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.projections.grant.MilestoneRow;
import kz.tereze.projections.grant.MilestoneState;
import kz.tereze.projections.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

class StoryTest {

  @Test
  void of_two_attempts_the_one_that_waits_for_its_signature_is_told_apart() {
    List<LedgerEntry> entries =
        List.of(
            entry(1, "grant.report-submitted", 1, 1),
            entry(2, "grant.report-signed", 1, 1),
            entry(3, "grant.report-submitted", 1, 2),
            entry(4, "grant.report-submitted", 2, 1));
    Story story =
        new Story(
            null, Optional.empty(), Optional.empty(), List.of(), entries, List.of(second()), null);
    assertThat(story.unsignedReports()).containsExactly(3L);
  }

  private static LedgerEntry entry(long seq, String kind, int milestone, int attempt) {
    String body = "{\"is\":{\"milestone\":%d,\"attempt\":%d}}".formatted(milestone, attempt);
    return new LedgerEntry(
        seq, "e" + seq, kind, Instant.EPOCH, List.of(), body, null, new Hash("0".repeat(64)));
  }

  private static MilestoneRow second() {
    return new MilestoneRow(
        new ApplicationNumber("AP26000001"),
        1,
        LocalDate.of(2026, 9, 1),
        new Text("Нәтиже", "Результат", null),
        false,
        MilestoneState.UNSIGNED,
        2,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}

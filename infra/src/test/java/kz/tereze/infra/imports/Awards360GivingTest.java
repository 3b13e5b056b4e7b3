package kz.tereze.infra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tereze.api.award.ImportEvent.FileImported;
import kz.tereze.infra.store.Node;
import kz.tereze.infra.store.PostgresEvents;
import kz.tereze.projections.Freshness;
import kz.tereze.projections.Postgres;
import kz.tereze.projections.ledger.AllocationFilter;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.projections.ledger.CurrencyTotal;
import kz.tereze.projections.ledger.Entries;
import kz.tereze.projections.ledger.Sum;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real awards of a charity, published in the 360Giving registry under an open licence.
class Awards360GivingTest {

  private static final Path REAL = Path.of("../../shared/data/360giving/abct-783-grants.json");
  private static final int AWARDS = 783;
  private static final long PENCE = 1_278_562_500;

  @TempDir private Path folder;
  private final List<String> progress = new ArrayList<>();
  private Node node;
  private Awards360Giving imports;

  @BeforeEach
  void start() {
    boolean there = Files.isRegularFile(real());
    if (!there) {
      System.err.println("SKIPPED: the real awards are not at " + REAL.toAbsolutePath());
    }
    Assumptions.assumeTrue(there);
    node = Node.on(Postgres.freshDatabase());
    imports =
        new Awards360Giving(
            node.get(CommandGateway.class),
            node.get(PostgresEvents.class),
            node.get(Freshness.class),
            node.get(Entries.class));
  }

  @AfterEach
  void stop() {
    if (node != null) {
      node.close();
    }
  }

  private static Path real() {
    String elsewhere = System.getenv("TEREZE_360GIVING");
    return elsewhere == null ? REAL : Path.of(elsewhere);
  }

  @Test
  void real_awards_come_in_once_whole_and_are_shown_in_their_currency() {
    FileImported first = bringIn(real()).orElseThrow();

    assertThat(first.recorded()).isEqualTo(AWARDS);
    assertThat(first.provenance().publisher()).isEqualTo("GB-CHC-1000147");
    assertThat(progress).anyMatch(line -> line.contains("783 awards of A B Charitable Trust"));
    AllocationRegister register = node.get(AllocationRegister.class);
    assertThat(register.totals(AllocationFilter.ALL))
        .containsExactly(new CurrencyTotal(AWARDS, Sum.of("GBP", PENCE), Sum.of("GBP", 0)));
    assertThat(register.find("360G-ABCT-0065I000005BoDGQA044222")).isPresent();

    long facts = facts();
    assertThat(bringIn(real())).as("the second time").isEmpty();
    assertThat(facts()).isEqualTo(facts);
  }

  @Test
  void a_newer_file_corrects_what_changed_and_leaves_the_rest() throws IOException {
    bringIn(real());
    Path newer = folder.resolve("newer.json");
    Files.writeString(
        newer,
        Files.readString(real())
            .replaceFirst("\"amountAwarded\":\\s*30000", "\"amountAwarded\": 29999.99"));

    FileImported second = bringIn(newer).orElseThrow();

    assertThat(second.recorded()).isZero();
    assertThat(second.corrected()).isEqualTo(1);
    assertThat(second.unchanged()).isEqualTo(AWARDS - 1);
    assertThat(node.get(AllocationRegister.class).totals(AllocationFilter.ALL).getFirst().awarded())
        .isEqualTo(Sum.of("GBP", PENCE - 1));
  }

  @Test
  void one_wrong_row_keeps_the_whole_file_out() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, Files.readString(real()).replaceFirst("\"GBP\"", "\"POUND\""));

    assertThatThrownBy(() -> bringIn(broken))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("1 fault")
        .hasMessageContaining("360G-ABCT-0065I000005BoDGQA044222");
    assertThat(facts()).isZero();
  }

  private Optional<FileImported> bringIn(Path file) {
    return imports.bringIn(file, null, null, progress::add);
  }

  private long facts() {
    Long count = node.jdbc().queryForObject("select count(*) from domain_event_entry", Long.class);
    return count == null ? 0 : count;
  }
}

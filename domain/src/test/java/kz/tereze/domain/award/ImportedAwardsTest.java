package kz.tereze.domain.award;

import static kz.tereze.domain.Fixtures.corruptHistory;
import static kz.tereze.domain.Fixtures.refusedBy;
import static kz.tereze.domain.People.ADMINISTRATOR;
import static kz.tereze.domain.People.NOON;
import static kz.tereze.domain.People.OFFICIAL;

import java.time.LocalDate;
import java.util.List;
import kz.tereze.api.Acting;
import kz.tereze.api.Hash;
import kz.tereze.api.award.ImportCommand.ImportAwards;
import kz.tereze.api.award.ImportEvent.AwardImported;
import kz.tereze.api.award.ImportEvent.FileImported;
import kz.tereze.api.award.ImportEvent.ImportedAwardCorrected;
import kz.tereze.api.award.ImportRule;
import kz.tereze.api.award.ImportedAward;
import kz.tereze.api.award.Provenance;
import kz.tereze.domain.Fixtures;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ImportedAwardsTest {

  private static final Provenance FILE = file("awards-2026.json");
  private static final Provenance LATER_FILE = file("awards-2027.json");
  private static final ImportedAward ONE = award("360G-1", 'a');
  private static final ImportedAward TWO = award("360G-2", 'b');
  private static final ImportedAward TWO_CORRECTED = award("360G-2", 'c');
  private static final ImportedAward THREE = award("360G-3", 'd');

  private final FixtureConfiguration<ImportedAwards> awards = Fixtures.of(ImportedAwards.class);

  @Test
  void a_file_comes_in_whole() {
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR, ONE, TWO))
        .expectEvents(imported(FILE, ONE), imported(FILE, TWO), done(FILE, 2, 0, 0));
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    awards
        .given(imported(FILE, ONE), imported(FILE, TWO), done(FILE, 2, 0, 0))
        .when(bringIn(FILE, ADMINISTRATOR, ONE, TWO))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void a_newer_file_corrects_what_changed_and_leaves_the_rest() {
    awards
        .given(imported(FILE, ONE), imported(FILE, TWO), done(FILE, 2, 0, 0))
        .when(bringIn(LATER_FILE, ADMINISTRATOR, ONE, TWO_CORRECTED, THREE))
        .expectEvents(
            new ImportedAwardCorrected(LATER_FILE, TWO_CORRECTED, ADMINISTRATOR.person(), NOON),
            imported(LATER_FILE, THREE),
            done(LATER_FILE, 1, 1, 1));
  }

  @Test
  void only_an_administrator_imports() {
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, OFFICIAL, ONE))
        .expectException(refusedBy(ImportRule.IMPORTED_BY_ADMINISTRATOR));
  }

  @Test
  void an_empty_file_is_not_imported() {
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR))
        .expectException(refusedBy(ImportRule.FILE_HAS_AWARDS));
  }

  @Test
  void a_file_that_names_an_award_twice_is_refused_whole() {
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR, ONE, TWO, TWO_CORRECTED))
        .expectNoEvents()
        .expectException(refusedBy(ImportRule.EACH_AWARD_ONCE));
  }

  @Test
  void one_bad_award_refuses_the_whole_file() {
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR, ONE, award("360G-2", "Title", "GBP", -1, 'e')))
        .expectNoEvents()
        .expectException(refusedBy(ImportRule.AMOUNT_NOT_NEGATIVE));
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR, ONE, award("360G-2", "Title", "GPB", 1, 'e')))
        .expectNoEvents()
        .expectException(refusedBy(ImportRule.CURRENCY_IS_KNOWN));
    awards
        .givenNoPriorActivity()
        .when(bringIn(FILE, ADMINISTRATOR, ONE, award("360G-2", "T".repeat(301), "GBP", 1, 'e')))
        .expectNoEvents()
        .expectException(refusedBy(ImportRule.TEXT_WITHIN_LIMITS));
  }

  @Test
  void a_publisher_nobody_can_name_is_refused() {
    Provenance nameless = new Provenance("360Giving", " ", "Nobody", "CC0", "f.json", hash('f'));
    awards
        .givenNoPriorActivity()
        .when(bringIn(nameless, ADMINISTRATOR, ONE))
        .expectException(refusedBy(ImportRule.TEXT_WITHIN_LIMITS));
  }

  @Test
  void a_correction_of_nothing_is_corrupt_history() {
    awards
        .given(
            imported(FILE, ONE),
            new ImportedAwardCorrected(FILE, TWO, ADMINISTRATOR.person(), NOON))
        .when(bringIn(FILE, ADMINISTRATOR, ONE))
        .expectException(corruptHistory());
  }

  private static ImportAwards bringIn(Provenance file, Acting by, ImportedAward... awards) {
    return new ImportAwards(file, List.of(awards), by);
  }

  private static AwardImported imported(Provenance file, ImportedAward award) {
    return new AwardImported(file, award, ADMINISTRATOR.person(), NOON);
  }

  private static FileImported done(Provenance file, int recorded, int corrected, int unchanged) {
    return new FileImported(file, recorded, corrected, unchanged, ADMINISTRATOR.person(), NOON);
  }

  private static Provenance file(String name) {
    return new Provenance("360Giving", "GB-CHC-1", "A trust", "CC BY 4.0", name, hash('f'));
  }

  private static ImportedAward award(String id, char content) {
    return award(id, "Title", "GBP", 5_000_00, content);
  }

  private static ImportedAward award(
      String id, String title, String currency, long minorUnits, char content) {
    return new ImportedAward(
        id,
        title,
        "What for",
        "A university",
        null,
        "A trust",
        null,
        currency,
        minorUnits,
        LocalDate.of(2025, 4, 1),
        hash(content));
  }

  private static Hash hash(char digit) {
    return new Hash(String.valueOf(digit).repeat(64));
  }
}

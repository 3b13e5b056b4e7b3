package kz.tereze.projections.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.tereze.api.PersonId;
import kz.tereze.api.Text;
import kz.tereze.api.call.CallEvent;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.Condition;
import kz.tereze.api.call.Degree;
import kz.tereze.api.call.Design;
import kz.tereze.api.call.FileKind;
import kz.tereze.api.call.Form;
import kz.tereze.api.call.Question;
import kz.tereze.api.call.Section;
import kz.tereze.projections.Telling;
import org.junit.jupiter.api.Test;

class DesignsTest {

  private static final CallId CALL = new CallId("C-2026-001");
  private static final PersonId OFFICIAL = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final Instant DAY = Instant.parse("2026-01-12T05:00:00Z");
  private static final Text LABEL = new Text("Әдіс", "Метод", null);
  private static final Design DESIGN =
      Design.PLAIN
          .with(
              List.of(
                  new Condition.LeaderHasDegree(Degree.DOCTOR),
                  new Condition.OrganisationIsAccredited(true)))
          .asking(
              new Form(
                  List.of(
                      new Section(
                          "plan",
                          LABEL,
                          null,
                          List.of(
                              new Question.Words("method", LABEL, null, true, 1, 100),
                              new Question.File(
                                  "site", LABEL, null, false, List.of(FileKind.PDF), 5))))));

  private final Telling<CallProgress> progress = new Telling<>(CallProgress::new);
  private final Designs designs = new Designs(progress.source());

  @Test
  void a_design_is_the_officials_until_it_is_published() {
    assertThat(designs.newest(CALL)).isEqualTo(DesignRow.plain(CALL));
    progress.tell(new CallEvent.CallDesigned(CALL, 1, DESIGN, OFFICIAL, DAY));
    assertThat(designs.newest(CALL).design()).isEqualTo(DESIGN);
    assertThat(designs.published(CALL)).isEmpty();
    assertThat(designs.holding(CALL).version()).isZero();

    progress.tell(published(1, DESIGN, null));
    assertThat(designs.holding(CALL))
        .isEqualTo(new DesignRow(CALL, 1, DESIGN, null, DAY.plusSeconds(60)));
    progress.rows_are_the_same_again_and_after_a_replay("call_design");
  }

  @Test
  void every_published_version_stays_with_its_reason() {
    progress.tell(published(1, DESIGN, null), published(2, Design.PLAIN, LABEL));
    assertThat(designs.published(CALL)).extracting(DesignRow::version).containsExactly(2, 1);
    assertThat(designs.published(CALL, 2).orElseThrow().reason()).isEqualTo(LABEL);
    assertThat(designs.published(CALL, 3)).isEmpty();
  }

  private static CallEvent published(int version, Design design, Text reason) {
    return new CallEvent.DesignPublished(
        CALL, version, design, design.hash(), reason, OFFICIAL, DAY.plusSeconds(60));
  }
}

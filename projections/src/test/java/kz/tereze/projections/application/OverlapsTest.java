package kz.tereze.projections.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Region;
import kz.tereze.api.Text;
import kz.tereze.api.Tiyn;
import kz.tereze.api.application.ApplicationContent;
import kz.tereze.api.application.ApplicationEvent;
import kz.tereze.api.application.ApplicationId;
import kz.tereze.api.application.ApplicationNumber;
import kz.tereze.api.call.CallId;
import kz.tereze.api.call.CallTerms;
import kz.tereze.api.need.NeedId;
import kz.tereze.api.need.Resemblance;
import kz.tereze.projections.Story;
import kz.tereze.projections.Telling;
import kz.tereze.projections.identity.Vaults;
import kz.tereze.projections.need.Similar;
import org.junit.jupiter.api.Test;

class OverlapsTest {

  private static final Instant OPENS = Instant.parse("2026-02-01T05:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant AFTER = CLOSES.plusSeconds(60);
  private static final CallId CALL = new CallId("C-2026-001");
  private static final NeedId NEED = new NeedId("N-2026-00001");
  private static final Bin APPLICANT = new Bin("240140000001");
  private static final PersonId LEADER = new PersonId(new UUID(0, 1));
  private static final PersonId OFFICIAL = new PersonId(new UUID(0, 2));
  private static final ApplicationId ASKING = new ApplicationId(new UUID(0, 11));
  private static final ApplicationNumber ASKED = new ApplicationNumber("AP26000011");
  private static final ApplicationNumber RUNNING = new ApplicationNumber("AP25000007");
  private static final String FILTER =
      "Керамический фильтр задерживает песок в скважине при высоком давлении.";

  private final Story story = new Story();
  private final Overlaps overlaps = overlaps(AFTER);

  private Overlaps overlaps(Instant now) {
    return story.heardBy(
        (writes, source) ->
            new Overlaps(writes, source, new Applications(source, Vaults.sealAt(now))));
  }

  @Test
  void an_application_is_compared_with_what_is_paid_for_already_passage_by_passage() {
    heard();
    story.tell(
        published(RUNNING, FILTER),
        published(new ApplicationNumber("AP25000008"), "Извлечь литий из попутной воды."));
    submit("Керамические фильтры задерживают пески в скважинах при высоких давлениях.");

    List<Similar> found = overlaps.similar(ASKING);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().earlier().reference()).isEqualTo(RUNNING.irn());
    assertThat(found.getFirst().percent()).isGreaterThan(50);
    assertThat(found.getFirst().passages().getFirst().mine())
        .filteredOn(piece -> piece.isShared())
        .isNotEmpty();
    assertThat(overlaps.resembledBy(ASKING))
        .containsExactly(new Resemblance(RUNNING.irn(), found.getFirst().percent()));
  }

  @Test
  void nothing_is_compared_before_the_call_has_closed_and_nobody_resembles_themselves() {
    heard();
    story.tell(published(RUNNING, FILTER));
    submit(FILTER);
    assertThat(overlaps(CLOSES).similar(ASKING)).as("sealed").isEmpty();

    story.tell(published(ASKED, FILTER));
    assertThat(overlaps.resembledBy(ASKING))
        .extracting(Resemblance::reference)
        .containsExactly(RUNNING.irn());
  }

  @Test
  void who_answered_for_it_is_kept_and_told_again_after_a_replay() {
    Telling<Overlaps> kept =
        new Telling<>(
            (writes, source) ->
                new Overlaps(writes, source, new Applications(source, Vaults.sealAt(AFTER))));
    kept.tell(cleared("Скважины разные, сказал первый."), cleared("Тот проект был о газе."));

    Overlaps.Clearing clearing = kept.projection().clearing(ASKING).orElseThrow();
    assertThat(clearing.found()).containsExactly(new Resemblance(RUNNING.irn(), 80));
    assertThat(clearing.reason()).isEqualTo("Тот проект был о газе.");
    assertThat(clearing.by()).isEqualTo(OFFICIAL);
    kept.rows_are_the_same_again_and_after_a_replay("application_overlap");

    Telling<ProjectTexts> texts = new Telling<>(ProjectTexts::new);
    texts.tell(published(RUNNING, FILTER));
    texts.rows_are_the_same_again_and_after_a_replay("project_text");
  }

  private void heard() {
    story.heardBy(ProjectTexts::new);
    story.heardBy(
        (writes, source) -> new ApplicationRegister(writes, source, Vaults.sealAt(AFTER)));
  }

  private static ApplicationEvent cleared(String reason) {
    return new ApplicationEvent.OverlapCleared(
        ASKING, ASKED, CALL, List.of(new Resemblance(RUNNING.irn(), 80)), reason, OFFICIAL, AFTER);
  }

  private static ApplicationEvent published(ApplicationNumber number, String summary) {
    return new ApplicationEvent.ApplicationPublished(
        new ApplicationId(new UUID(1, number.hashCode())),
        number,
        content("Проект", summary),
        PersonId.PLATFORM,
        OPENS);
  }

  private void submit(String summary) {
    CallTerms terms =
        new CallTerms(
            new Text("Конкурс", "Конкурс", null),
            new Text("Мәні", "Суть", null),
            List.of(NEED),
            Tiyn.ofTenge(100),
            Tiyn.ofTenge(50),
            OPENS,
            CLOSES,
            3,
            20);
    story.tell(
        new ApplicationEvent.ApplicationDrafted(
            ASKING, CALL, NEED, APPLICANT, LEADER, terms, LEADER, OPENS),
        new ApplicationEvent.ApplicationEdited(
            ASKING, 1, content("Заявка", summary), LEADER, OPENS),
        new ApplicationEvent.ApplicationSubmitted(
            ASKING,
            ASKED,
            CALL,
            NEED,
            APPLICANT,
            List.of(LEADER),
            content("Заявка", summary),
            null,
            null,
            LEADER,
            OPENS));
  }

  private static ApplicationContent content(String title, String summary) {
    Text nothing = new Text("", "", null);
    return new ApplicationContent(
        new Text("", title, null),
        new Text("", summary, null),
        nothing,
        12,
        Tiyn.ofTenge(10),
        Tiyn.ZERO,
        Region.ABAI);
  }
}
